//! `/groups/clone`: copies of groups, and of what they have.

pub mod auto_attendant;
pub mod group;
pub mod services;
