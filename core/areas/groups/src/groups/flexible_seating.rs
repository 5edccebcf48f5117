//! `/groups/flexible-seating`: phones that guests use as if they were their own.

pub mod access_devices;
pub mod host;
