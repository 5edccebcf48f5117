//! `/service-providers/clone`

pub mod service_provider;
