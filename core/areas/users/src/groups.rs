//! What `/groups` tells of its users in their own records.

pub mod users;
