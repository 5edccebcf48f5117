//! Departments, bridges, desks, trunks and their like: what one operation changes, others see.

use serde_json::{Value, json};

use crate::support::{Api, column};
use crate::web_client::{GROUP, PROVIDER, SCOPE, USER, everything};

const OTHER: &str = "4002@example.net";

/// A group in which everything is given that can be.
fn api() -> Api {
    let mut api = Api::admin();
    everything(&mut api);
    api
}

/// A body about the group.
fn of_group(more: &Value) -> Value {
    let mut body = json!({ "serviceProviderId": PROVIDER, "groupId": GROUP });
    for (key, value) in more.as_object().expect("an object") {
        body[key] = value.clone();
    }
    body
}

fn create(api: &mut Api, path: &str, body: &Value) {
    let (status, answer) = api.post(path, &of_group(body));
    assert_eq!(status, 200, "{path}: {answer}");
}

/// Creates an instance of a service, which is called by its path.
fn instance(api: &mut Api, path: &str, id: &str, more: &Value) {
    let mut body = more.clone();
    body["serviceUserId"] = id.into();
    let name = id.split('@').next().expect("a name");
    body["serviceInstanceProfile"] =
        json!({ "name": name, "callingLineIdFirstName": name, "callingLineIdLastName": name });
    create(api, path, &body);
}

/// The text of a refusal.
fn refused((status, answer): (u16, Value)) -> String {
    assert_eq!(status, 400, "{answer}");
    answer["error"].as_str().expect("a text").to_owned()
}

#[test]
fn what_a_department_has_follows_its_name_and_goes_with_it() {
    let mut api = api();
    let (codes, music) = ("/groups/calling-plans/outgoing/authorization-codes", "/groups/music-on-hold");
    let source = json!({ "messageSourceSelection": "System" });
    let plays = json!({ "isActiveDuringBusyCampOn": true, "isActiveDuringCallHold": true, "isActiveDuringCallPark": true,
        "useAlternateSourceForInternalCalls": false, "source": source, "department": { "name": "Sales" } });
    create(&mut api, music, &plays);
    create(&mut api, codes, &json!({ "department": { "name": "Sales" }, "codes": [{ "code": "1234" }] }));
    api.write("/groups/departments", &of_group(&json!({ "name": "Sales", "newName": "Trade" })));
    let listed = api.read(&format!("{music}/departments?{SCOPE}"));
    assert_eq!(column(&listed["departments"], "name"), ["Trade"]);
    assert_eq!(api.read(&format!("{music}?{SCOPE}&departmentName=Trade"))["department"]["name"], "Trade");
    let of_trade = |api: &mut Api| {
        let all = api.read(&format!("{codes}?{SCOPE}"));
        let rows = all["departments"].as_array().expect("a list").clone();
        rows.into_iter().find(|row| row["name"] == "Trade").map(|row| row["codes"].clone())
    };
    assert_eq!(of_trade(&mut api).expect("a row")[0]["code"], "1234");
    assert_eq!(api.delete(&format!("/groups/departments?{SCOPE}&name=Trade")).0, 200);
    assert!(api.read(&format!("{music}/departments?{SCOPE}"))["departments"].as_array().expect("a list").is_empty());
    create(&mut api, "/groups/departments", &json!({ "name": "Trade" }));
    assert_eq!(of_trade(&mut api), Some(json!([])), "a new one has nothing of the old one");
}

#[test]
fn a_setting_has_no_row_for_a_department_that_is_gone() {
    let mut api = api();
    let path = "/groups/calling-plans/outgoing/originating";
    let rows = |api: &mut Api| api.read(&format!("{path}?{SCOPE}"))["departments"].as_array().expect("a list").len();
    let before = rows(&mut api);
    create(&mut api, "/groups/departments", &json!({ "name": "Field" }));
    api.write(path, &of_group(&json!({ "departments": [{ "department": { "name": "Field" } }] })));
    assert_eq!(rows(&mut api), before + 1);
    assert_eq!(api.delete(&format!("/groups/departments?{SCOPE}&name=Field")).0, 200);
    assert_eq!(rows(&mut api), before);
}

#[test]
fn an_enterprise_trunk_keeps_its_trunk_groups() {
    let mut api = api();
    let (trunks, groups) = ("/groups/enterprise-trunks", "/groups/trunk-groups");
    let trunk = json!({ "enterpriseTrunkName": "Trunks", "maximumRerouteAttempts": 2, "routeExhaustionAction": "None",
        "trunkGroups": [{ "trunkGroupName": "trunk.odin" }] });
    create(&mut api, trunks, &trunk);
    api.write(groups, &of_group(&json!({ "name": "trunk.odin", "newName": "trunk.two", "pilotUserId": null })));
    let shown = api.read(&format!("{trunks}?{SCOPE}&enterpriseTrunkName=Trunks"));
    assert_eq!(column(&shown["trunkGroups"], "trunkGroupName"), ["trunk.two"]);
    let why = refused(api.delete(&format!("{groups}?{SCOPE}&name=trunk.two")));
    assert!(why.contains("enterprise trunk Trunks"), "{why}");
    assert_eq!(api.delete(&format!("{trunks}?{SCOPE}&enterpriseTrunkName=Trunks")).0, 200);
    let (status, answer) = api.delete(&format!("{groups}?{SCOPE}&name=trunk.two"));
    assert_eq!(status, 200, "{answer}");
}

