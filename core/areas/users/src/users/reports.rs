//! `/users/reports`: what is put together for reading.

pub mod users;
