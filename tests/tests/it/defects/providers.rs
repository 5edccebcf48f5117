//! What another client gets wrong about service providers, numbers and searches, done right.

use std::collections::BTreeSet;

use crate::defects::platform::{Platform, body, site};
use odin_api::service_providers::admins::{self, AdministratorType};
use odin_api::service_providers::services::ServiceAuthorization;
use odin_api::service_providers::trunk_groups::call_capacity;
use odin_api::shapes::device::{AccessDeviceEndpoint, SipContact};
use odin_api::users::services::Assignment;
use odin_api::value::{NumberRange, Pattern};
use odin_api::{Endpoint, ErrorKind, groups, operations, password, service_providers, sip_password, system, users};
use serde_json::json;

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";

fn target(call: &impl Endpoint) -> String {
    let request = call.request(&site(), None).unwrap();
    let target = request.uri().path_and_query().unwrap().as_str();
    format!("{} {}", request.method(), target.strip_prefix("/api/v2").unwrap())
}

#[test]
fn defect_042_a_second_user_is_nobody_but_himself() {
    let create = |id: &str, first: &str, last: &str| users::Create::new(SP, GROUP, id, first, last, first, last);
    let mut platform = Platform::new();
    let first =
        create("alice@example.net", "Alice", "Adams").hiragana_last_name("アダムス").email_address("a@example.com");
    platform.call(&first).unwrap();
    platform.call(&create("bob@example.net", "Bob", "Brown")).unwrap();
    let bob = platform.call(&users::Get::new("bob@example.net")).unwrap();
    assert_eq!(bob.calling_line_id_last_name.as_deref(), Some("Brown"));
    assert_eq!(bob.hiragana_last_name.as_deref(), Some("Brown"));
    assert_eq!(bob.email_address.unwrap_or_default(), "");
}

#[test]
fn defect_045_what_the_caller_gave_stays_as_it_was() {
    let mut platform = Platform::new();
    let ada = platform.call(&users::Get::new(ADA)).unwrap();
    let before = ada.clone();
    let update = users::Update::new(ALAN).title("Agent");
    let again = update.clone();
    assert_eq!(body(&update), json!({ "userId": ALAN, "title": "Agent" }));
    platform.call(&update).unwrap();
    assert_eq!(body(&update), body(&again), "sending changes nothing");
    let copied = users::Update::new("4003@example.net").record(&ada);
    assert_eq!(body(&copied)["userId"], "4003@example.net", "the record's id does not win");
    assert_eq!(ada, before);
    let change = ServiceAuthorization::authorize("Call Transfer", 5);
    for provider in [SP, "TestGroup"] {
        let update = service_providers::services::Update::new(provider).user_services([change.clone()]);
        assert_eq!(body(&update)["serviceProviderId"], provider);
        assert_eq!(
            body(&update)["userServices"],
            json!([{ "serviceName": "Call Transfer", "authorized": true, "quantity": 5 }])
        );
    }
}

#[test]
fn defect_046_a_group_without_its_service_provider_is_an_error() {
    let list = users::List::new().group_id(GROUP);
    let error = list.request(&site(), None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(error.to_string().contains("serviceProviderId"), "{error}");
    assert_eq!(Platform::new().call(&users::List::of_group(SP, GROUP)).unwrap().len(), 9, "of 10 on the platform");
}

#[test]
fn defect_047_the_number_is_searched_for_in_a_service_provider_too() {
    let search = service_providers::dns::search::Search::new(SP).dn("2015554001");
    assert_eq!(target(&search), "GET /service-providers/dns/search?serviceProviderId=ent.odin&dn=2015554001");
    assert_eq!(Platform::new().call(&search).unwrap().len(), 1);
}

#[test]
fn defect_048_a_filter_needs_no_type_and_a_limit_is_a_limit() {
    let plain = users::Search::new().last_name("Lovelace");
    assert_eq!(target(&plain), "GET /users?lastName=Lovelace", "as given: equal to this");
    let mut platform = Platform::new();
    assert_eq!(platform.call(&plain).unwrap().len(), 1);
    let extended = users::List::of_group(SP, GROUP).limit(3).extended(true);
    assert!(target(&extended).ends_with("&limit=3&extended=true"), "no capital letters");
    assert_eq!(platform.call(&extended).unwrap().len(), 3);
    for limit in [0, -1] {
        let error = users::List::new().limit(limit).request(&site(), None).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument, "{limit} is no limit");
    }
}

#[test]
fn defect_049_what_can_be_searched_for_is_what_is_offered() {
    let mut platform = Platform::new();
    let mut found = |pattern: Pattern| platform.call(&users::Search::new().last_name(pattern)).unwrap().len();
    let offered = [Pattern::equals("Hopper"), Pattern::starts_with("Ho"), Pattern::contains("op")];
    let wire: Vec<&str> = offered.iter().map(Pattern::as_str).collect();
    assert_eq!(wire, ["Hopper", "Ho*", "*op*"]);
    let counts = offered.map(&mut found);
    assert_eq!(counts, [1, 2, 1]);
    assert_eq!(found(Pattern::equals("op")), 0);
}

#[test]
fn defect_050_a_number_goes_out_as_it_was_given() {
    for number in ["+1-2015554001", "2015554001", "+12015554001"] {
        let sent = number.replace('+', "%2B");
        assert_eq!(target(&system::dns::Get::new(number)), format!("GET /system/dns?phoneNumber={sent}"));
        let search = system::dns::search::Search::new(number);
        assert_eq!(target(&search), format!("GET /system/dns/search?dn={sent}"));
        let found = Platform::new().call(&search).unwrap();
        assert_eq!(found[0].user_id, Some(ADA.into()), "{number}");
    }
}

