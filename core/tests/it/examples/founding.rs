//! The documented examples of the founding operations: login, users, their services, groups, service providers.
//! Answers are read into typed values and print back as they came; requests are built by typed code.

use crate::examples::{answer, example, parsed, sent, within};
use odin_api::response::Response;
use odin_api::shapes::people::Address;
use odin_api::users::services::settings::{
    CallForwarding, CallForwardingAlways, CallForwardingNoAnswer, CallForwardingSelective, Settings,
};
use odin_api::users::services::{search, settings, viewable};
use odin_api::users::{self, BulkChange, EndpointType, UserRef};
use odin_api::value::PhoneNumber;
use odin_api::{Endpoint, auth, groups, service_providers};
use serde_json::{Value, json};

fn read<E: Endpoint<Response: Response>>(text: &'static str) -> E::Response {
    crate::examples::read::<E>(text, plain)
}

/// The same for the answer to a write, which the API wraps in a list of one.
fn read_record<E: Endpoint<Response: Response>>(text: &'static str) -> E::Response {
    let answer = answer::<E>(text);
    assert_eq!(plain(answer.to_json()), plain(parsed(text)[0].clone()));
    answer
}

/// Objects of the examples that have nothing in them, and so arrive as `[]`.
const EMPTY_OBJECTS: &[&str] = &[
    "Classmark",
    "routes",
    "Security Classification",
    "Selective Call Acceptance",
    "Selective Call Rejection",
    "Terminating Alternate Trunk Identity",
    "Zone Calling Restrictions",
];

/// Without costumes: absent for `null`, texts for numbers and flags, a list of one as its element.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(mut map) => {
            for (_, value) in map.iter_mut().filter(|(key, _)| EMPTY_OBJECTS.contains(&key.as_str())) {
                if *value == json!([]) {
                    *value = json!({});
                }
            }
            within(map.into(), plain, Value::is_null)
        }
        Value::Array(mut items) if items.len() == 1 => plain(items.remove(0)),
        Value::Bool(flag) => flag.to_string().into(),
        value => within(value, plain, Value::is_null),
    }
}

/// What is sent is the example and what the call adds to it, numbers for digits apart.
fn sends(call: &impl Endpoint, added: &Value, example: &str) {
    let mut due = parsed(example);
    due.as_object_mut().expect("an object").extend(added.as_object().expect("an object").clone());
    assert_eq!(plain(sent(call)), plain(due));
}

#[test]
fn a_login_is_read() {
    let session = read::<auth::token::Create>(example!("auth.token.create.response"));
    let token = session.token.as_ref().expect("a token");
    assert!(token.expose().starts_with("eyJ0eXAi"));
    assert!(!format!("{session:?}").contains(token.expose()));
}

#[test]
fn users_are_read() {
    let user = read::<users::Get>(example!("users.get.response"));
    assert_eq!(
        (user.user_id.as_str(), user.endpoint_type),
        ("testdept@lab.example.net", Some(EndpointType::AccessDeviceEndpoint))
    );
    let phone = user.access_device_endpoint.as_ref().expect("a phone");
    assert_eq!((phone.use_domain, phone.contacts.len()), (Some(true), 5), "flags come as texts");
    assert_eq!(user.password_expires_days.expect("days").days(), None, "it never expires");
    assert!(user.extra.is_empty());
    let rows = read::<users::List>(example!("users.list.response"));
    assert!(rows.len() > 1 && rows.rejected().is_empty() && rows.iter().all(|row| row.extra.is_empty()));
    assert_eq!(rows[0].last_name.as_deref(), Some("1"), "a name of digits comes as a number");
    assert!(rows[0].password_expires_days.expect("days").is_never(), "the other number for never");
}

#[test]
fn written_users_are_read() {
    let created = read_record::<users::Create>(example!("users.create.response")).record.expect("a record");
    assert_eq!(
        (created.user_id.as_str(), &created.endpoint_type),
        ("user4@test.example.net", &Some(EndpointType::None))
    );
    assert_eq!(created.phone_number, None, "none yet");
    assert!(created.extra.is_empty());
    let updated = read_record::<users::Update>(example!("users.update.response")).record.expect("a record");
    assert_eq!(updated.address.expect("an address").city.get().expect("a city"), "Exampleville");
    let days = updated.password_expires_days.expect("days");
    assert_eq!((days.days(), days.is_expired()), (Some(-107), true));
    let bulk = read_record::<users::UpdateBulk>(example!("users.update_bulk.response")).record.expect("a record");
    assert_eq!(
        bulk.users.iter().map(|user| user.user_id.as_str()).collect::<Vec<_>>(),
        ["user4@test.example.net", "user5@test.example.net"]
    );
    let change = bulk.data.expect("the change");
    assert_eq!(change.address.get().expect("an address").country.get().expect("a country"), "US");
    let deleted = answer::<users::Delete>(example!("users.delete.response"));
    assert_eq!((deleted.record, deleted.unread), (Some(json!([])), None));
}

