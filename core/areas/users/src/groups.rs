//! What `/groups` answers with records of users.

pub mod users;
