//! `/enterprises`: what an enterprise has beyond a service provider.

pub mod call_centers;
