//! `/system`.

use crate::tables::{keyed, setting, table};

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/system/feature-access-codes"),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/system/network-class-of-services"),
];
