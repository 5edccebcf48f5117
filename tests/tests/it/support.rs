//! Support code of the core's tests that several tests here need.

#[path = "../../../core/tests/it/support/exchange.rs"]
pub mod exchange;