#[test]
fn services_are_read() {
    let seen = read::<viewable::List>(example!("users.services_viewable.list.response"));
    assert_eq!(seen.user_services[3].service_name, "BroadWorks Mobility");
    assert_eq!(seen.user_services.iter().filter_map(|state| state.is_active).collect::<Vec<_>>(), [false]);
    let found = read::<search::Search>(example!("users.services_search.search.response"));
    assert_eq!(found[1].phone_number.as_ref().expect("a number"), &"0987654321", "leading zeros count");
    let one = read::<settings::Get>(example!("users.services_settings.get.response"));
    assert_eq!(one.advice_of_charge.expect("settings").is_active, Some(false));
    let all = read::<settings::Update>(example!("users.services_settings.update.response")).record.expect("a record");
    assert!(all.extra.is_empty(), "every service of the example is known: {:?}", all.extra);
    assert_eq!(all.call_forwarding_no_answer.expect("settings").number_of_rings, Some(2));
    assert_eq!(all.authentication.expect("settings").user_name.as_deref(), Some("2025555000"));
}

#[test]
fn groups_and_service_providers_are_read() {
    let created = read::<groups::Create>(example!("groups.create.response")).record.expect("a record");
    assert_eq!((created.group_id.as_str(), created.user_limit), ("grp.test", Some(25)));
    let updated = read::<groups::Update>(example!("groups.update.response")).record.expect("a record");
    assert_eq!(
        updated.calling_line_id_display_phone_number.expect("a number"),
        "2345678900",
        "digits come as a number"
    );
    assert_eq!(updated.contact.expect("a contact").contact_name.get().expect("a name"), "test name");
    let rows = read::<groups::List>(example!("groups.list.response"));
    assert_eq!(rows[1].owner().expect("an owner"), "test.mock.ent1");
    let providers = read::<service_providers::List>(example!("service-providers.list.response"));
    assert_eq!(providers.iter().map(|row| row.is_enterprise).collect::<Vec<_>>(), [Some(true), Some(false)]);
}

#[test]
fn changes_of_users_are_sent_as_documented() {
    let mut address = Address::default();
    address.address_line1 = String::from("1 Example Street").into();
    address.address_line2 = String::from("Suite 1").into();
    address.city = String::from("Exampleville").into();
    address.state_or_province = String::from("Ohio").into();
    address.zip_or_postal_code = String::from("12345").into();
    address.country = String::from("US").into();
    let user = "user4@test.example.net";
    let update = users::Update::new(user).address(address.clone());
    sends(&update, &json!({ "userId": user }), example!("users.update.request"));
    let mut change = BulkChange::default();
    change.address = address.into();
    let bulk = users::UpdateBulk::new(change).users([UserRef::new(user)]);
    let example = parsed(example!("users.update_bulk.request"));
    assert_eq!(sent(&bulk), json!({ "users": [{ "userId": user }], "data": example }));
}

#[test]
fn changes_of_services_are_sent_as_documented() {
    let user = "user@api.example.net";
    let sends = |change: &dyn Fn(&mut Settings), example: &str| {
        let mut settings = Settings::new(user);
        change(&mut settings);
        sends(&settings::Update::new(settings), &json!({ "userId": user }), example);
    };
    let busy = |settings: &mut Settings| {
        let mut forwarding = CallForwarding::default();
        forwarding.is_active = Some(false);
        forwarding.forward_to_phone_number = PhoneNumber::from("12314").into();
        settings.call_forwarding_busy = Some(forwarding);
    };
    sends(&busy, example!("users.services_settings.update.request"));
    let selective = |settings: &mut Settings| {
        let mut forwarding = CallForwardingSelective::default();
        forwarding.is_active = Some(false);
        forwarding.play_ring_reminder = Some(false);
        forwarding.criteria = Vec::new().into();
        settings.call_forwarding_selective = Some(forwarding);
    };
    sends(&selective, example!("users.services_settings.update.request.2"));
    let always = |settings: &mut Settings| {
        let mut forwarding = CallForwardingAlways::default();
        forwarding.is_active = Some(false);
        forwarding.forward_to_phone_number = PhoneNumber::from("1509").into();
        settings.call_forwarding_always = Some(forwarding);
    };
    sends(&always, example!("users.services_settings.update.request.3"));
    let no_answer = |settings: &mut Settings| {
        let mut forwarding = CallForwardingNoAnswer::default();
        forwarding.is_active = Some(true);
        forwarding.number_of_rings = Some(20);
        forwarding.forward_to_phone_number = PhoneNumber::from("1509").into();
        settings.call_forwarding_no_answer = Some(forwarding);
    };
    sends(&no_answer, example!("users.services_settings.update.request.4"));
}
