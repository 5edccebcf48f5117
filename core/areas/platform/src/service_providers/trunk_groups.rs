//! `/service-providers/trunk-groups`: what the trunk groups of a service provider may carry.

pub mod call_capacity;
