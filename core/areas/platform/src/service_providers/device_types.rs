//! `/service-providers/device-types`: what all devices of a type at a service provider share.

pub mod tags;
