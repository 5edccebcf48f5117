//! Every kind of sheet.

mod admins;
mod auto_attendants;
mod call_centers;
mod call_forwarding;
mod devices;
mod hunt_groups;
mod numbers;
mod pickup_groups;
mod services;
mod users;

use serde_json::Value;

use super::SheetKind;
use super::kind::Default;

pub(super) static KINDS: &[SheetKind] = &[
    auto_attendants::AUTO_ATTENDANTS,
    call_centers::CALL_CENTERS,
    call_forwarding::CALL_FORWARDING,
    devices::DEVICES,
    admins::GROUP_ADMINS,
    services::GROUP_SERVICES,
    hunt_groups::HUNT_GROUPS,
    numbers::NUMBERS,
    pickup_groups::PICKUP_GROUPS,
    admins::SERVICE_PROVIDER_ADMINS,
    numbers::SERVICE_PROVIDER_NUMBERS,
    services::SERVICES,
    users::USERS,
];

/// An argument, and the column of another part that it is in.
type Taken = (&'static str, &'static str);

const PROVIDER: Taken = ("serviceProviderId", "serviceProviderId");
const GROUP: Taken = ("groupId", "groupId");
const USER: Taken = ("userId", "userId");
const INSTANCE: Taken = ("serviceUserId", "serviceUserId");

/// What hunt groups, call centers and auto attendants have in common.
const PROFILE_NAMES: (&str, &str) = ("serviceInstanceProfile.alias[]", "serviceInstanceProfile.aliases[]");
const PROFILE_NOWHERE: &str = "serviceInstanceProfile.callingLineIdPhoneNumber";
/// As the portal fills them in.
const CALLING_LINE_IDS: [(&str, Default); 2] = [
    ("serviceInstanceProfile.callingLineIdLastName", Default::As("serviceInstanceProfile.name")),
    ("serviceInstanceProfile.callingLineIdFirstName", Default::As("serviceInstanceProfile.name")),
];
/// Columns that say where a thing is, in sheets that need its id only.
const PLACE: &[&str] = &["serviceProviderId", "groupId", "index"];
const POLICY_WORDS: &[(&str, &str)] = &[("Weighted Call Distribution", "Weighted")];

/// Whether an answer has this id anywhere under one of these keys.
fn has_id(answer: &Value, keys: &[&str], id: &str) -> bool {
    match answer {
        Value::Object(fields) => fields.iter().any(|(key, value)| {
            let is_it = value.as_str().is_some_and(|text| text.eq_ignore_ascii_case(id));
            (is_it && keys.contains(&key.as_str())) || has_id(value, keys, id)
        }),
        Value::Array(items) => items.iter().any(|item| has_id(item, keys, id)),
        _ => false,
    }
}
