//! `/system`: what the platform has as a whole.

pub mod collaborate;
pub mod communication_barring;
pub mod device_types;
pub mod devices;
pub mod dns;
pub mod feature_access_codes;
pub mod network_class_of_services;
pub mod routing_profile;
pub mod services;
pub mod virtual_on_net_enterprise_extensions;
