//! `/groups/reports`

pub mod users;
