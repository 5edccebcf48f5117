//! `/service-providers` and `/enterprises`.

use crate::groups::enterprise_trunks;
use crate::tables::{keyed, setting, table};

/// How a trunk spreads calls: one of these.
pub(super) const ROUTINGS: &[&str] = &["orderedRouting", "priorityWeightedRouting"];

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/service-providers/meet-me-conferencing/ports"),
    setting("/service-providers/routing-profile"),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/service-providers/enterprise-trunks").called("Enterprise trunk").each_once().members_at("/service-providers/enterprise-trunks/users").row(enterprise_trunks::routing_type).unset_at_first(ROUTINGS).checked(enterprise_trunks::check),
];
