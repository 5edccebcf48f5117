//! `/reseller`: what a reseller has; resellers themselves are in `resellers`.

pub mod admins;
