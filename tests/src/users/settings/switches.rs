//! Services whose settings are little more than a switch.

use crate::users::settings::{Bulk, Field, Setting};

// rule: OCI, the commands below
const ACTIVE: Field = Field::flag("isActive", false);
// rule: OCI, the commands below
const SWITCH: &[Field] = &[ACTIVE];

pub(super) const TABLE: &[Setting] = &[
    // rule: OCI, UserAnonymousCallRejectionModifyRequest
    Setting::new("anonymous-call-rejection", "Anonymous Call Rejection", SWITCH).bulk(Bulk::List),
    // rule: OCI, UserAutomaticCallbackModifyRequest
    Setting::new("automatic-callback", "Automatic Callback", SWITCH).bulk(Bulk::List),
    // rule: OCI, UserBargeInExemptModifyRequest
    Setting::new("barge-in-exempt", "Barge-in Exempt", SWITCH),
    // rule: OCI, UserCallWaitingModifyRequest
    Setting::new("call-waiting", "Call Waiting", &[ACTIVE, Field::flag("disableCallingLineIdDelivery", false)]),
    // rule: OCI, UserCallingLineIDDeliveryBlockingModifyRequest
    Setting::new("calling-line-id-delivery-blocking", "Calling Line ID Delivery Blocking", SWITCH)
        .bulk(Bulk::ListAndUpdate),
];
