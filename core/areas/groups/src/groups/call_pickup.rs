//! `/groups/call-pickup`: users that answer each other's ringing phones.

pub mod groups;
pub mod user;
pub mod users;
