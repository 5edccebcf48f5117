//! `/users/executive`: a user whose calls assistants may take.

pub mod assistants;
pub mod filtering;
pub mod screening_alerting;
