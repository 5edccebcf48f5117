//! `/service-providers` and `/enterprises`.

use crate::groups::enterprise_trunks;
use crate::login::LoginType::User;
use crate::tables::entries::groups::{LIMITS, PASSCODES, PASSWORDS};
use crate::tables::{keyed, setting, table};

/// How a trunk spreads calls: one of these.
pub(super) const ROUTINGS: &[&str] = &["orderedRouting", "priorityWeightedRouting"];

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/service-providers/advice-of-charge"),
    setting("/service-providers/call-processing-policy").at_first(LIMITS),
    setting("/service-providers/emergency-call-notifications"),
    setting("/service-providers/integrated-imp"),
    setting("/service-providers/meet-me-conferencing/ports"),
    setting("/service-providers/passcode-rules").at_first(PASSCODES),
    setting("/service-providers/password-rules").at_first(PASSWORDS).seen_by(User),
    setting("/service-providers/routing-profile"),
    setting("/service-providers/sip-authentication-password-rules").at_first(PASSWORDS).seen_by(User),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/service-providers/enterprise-trunks").called("Enterprise trunk").each_once().members_at("/service-providers/enterprise-trunks/users").row(enterprise_trunks::routing_type).unset_at_first(ROUTINGS).checked(enterprise_trunks::check),
];
