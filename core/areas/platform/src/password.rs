//! `/password`

pub mod generate;
