//! One flow over a thousand users with injected faults: its report must agree with the records of the platform. On both
//! transports over real sockets, in memory and in virtual time, one call at a time and many concurrently.

mod everyone;
mod places;
mod reports;
mod session;
