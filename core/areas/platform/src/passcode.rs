//! `/passcode`

pub mod generate;
