//! `/system`.

use crate::tables::{keyed, setting, table};

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/system/collaborate"),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/system/network-class-of-services"),
];
