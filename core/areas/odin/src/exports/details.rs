//! `/exports/details`

pub mod json;
