//! `/service-providers/meet-me-conferencing`: conferences that people dial into.

pub mod ports;
