//! `/groups/meet-me-conferencing`: conferences that people dial into.

pub mod bridges;
pub mod ports;
pub mod users;
