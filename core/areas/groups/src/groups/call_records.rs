//! `/groups/call-records`: the calls of the users of a group.

pub mod detail;
pub mod download;
pub mod missed;
pub mod placed;
pub mod received;
pub mod related;
pub mod stats;
