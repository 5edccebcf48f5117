//! `/groups/calling-plans/outgoing/digit-plan`: the outgoing calling plan of a group by
//! [digit pattern](crate::groups::calling_plans::digit_patterns).

pub mod call_me_now;
pub mod originating;
pub mod redirecting;