#[test]
fn users_have_the_bridges_that_have_them() {
    let mut api = api();
    let (rooms, conferences) = ("/groups/collaborate/bridges", "/groups/meet-me-conferencing/bridges");
    for id in ["rooms.own@example.net", "rooms.all@example.net"] {
        let room =
            json!({ "maxCollaborateRoomParticipants": 15, "maximumBridgeParticipants": 50, "supportOutdial": true });
        instance(&mut api, rooms, id, &room);
    }
    api.write(rooms, &json!({ "serviceUserId": "rooms.own@example.net", "users": [{ "userId": USER }] }));
    api.write(rooms, &json!({ "serviceUserId": "rooms.all@example.net", "isDefault": true }));
    let own = api.read(&format!("/users/collaborate/bridge?userId={USER}"));
    assert_eq!(
        (&own["bridgeId"], &own["maxCollaborateRoomParticipants"]),
        (&json!("rooms.own@example.net"), &json!(15))
    );
    let other = api.read(&format!("/users/collaborate/bridge?userId={OTHER}"));
    assert_eq!(other["bridgeId"], "rooms.all@example.net", "the default one");

    let long = json!({ "hours": 3, "minutes": 0 });
    let bridge = json!({ "allocatedPorts": 10, "allowIndividualOutDial": true, "conferenceEndWarningPromptMinutes": 10,
        "maxConferenceDurationMinutes": long, "maxScheduledConferenceDurationMinutes": long, "securityPinLength": 6,
        "users": [{ "userId": USER }] });
    instance(&mut api, conferences, "meet@example.net", &bridge);
    let of = |api: &mut Api, user: &str| api.read(&format!("/users/meet-me-conferencing/bridges?userId={user}"));
    assert_eq!(column(&of(&mut api, USER), "bridgeId"), ["meet@example.net"]);
    assert_eq!(of(&mut api, OTHER), json!([]));
}

#[test]
fn one_guest_is_at_a_desk_and_holds_it() {
    let mut api = api();
    let (hosts, guest) = ("/groups/flexible-seating/host", "/users/flexible-seating/guest");
    let desk = "desk.seven@example.net";
    instance(&mut api, hosts, desk, &json!({}));
    let service = json!([{ "serviceName": "Flexible Seating Guest", "assigned": true }]);
    api.write("/users/services", &json!({ "userId": OTHER, "userServices": service }));
    let free = |api: &mut Api, user: &str| api.read(&format!("{guest}/hosts?userId={user}"));
    assert_eq!(column(&free(&mut api, USER), "userId"), [desk]);
    let sit =
        |api: &mut Api, user: &str| api.put(guest, &json!({ "userId": user, "isActive": true, "hostUserId": desk }));
    let why = refused(api.put(guest, &json!({ "userId": USER, "isActive": false, "hostUserId": desk })));
    assert!(why.contains("not active"), "{why}");
    let (status, shown) = sit(&mut api, USER);
    assert_eq!((status, &shown["hostLastName"]), (200, &json!("desk.seven")), "{shown}");
    assert!(shown["hostAssociationDateTime"].is_string(), "{shown}");
    assert!(refused(sit(&mut api, OTHER)).contains("in use"));
    assert_eq!(free(&mut api, OTHER), json!([]));

    let why = refused(api.put(guest, &json!({ "userId": USER, "isActive": false })));
    assert!(why.contains("at a desk"), "{why}");
    let close = json!({ "instances": [{ "serviceUserId": desk, "isActive": false }] });
    assert!(refused(api.put(&format!("{hosts}/status"), &close)).contains("in use"));
    let limit = json!({ "serviceUserId": desk, "enforceAssociationLimit": true });
    let why = refused(api.put(&format!("{hosts}/guest-association"), &limit));
    assert!(why.contains("while a guest"), "{why}");

    api.write(guest, &json!({ "userId": USER, "hostUserId": null }));
    api.write(&format!("{hosts}/status"), &close);
    assert!(refused(sit(&mut api, OTHER)).contains("not a flexible seating host"), "it is closed");
    api.write(&format!("{hosts}/status"), &json!({ "instances": [{ "serviceUserId": desk, "isActive": true }] }));
    assert_eq!(sit(&mut api, OTHER).0, 200);
    assert_eq!(api.delete(&format!("{hosts}?serviceUserId={desk}")).0, 200);
    assert_eq!(api.read(&format!("{guest}?userId={OTHER}"))["hostUserId"], Value::Null, "the desk is gone");
}

