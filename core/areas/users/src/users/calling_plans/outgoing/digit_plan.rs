//! `/users/calling-plans/outgoing/digit-plan`: the outgoing calling plan of a user by digit pattern.
//!
//! The patterns are those of the group, by their names.

pub mod call_me_now;
pub mod originating;
pub mod redirecting;
