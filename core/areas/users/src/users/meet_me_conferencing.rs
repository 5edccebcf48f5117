//! `/users/meet-me-conferencing`: conferences that people dial into.

pub mod bridges;
pub mod conferences;
pub mod delegates;
