//! `/users`

use odin_api::http::StatusCode;
use odin_api::json::Model;
use odin_api::shapes::people::Department;
use odin_api::users::{BulkChange, Create, Delete, EndpointType, Get, List, Search, Update, UpdateBulk, User};
use odin_api::value::{Array, Patch, Pattern};
use odin_api::{Endpoint, ErrorKind, Fate};

use super::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";

fn ids(users: &Array<User>) -> Vec<&str> {
    assert!(users.rejected().is_empty(), "{:?}", users.rejected());
    users.iter().map(|user| user.user_id.as_str()).collect()
}

/// The users of the founding group by the numbers before their domain.
fn lines(users: &Array<User>) -> Vec<&str> {
    ids(users).into_iter().map(|id| id.trim_end_matches("@example.net")).collect()
}

pub fn a_profile_is_read<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let ada = odin.call(Get::new(ADA)).unwrap();
    assert_eq!(ada.first_name.as_deref(), Some("Ada"));
    assert_eq!(ada.extension.as_deref(), Some("4001"));
    assert_eq!(ada.phone_number, Some("2015554001".into()));
    assert_eq!(ada.department.as_ref().unwrap().name.as_deref(), Some("Sales"));
    assert_eq!(ada.aliases.as_slice(), ["ada@example.net"]);
    assert_eq!(ada.alternate_user_id[0].alternate_user_id, Some("ada@example.com".into()));
    assert_eq!(ada.endpoint_type, Some(EndpointType::AccessDeviceEndpoint));
    assert_eq!((ada.is_enterprise, ada.allow_video), (Some(true), Some(true)));
    assert!(ada.password_expires_days.unwrap().is_never());
    let endpoint = ada.access_device_endpoint.as_ref().unwrap();
    assert_eq!((endpoint.use_domain, endpoint.static_registration_capable), (Some(true), Some(false)));
    let device = endpoint.access_device.as_ref().unwrap();
    assert_eq!(device.device_name, Some("phone4001".into()));
    assert_eq!(device.number_of_ports.as_ref().unwrap().quantity, Some(12));
    assert_eq!(device.mac_address.as_deref(), Some("00005E004001"));
    assert!(ada.extra.is_empty(), "{:?}", ada.extra);

    let trunk = odin.call(Get::new("4007@example.net")).unwrap();
    assert_eq!(trunk.endpoint_type, Some(EndpointType::TrunkAddressing));
    let Patch::Set(end) = &trunk.trunk_addressing.as_ref().unwrap().trunk_group_device_endpoint else {
        panic!("{trunk:?}")
    };
    assert_eq!((end.name.as_deref(), end.is_pilot_user), (Some("trunk.odin"), Some(false)));
    let unset = odin.call(Get::new("4008@example.net")).unwrap();
    assert!(unset.password_expires_days.unwrap().is_never(), "-2147483648, as text, is never too");
}

pub fn lists_have_scopes<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let group = odin.call(List::of_group("ent.odin", "grp.odin")).unwrap();
    assert_eq!(lines(&group), ["4001", "4002", "4003", "4004", "4005", "4006", "4007", "4008", "expired"]);
    assert_eq!(ids(&odin.call(List::of_group("ent.odin", "grp2.odin")).unwrap()), [""; 0]);
    assert_eq!(ids(&odin.call(List::of_service_provider("ent.odin")).unwrap()), ids(&group));
    assert_eq!(ids(&odin.call(List::of_service_provider("TestGroup")).unwrap()), ["123456789@test.com"]);
    assert_eq!(odin.call(List::new()).unwrap().len(), 10);
    let few = odin.call(List::of_group("ent.odin", "grp.odin").limit(3)).unwrap();
    assert_eq!(lines(&few), ["4001", "4002", "4003"]);
    let error = odin.call(List::of_group("ent.odin", "no.such")).unwrap_err();
    assert_eq!((error.kind(), error.server_text()), (ErrorKind::NotFound, Some("Group not found: no.such")));
}

