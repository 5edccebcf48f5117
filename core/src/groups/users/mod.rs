//! `/groups/users`

pub mod audit;
