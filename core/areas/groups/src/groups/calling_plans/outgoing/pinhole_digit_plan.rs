//! `/groups/calling-plans/outgoing/pinhole-digit-plan`: which
//! [pinhole patterns](crate::groups::calling_plans::outgoing::pinhole_digit_patterns) get through whatever the rest of the
//! plan says.

pub mod call_me_now;
pub mod originating;
pub mod redirecting;
