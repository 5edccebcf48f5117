//! `/service-providers` and `/enterprises`.

use crate::tables::{keyed, setting};

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/service-providers/meet-me-conferencing/ports"),
    setting("/service-providers/routing-profile"),
];

pub(super) const TABLES: &[keyed::Entry] = &[];
