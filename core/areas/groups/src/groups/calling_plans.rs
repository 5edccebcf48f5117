//! `/groups/calling-plans`: which calls the users of a group may make and take, by department.

pub mod digit_patterns;
pub mod incoming;
pub mod outgoing;
