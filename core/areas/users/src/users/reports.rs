//! `/users/reports`: reports about users.

pub mod users;
