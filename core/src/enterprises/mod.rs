//! `/enterprises`: what an enterprise has beyond a service provider.

pub mod call_centers;

use crate::Operation;

pub(crate) const AREA: &[&[&[&Operation]]] = &[call_centers::ALL];
