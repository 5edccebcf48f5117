//! `/system`: what the platform has as a whole.

pub mod device_types;
pub mod devices;
pub mod dns;
pub mod services;

use crate::Operation;

pub(crate) const AREA: &[&[&[&Operation]]] = &[ALL, devices::ALL, dns::ALL];

const ALL: &[&[&Operation]] = &[device_types::OPERATIONS, services::OPERATIONS];
