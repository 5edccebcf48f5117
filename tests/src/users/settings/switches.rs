//! Services whose settings are little more than a switch.

use crate::users::settings::{Bulk, Field, Setting};

const ACTIVE: Field = Field::flag("isActive", false);
const SWITCH: &[Field] = &[ACTIVE];

pub(super) const TABLE: &[Setting] = &[
    Setting::new("anonymous-call-rejection", "Anonymous Call Rejection", SWITCH).bulk(Bulk::List),
    Setting::new("automatic-callback", "Automatic Callback", SWITCH).bulk(Bulk::List),
    Setting::new("barge-in-exempt", "Barge-in Exempt", SWITCH),
    Setting::new("call-waiting", "Call Waiting", &[ACTIVE, Field::flag("disableCallingLineIdDelivery", false)]),
    Setting::new("calling-line-id-delivery-blocking", "Calling Line ID Delivery Blocking", SWITCH)
        .bulk(Bulk::ListAndUpdate),
];