#[test]
fn defect_056_numbers_of_a_service_provider_have_a_path_of_their_own() {
    let create = service_providers::dns::Create::new(SP).dns([NumberRange::single("+1-2015554300")]);
    assert_eq!(target(&create), "POST /service-providers/dns");
    let mut platform = Platform::new();
    platform.call(&create).unwrap();
    let place = platform.call(&system::dns::Get::new("+1-2015554300")).unwrap();
    assert_eq!((place[0].service_provider_id.clone(), place[0].group_id.clone()), (Some(SP.into()), None));
}

#[test]
fn defect_057_sip_passwords_come_from_the_sip_generator() {
    let many = sip_password::generate::GenerateMany::new(5);
    assert_eq!(target(&many), "GET /sip-password/generate?limit=5");
    let general = password::generate::GenerateMany::new(SP, GROUP, 5);
    let due = "GET /password/generate?serviceProviderId=ent.odin&groupId=grp.odin&limit=5";
    assert_eq!(target(&general), due, "whose rules are those of a group");
    assert_eq!(Platform::new().call(&many).unwrap().passwords.len(), 5);
}

#[test]
fn defect_062_up_to_five_contacts_are_kept_and_a_sixth_is_refused() {
    let contacts = |count: usize| -> Vec<SipContact> {
        let contact = |number| {
            let mut contact = SipContact::default();
            contact.sip_contact = Some(format!("sip:{number}@192.0.2.1"));
            contact
        };
        (1..=count).map(contact).collect()
    };
    let update = |count| {
        let mut endpoint = AccessDeviceEndpoint::default();
        endpoint.contacts = contacts(count).into_iter().collect();
        users::Update::new(ADA).access_device_endpoint(endpoint)
    };
    let mut platform = Platform::new();
    platform.call(&update(5)).unwrap();
    let ada = platform.call(&users::Get::new(ADA)).unwrap();
    let kept = ada.access_device_endpoint.unwrap().into_inner().contacts;
    assert_eq!((kept.len(), kept[4].sip_contact.as_deref()), (5, Some("sip:5@192.0.2.1")));
    let error = update(6).request(&site(), None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(error.to_string().contains("contacts"), "{error}");
    let on_top = users::Update::new(ADA).contacts(contacts(6)).request(&site(), None).unwrap_err();
    assert_eq!(on_top.kind(), ErrorKind::Argument);
}

#[test]
fn defect_073_the_type_of_an_administrator_is_spelled_as_the_server_does() {
    let kind = AdministratorType::PasswordResetOnly;
    let create = admins::Create::new(SP, "ann", "Rather-Long-9", kind.clone(), "English");
    assert_eq!(body(&create)["administratorType"], "Password Reset Only");
    let made = Platform::new().call(&create).unwrap().record.unwrap();
    assert_eq!(made.administrator_type, Some(kind));
    assert!(
        Platform::new()
            .call(&admins::Create::new(SP, "ann", "Rather-Long-9", "Password reset only", "English"))
            .is_err()
    );
}

#[test]
fn defect_075_whatever_deletes_is_called_so() {
    let deletes = operations().filter(|operation| operation.method == http::Method::DELETE);
    let verbs: BTreeSet<&str> = deletes.map(|operation| operation.id.rsplit('.').next().unwrap()).collect();
    assert_eq!(verbs, BTreeSet::from(["delete"]));
    let away = service_providers::dns::Delete::new(SP).dns([NumberRange::single("+1-2015554200")]);
    assert_eq!(target(&away), "DELETE /service-providers/dns");
    let left = Platform::new().call(&away).unwrap().record.unwrap();
    assert_eq!(left.dns.last().unwrap().min, "+1-2015554201");
}

#[test]
fn defect_077_a_service_provider_has_one_report_and_a_capacity_of_zero() {
    let reports = operations().filter(|operation| operation.path.ends_with("/trunk-groups/call-capacity/reports"));
    assert_eq!(reports.count(), 1);
    let update = call_capacity::Update::new(SP, 0).number_of_bursting_btlus(5);
    assert_eq!(body(&update), json!({ "serviceProviderId": SP, "maxActiveCalls": 0, "numberOfBurstingBTLUs": 5 }));
}

#[test]
fn defect_080_an_assignment_without_services_is_an_error() {
    let error = users::services::Update::new(ADA).request(&site(), None).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(error.to_string().contains("userServices"), "{error}");
    let unknown = users::services::Update::new(ADA).user_services([Assignment::assign("Teleportation")]);
    let refused = Platform::new().call(&unknown).unwrap_err();
    assert_eq!(refused.server_text(), Some("Service not authorized: Teleportation"));
}

#[test]
fn defect_081_each_operation_is_there_once() {
    let all: Vec<&str> = operations().map(|operation| operation.id).collect();
    let different: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(all.len(), different.len());
    let same = |id: &&&str| **id == "groups.call-centers.agents.list";
    assert_eq!(all.iter().filter(same).count(), 1);
    assert_eq!(
        target(&groups::call_centers::agents::List::new("cc@example.net")),
        "GET /groups/call-centers/agents?serviceUserId=cc%40example.net"
    );
}
