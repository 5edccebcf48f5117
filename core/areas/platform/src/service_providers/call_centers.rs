//! `/service-providers/call-centers`: what the call centers of an enterprise share.

pub mod threshold_default_profile;
pub mod threshold_profiles;