#[test]
fn a_new_user_is_in_the_default_call_capacity_group() {
    let mut api = api();
    let path = "/groups/call-capacity-management/groups";
    let group = |name: &str, default: bool| json!({ "name": name, "maxActiveCallsAllowed": 5, "becomeDefaultGroupForNewUsers": default });
    create(&mut api, path, &group("All", true));
    create(&mut api, path, &group("Some", false));
    let user =
        json!({ "userId": "4999@example.net", "firstName": "New", "lastName": "User", "password": "Moonlight7!" });
    create(&mut api, "/users", &user);
    let of = |api: &mut Api, name: &str| api.read(&format!("{path}?{SCOPE}&name={name}"))["users"].clone();
    assert_eq!(column(&of(&mut api, "All"), "userId"), ["4999@example.net"]);
    assert_eq!(of(&mut api, "Some"), json!([]));
}

#[test]
fn who_is_hidden_is_in_no_directory() {
    let mut api = api();
    let path = format!("/groups/phone-directory?{SCOPE}");
    let is_listed = |api: &mut Api, id: &str| column(&api.read(&path), "userId").contains(&id);
    instance(
        &mut api,
        "/groups/paging",
        "page@example.net",
        &json!({
        "confirmationToneTimeoutSeconds": 5, "deliverOriginatorCLIDInstead": false }),
    );
    let profile = json!({ "serviceUserId": "page@example.net", "serviceInstanceProfile": { "extension": "6999" } });
    api.write("/groups/paging", &profile);
    assert!(is_listed(&mut api, "page@example.net") && is_listed(&mut api, USER));
    let hide = json!({ "serviceUserId": "page@example.net", "enableDirectoryPrivacy": true });
    api.write("/groups/service-instance-privacy", &hide);
    api.write("/users/privacy", &json!({ "userId": USER, "enableDirectoryPrivacy": true }));
    assert!(!is_listed(&mut api, "page@example.net") && !is_listed(&mut api, USER));
    for wider in
        [format!("/users/phone-directory?userId={OTHER}"), format!("/service-providers/phone-directory?{SCOPE}")]
    {
        let ids = api.read(&wider);
        let ids = column(&ids, "userId");
        assert!(ids.contains(&OTHER) && !ids.contains(&USER), "{wider}: {ids:?}");
    }
}

#[test]
fn an_extension_is_held_once_inside_and_outside_of_the_platform() {
    let mut api = api();
    let path = "/groups/virtual-on-net-enterprise-extensions";
    let jane = |number: &str, extension: &str| {
        json!({ "phoneNumber": number, "extension": extension, "firstName": "Jane", "lastName": "Smith",
            "callingLineIdFirstName": "Jane", "callingLineIdLastName": "Smith" })
    };
    let why = refused(api.post(path, &of_group(&jane("+12125550100", "4001"))));
    assert!(why.contains("Extension already in use"), "{why}");
    create(&mut api, path, &jane("+12125550100", "5100"));
    let twice = api.post(path, &of_group(&jane("+12125550101", "5100")));
    assert_eq!(twice.0, 400, "{}", twice.1);
    let why = refused(api.put("/users", &json!({ "userId": USER, "extension": "5100" })));
    assert!(why.contains("Extension already in use"), "{why}");
}

#[test]
fn no_more_users_hear_a_paging_group_than_may() {
    let mut api = api();
    instance(
        &mut api,
        "/groups/paging",
        "page@example.net",
        &json!({
        "confirmationToneTimeoutSeconds": 5, "deliverOriginatorCLIDInstead": false }),
    );
    api.write("/groups/paging/targets/capacity", &of_group(&json!({ "maximumTargetUsers": 1 })));
    let hear = |ids: &[&str]| {
        let rows: Vec<_> = ids.iter().map(|id| json!({ "userId": id })).collect();
        json!({ "serviceUserId": "page@example.net", "targets": rows })
    };
    let why = refused(api.put("/groups/paging/targets", &hear(&[USER, OTHER])));
    assert!(why.contains("more than 1"), "{why}");
    api.write("/groups/paging/targets", &hear(&[USER]));
}

#[test]
fn the_ports_of_groups_are_those_of_their_service_provider() {
    let mut api = api();
    let ports = "/groups/meet-me-conferencing/ports";
    let provider = json!({ "serviceProviderId": PROVIDER, "allocatedPorts": 20 });
    api.write("/service-providers/meet-me-conferencing/ports", &provider);
    let why = refused(api.put(ports, &of_group(&json!({ "allocatedPorts": 21 }))));
    assert!(why.contains("20 ports"), "{why}");
    assert_eq!(api.put(ports, &of_group(&json!({ "allocatedPorts": -1 }))).0, 400, "not any number");
    assert_eq!(api.write(ports, &of_group(&json!({ "allocatedPorts": 20 })))["availablePorts"], 20);
}
