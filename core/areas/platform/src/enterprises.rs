//! `/enterprises`: what enterprises have in addition to service providers.

pub mod call_centers;
pub mod phone_directory;
