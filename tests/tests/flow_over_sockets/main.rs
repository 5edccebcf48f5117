//! One flow over a thousand users, through injected faults: what it reports is what the platform remembers, on both
//! transports over real sockets, in memory and in virtual time, one call at a time and many at once.

#[path = "../conformance/memory.rs"]
mod memory;
#[path = "../../../core/tests/support_exchange/mod.rs"]
mod support_exchange;

mod everyone;
mod places;
mod reports;
mod session;