pub fn rows_come_in_every_costume<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let plain = odin.call(List::of_group("ent.odin", "grp.odin")).unwrap();
    assert_eq!(
        plain[0].department,
        Some({
            let mut sales = Department::default();
            sales.name = Some("Sales (grp.odin)".to_owned());
            sales
        }),
        "a department that is a bare text"
    );
    assert_eq!(plain[2].last_name.as_deref(), Some("4003"), "a name that is a number");
    assert_eq!(plain[1].email_address, None, "null");
    assert_eq!(plain[6].in_trunk_group, Some(true));
    assert_eq!(plain[0].access_device_endpoint, None);
    let extended = odin.call(List::of_group("ent.odin", "grp.odin").extended(true)).unwrap();
    assert_eq!(lines(&extended), lines(&plain));
    assert_eq!(extended[0].alternate_user_id.len(), 1, "a list of one that is the bare element");
    assert_eq!(extended[0].calling_line_id_phone_number, Some("2015554001".into()));
    assert_eq!(extended[5].mobile_phone_number, Some("2015559999".into()), "a number that is a number");
    let ada = odin.call(Get::new(ADA)).unwrap();
    assert_eq!(extended[0], ada, "the same user, whatever the costume");
}

pub fn searches_find<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let found = |search: Search| -> Vec<String> {
        let users = odin.call(search).unwrap();
        lines(&users).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(found(Search::new().last_name(Pattern::contains("uRi"))), ["4002"]);
    assert_eq!(found(Search::new().first_name("Grace")), ["4004"]);
    assert_eq!(found(Search::new().dn(Pattern::contains("+1-2015554005"))), ["4005"]);
    assert_eq!(found(Search::new().dn(Pattern::starts_with("201555400")).limit(2)), ["4001", "4002"]);
    assert_eq!(found(Search::new().email_address("ada@example.com")), ["4001"]);
    assert_eq!(found(Search::new().user_id(Pattern::starts_with("400"))).len(), 8);
    assert_eq!(found(Search::new().extension("4006").service_provider_id("ent.odin").group_id("grp.odin")), ["4006"]);
    assert_eq!(found(Search::new().mac_address("00:00:5e:00:40:03")), ["4003"]);
    assert_eq!(found(Search::new().last_name("nobody")), [""; 0]);
    let full = odin.call(Search::new().user_id(Pattern::contains("4001")).extended(true)).unwrap();
    assert_eq!(full[0].aliases.as_slice(), ["ada@example.net"]);
}

pub fn a_user_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let id = "4099@example.net";
    let create = Create::new("ent.odin", "grp.odin", id, "Edgar", "Codd", "Edgar", "Codd")
        .email_address("edgar@example.com")
        .password("relations")
        .aliases(["codd@example.net"]);
    let written = odin.call(create.clone()).unwrap();
    let record = written.record.as_ref().expect("the record, out of the list around it");
    assert_eq!((record.user_id.as_str(), record.last_name.as_deref()), (id, Some("Codd")));
    assert_eq!(&odin.call(Get::new(id)).unwrap(), record);
    assert_eq!(place.client(id, "relations").call(Get::new(id)).unwrap().user_id, id);

    let error = odin.call(create).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::AlreadyExists, Fate::Rejected));
    assert_eq!(error.server_text(), Some("[Error 4200] User already exists: 4099@example.net"));
    assert_eq!((error.code(), error.gateway_status()), (Some(4200), StatusCode::CONFLICT));

    let update = Update::new(id).phone_number("+1-2015554100").extension("4100").title("Researcher");
    let echoed = odin.call(update).unwrap().record.unwrap();
    let read = odin.call(Get::new(id)).unwrap();
    assert_eq!(read, echoed);
    assert_eq!((read.title.as_deref(), read.extension.as_deref()), (Some("Researcher"), Some("4100")));
    assert_eq!(read.email_address.as_deref(), Some("edgar@example.com"), "what is not sent stays");
    let taken = odin.call(Update::new(id).phone_number("2015554001")).unwrap_err();
    assert_eq!(taken.server_text(), Some("Phone number already assigned: 2015554001"));

    let deleted = odin.call(Delete::new(id)).unwrap();
    assert_eq!(deleted.record, Some(serde_json::json!([])), "what the server says, which is nothing");
    assert_eq!(odin.call(Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(Delete::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(place.count("users/:create"), 1);
}

pub fn putting_back_what_was_read_loses_nothing<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let users = odin.call(List::of_group("ent.odin", "grp.odin")).unwrap();
    for row in &users {
        let mut before = odin.call(Get::new(&row.user_id)).unwrap();
        let update = Update::new(&before.user_id).title("Changed").record(&before);
        let sent = serde_json::from_slice::<serde_json::Value>(&body_of(&update)).unwrap();
        for (key, value) in serde_json::to_value(&before).unwrap().as_object().unwrap() {
            assert_eq!(sent.get(key), Some(value), "{key} of {}", row.user_id);
        }
        odin.call(update).unwrap();
        let after = odin.call(Get::new(&row.user_id)).unwrap();
        assert_ne!(after, before);
        before.title = Some("Changed".to_owned());
        assert_eq!(after, before);
    }
    let mut future = odin.call(Get::new(ADA)).unwrap();
    future.extra.insert("fieldOfTheFuture", serde_json::json!({ "kept": [1, null, "x"] }));
    let sent = serde_json::from_slice::<serde_json::Value>(&body_of(&Update::new(ADA).record(&future))).unwrap();
    assert_eq!(sent["fieldOfTheFuture"], serde_json::json!({ "kept": [1, null, "x"] }));
}

fn body_of(update: &(impl Endpoint + Model)) -> bytes::Bytes {
    let site = odin_api::Site::new("https://odin.example.net/api/v2").unwrap();
    update.request(&site, None).unwrap().into_body()
}

pub fn untouched_cleared_and_set_are_three_things<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let before = odin.call(Get::new(ADA)).unwrap();
    let mut update = Update::new(ADA).title("Countess");
    update.email_address = Patch::Clear;
    odin.call(update).unwrap();
    let after = odin.call(Get::new(ADA)).unwrap();
    assert_eq!(after.title.as_deref(), Some("Countess"), "set");
    assert_eq!(after.email_address, None, "cleared");
    assert_eq!(after.aliases, before.aliases, "untouched");
    odin.call(Update::new(ADA).aliases([""; 0])).unwrap();
    assert_eq!(odin.call(Get::new(ADA)).unwrap().aliases.len(), 0, "an empty list empties the list");
}

