//! Call forwarding in its unconditional and conditional kinds.

use crate::users::settings::{Bulk, Field, Setting};

const ACTIVE: Field = Field::flag("isActive", false);
const TO: Field = Field::number("forwardToPhoneNumber");
const SPLASH: Field = Field::flag("isRingSplashActive", false);

const fn forwarding(segment: &'static str, service: &'static str, fields: &'static [Field]) -> Setting {
    Setting::new(segment, service, fields)
        .bulk(Bulk::ListAndUpdate)
        .needs(&[(&[("isActive", "true")], "forwardToPhoneNumber")])
}

pub(super) const TABLE: &[Setting] = &[
    forwarding("call-forwarding-always", "Call Forwarding Always", &[ACTIVE, TO, SPLASH]),
    forwarding("call-forwarding-always-secondary", "Call Forwarding Always Secondary", &[ACTIVE, TO, SPLASH]),
    forwarding("call-forwarding-busy", "Call Forwarding Busy", &[ACTIVE, TO]),
    forwarding(
        "call-forwarding-no-answer",
        "Call Forwarding No Answer",
        &[ACTIVE, TO, Field::rings("numberOfRings", 3)],
    ),
    forwarding("call-forwarding-not-reachable", "Call Forwarding Not Reachable", &[ACTIVE, TO]),
];
