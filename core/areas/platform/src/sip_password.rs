//! `/sip-password`

pub mod generate;
