//! Call forwarding in its unconditional and conditional kinds.

use crate::users::settings::{Bulk, Field, Setting};

// rule: OCI, the commands below
const ACTIVE: Field = Field::flag("isActive", false);
// rule: OCI, the commands below
const TO: Field = Field::number("forwardToPhoneNumber");
// rule: OCI, the commands below
const SPLASH: Field = Field::flag("isRingSplashActive", false);

const fn forwarding(segment: &'static str, service: &'static str, fields: &'static [Field]) -> Setting {
    Setting::new(segment, service, fields)
        .bulk(Bulk::ListAndUpdate)
        // rule: assumed
        .needs(&[(&[("isActive", "true")], "forwardToPhoneNumber")])
}

pub(super) const TABLE: &[Setting] = &[
    // rule: OCI, UserCallForwardingAlwaysModifyRequest
    forwarding("call-forwarding-always", "Call Forwarding Always", &[ACTIVE, TO, SPLASH]),
    // rule: OCI, UserCallForwardingAlwaysSecondaryModifyRequest
    forwarding("call-forwarding-always-secondary", "Call Forwarding Always Secondary", &[ACTIVE, TO, SPLASH]),
    // rule: OCI, UserCallForwardingBusyModifyRequest
    forwarding("call-forwarding-busy", "Call Forwarding Busy", &[ACTIVE, TO]),
    // rule: OCI, UserCallForwardingNoAnswerModifyRequest
    forwarding(
        "call-forwarding-no-answer",
        "Call Forwarding No Answer",
        &[ACTIVE, TO, Field::rings("numberOfRings", 3)],
    ),
    // rule: OCI, UserCallForwardingNotReachableModifyRequest
    forwarding("call-forwarding-not-reachable", "Call Forwarding Not Reachable", &[ACTIVE, TO]),
];
