//! `/system`: what the platform has as a whole.

pub mod device_types;
pub mod devices;
pub mod dns;
pub mod services;
