//! Support code of the core's tests that several tests here need.

#[path = "../../../core/tests/it/support/anything.rs"]
mod anything;
#[path = "../../../core/tests/it/support/clean.rs"]
#[allow(dead_code, reason = "the tests of the core use more of it")]
mod clean;
#[path = "../../../core/tests/it/support/exchange.rs"]
pub mod exchange;
#[path = "../../../core/tests/it/support/fields.rs"]
mod fields;
#[path = "../../../core/tests/it/support/random.rs"]
#[allow(dead_code, reason = "the tests of the core use more of it")]
pub mod random;
#[path = "../../../core/tests/it/support/within.rs"]
pub mod within;
