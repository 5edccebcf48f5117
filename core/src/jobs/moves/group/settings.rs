//! Settings of a group that are written to the new one as they are.

use odin_api_engine::http::Response;
use serde_json::Value;

use super::part::GroupPart;
use crate::groups::calling_plans::{incoming, outgoing};
use crate::groups::{
    advice_of_charge, call_park, call_processing_policy, communication_barring, emergency_call_notifications,
    emergency_zones, extensions, feature_access_codes, intercept, meet_me_conferencing, music_on_hold,
    network_class_of_services, night_forwarding, paging, passcode_rules, password_rules, policy, routing_profile,
    speed_dial_100, trunk_groups, voice_messaging,
};
use crate::jobs::moves::numbers::Home;
use crate::shapes::forwarding::GroupNightMode;
use crate::value::Quantity;
use crate::{Call, Endpoint, Error, Evidence, Operation};

/// A setting.
pub(super) struct Setting {
    pub(super) operation: &'static Operation,
    /// What it is about, if that is a part that may stay behind: then it stays behind as well.
    pub(super) part: Option<GroupPart>,
    pub(super) read: fn(&Home) -> Result<Call, Error>,
    /// What writes an answer to a group.
    pub(super) write: fn(&Home, &[u8]) -> Result<Call, Error>,
}

impl Setting {
    /// Whether no client is known to send it: then a server may have no such operation, and nothing was set with it.
    pub(super) fn is_inferred(&self) -> bool {
        self.operation.evidence == Evidence::Inferred
    }
}

macro_rules! settings {
    ($($get:path $(as |$home:ident| $new:expr)? $(, with $part:ident)?, |$to:ident, $record:ident| $update:expr;)*) => {
        &[$(Setting {
            operation: <$get as Endpoint>::OPERATION,
            part: settings!(@part $($part)?),
            read: |home| settings!(@new $get, home $(, $home, $new)?).prepare(),
            write: |$to, body| {
                let $record = <$get as Endpoint>::response(Response::new(body.to_vec().into()))?;
                $update.record(&$record).prepare()
            },
        },)*]
    };
    (@part) => { None };
    (@part $part:ident) => { Some(GroupPart::$part) };
    (@new $get:path, $from:ident) => { <$get>::new(&$from.0, &$from.1) };
    (@new $get:path, $from:ident, $home:ident, $new:expr) => {{ let $home = $from; $new }};
}

pub(super) const SETTINGS: &[Setting] = settings! {
    advice_of_charge::Get, |to, it| advice_of_charge::Update::new(&to.0, &to.1);
    call_park::Get, |to, it| call_park::Update::new(&to.0, &to.1);
    call_processing_policy::Get, |to, it| call_processing_policy::Update::new(&to.0, &to.1);
    incoming::Get, |to, it| incoming::Update::new(&to.0, &to.1);
    outgoing::call_me_now::Get, |to, it| outgoing::call_me_now::Update::new(&to.0, &to.1);
    outgoing::originating::Get, |to, it| outgoing::originating::Update::new(&to.0, &to.1);
    outgoing::redirected::Get, |to, it| outgoing::redirected::Update::new(&to.0, &to.1);
    outgoing::redirecting::Get, |to, it| outgoing::redirecting::Update::new(&to.0, &to.1);
    outgoing::transfer_numbers::Get, |to, it| outgoing::transfer_numbers::Update::new(&to.0, &to.1);
    communication_barring::Get, |to, it| communication_barring::Update::new(&to.0, &to.1);
    emergency_call_notifications::Get, |to, it| emergency_call_notifications::Update::new(&to.0, &to.1);
    emergency_zones::Get, |to, it| emergency_zones::Update::new(&to.0, &to.1);
    extensions::Get, |to, it| extensions::Update::new(&to.0, &to.1);
    feature_access_codes::Get, |to, it| feature_access_codes::Update::new(&to.0, &to.1);
    intercept::Get, |to, it| intercept::Update::new(&to.0, &to.1);
    meet_me_conferencing::ports::Get, |to, it| {
        meet_me_conferencing::ports::Update::new(&to.0, &to.1, it.allocated_ports.unwrap_or_default())
    };
    music_on_hold::Get, with MusicOnHold, |to, it| music_on_hold::Update::new(&to.0, &to.1);
    network_class_of_services::List, |to, it| network_class_of_services::Update::new(&to.0, &to.1);
    night_forwarding::Get, with Schedules, |to, it| {
        let mode = it.night_forwarding.clone().unwrap_or(GroupNightMode::Off);
        night_forwarding::Update::new(&to.0, &to.1, mode)
    };
    paging::targets::capacity::Get, |to, it| paging::targets::capacity::Update::new(&to.0, &to.1);
    passcode_rules::Get, |to, it| passcode_rules::Update::new(&to.0, &to.1);
    password_rules::Get as |home| password_rules::Get::new(&home.0).group_id(&home.1),
        |to, it| password_rules::Update::new(&to.0, &to.1);
    policy::Get, |to, it| policy::Update::new(&to.0, &to.1);
    routing_profile::Get, |to, it| routing_profile::Update::new(&to.0, &to.1);
    speed_dial_100::Get, |to, it| speed_dial_100::Update::new(&to.0, &to.1);
    trunk_groups::call_capacity::Get, |to, it| {
        trunk_groups::call_capacity::Update::new(&to.0, &to.1, most_calls(it.max_active_calls))
    };
    voice_messaging::Get, |to, it| voice_messaging::Update::new(&to.0, &to.1);
    voice_messaging::voice_portal::Get, with VoicePortal, |to, it| voice_messaging::voice_portal::Update::new(&to.0, &to.1);
};

fn most_calls(most: Option<Quantity>) -> i64 {
    most.and_then(Quantity::limit).map_or(0, i64::from)
}

/// An answer about one group as it is to be about another; none if it says nothing.
pub(super) fn transferred(answer: &Value, from: &Home, to: &Home) -> Option<Value> {
    let mut answer = answer.clone();
    rename(&mut answer, from, to);
    // The voice portal of the new group, and its music on hold, have ids of their own.
    let own = answer.as_object_mut()?;
    own.remove("serviceUserId");
    let says = |(key, value): (&String, &Value)| {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        !empty && key != "serviceProviderId" && key != "groupId"
    };
    own.iter().any(says).then_some(answer)
}

/// References to the group and to what is in it.
fn rename(value: &mut Value, from: &Home, to: &Home) {
    match value {
        Value::Object(fields) => {
            let is = |key: &str, id: &str| fields.get(key).is_none_or(|value| value.as_str() == Some(id));
            if fields.contains_key("groupId")
                && is("groupId", from.1.as_str())
                && is("serviceProviderId", from.0.as_str())
            {
                for (key, id) in [("serviceProviderId", to.0.as_str()), ("groupId", to.1.as_str())] {
                    if fields.contains_key(key) {
                        fields.insert(key.to_owned(), id.into());
                    }
                }
            }
            fields.values_mut().for_each(|value| rename(value, from, to));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, from, to)),
        _ => {}
    }
}
