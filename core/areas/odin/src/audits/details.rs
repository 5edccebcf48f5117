//! `/audits/details`

pub mod json;
