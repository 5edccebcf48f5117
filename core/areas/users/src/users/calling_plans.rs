//! `/users/calling-plans`: which calls a user may make and take.

pub mod incoming;
pub mod outgoing;
