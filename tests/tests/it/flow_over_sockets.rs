//! One flow over a thousand users, through injected faults: what it reports is what the platform remembers, on both
//! transports over real sockets, in memory and in virtual time, one call at a time and many at once.

mod everyone;
mod places;
mod reports;
mod session;
