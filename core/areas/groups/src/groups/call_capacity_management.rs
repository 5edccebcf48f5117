//! `/groups/call-capacity-management`: how many calls some users may have at the same time, all together.

pub mod groups;
pub mod users;