pub fn a_bulk_change_reaches_everyone_or_no_one<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let number = |id: &str| odin.call(Get::new(id)).unwrap().calling_line_id_phone_number.unwrap().to_string();
    let mut change = BulkChange::default();
    change.calling_line_id_phone_number = Patch::Set("2015554000".into());
    let bulk =
        UpdateBulk::new(change).users(["4002@example.net", "4003@example.net"].map(odin_api::users::UserRef::new));
    let done = odin.call(bulk).unwrap().record.expect("who was changed");
    assert_eq!(done.users.len(), 2);
    assert_eq!((number("4002@example.net"), number("4003@example.net")), ("2015554000".into(), "2015554000".into()));
    assert_eq!(number("4004@example.net"), "2015554004");

    let mut change = BulkChange::default();
    change.calling_line_id_phone_number = Patch::Set("2015550000".into());
    let bulk =
        UpdateBulk::new(change).users(["4002@example.net", "nobody@example.net"].map(odin_api::users::UserRef::new));
    assert_eq!(odin.call(bulk).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(number("4002@example.net"), "2015554000");
}

pub fn an_unknown_user_is_told_in_the_servers_words<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let error = odin.call(Get::new("nobody@example.net")).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::NotFound, Fate::Rejected));
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.server_text(), Some("[Error 4008] User not found: nobody@example.net"));
    assert_eq!(error.attempts(), 1);
    assert_eq!(
        error.to_string(),
        "users.get (GET /users): 404 Not Found: [Error 4008] User not found: nobody@example.net"
    );
    let response = error.response().unwrap();
    assert_eq!(response.body(), r#"{"error":"[Error 4008] User not found: nobody@example.net"}"#);
    assert_eq!(response.headers()["content-type"], "application/json");
}

pub fn ids_reach_the_server_whole<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    for name in ["+1-2015554001", "a b&c=d", "50%", "#1/2?x", "na\u{ef}ve \u{1f4de}", "'\"<>\\"] {
        let id = format!("{name}@example.net");
        odin.call(Create::new("ent.odin", "grp.odin", &id, name, name, name, name)).unwrap();
        let user = odin.call(Get::new(&id)).unwrap();
        assert_eq!((user.user_id.as_str(), user.first_name.as_deref()), (id.as_str(), Some(name)));
        odin.call(Delete::new(&id)).unwrap();
    }
}
