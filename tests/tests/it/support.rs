//! What several tests need, partly from the core's tests.

#[path = "../../../core/tests/it/support/exchange.rs"]
pub mod exchange;
pub mod programs;
#[path = "../../../core/tests/it/support/rust_path.rs"]
pub mod rust_path;
