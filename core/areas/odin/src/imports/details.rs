//! `/imports/details`

pub mod json;
