//! `/users/calling-plans/outgoing/pinhole-digit-plan`: patterns that get through whatever the rest of the plan says.
//!
//! The patterns are the pinhole patterns of the group, by their names.

pub mod call_me_now;
pub mod originating;
pub mod redirecting;
