//! Users.

use odin_sim::Quirks;
use serde_json::{Value, json};

use crate::support::{Api, column};

const GROUP: &str = "serviceProviderId=ent.odin&groupId=grp.odin";

fn new_user() -> Value {
    json!({
        "serviceProviderId": "ent.odin",
        "groupId": "grp.odin",
        "userId": "5001@example.net",
        "firstName": "Rosalind",
        "lastName": "Franklin",
        "password": "helix-51",
        "phoneNumber": "+1-2015554100",
        "extension": "5001",
    })
}

fn list(api: &mut Api, query: &str) -> Vec<String> {
    let rows = api.read(&format!("/users?{query}"));
    column(&rows, "userId").into_iter().map(str::to_owned).collect()
}

#[test]
fn a_created_user_is_all_there() {
    let mut api = Api::admin();
    let (status, echo) = api.post("/users", &new_user());
    assert_eq!(status, 200, "{echo}");
    let user = api.read("/users?userId=5001@example.net");
    assert_eq!(echo, json!([user]), "the documented echo is wrapped in a list");
    assert_eq!(user["phoneNumber"], "+1-2015554100");
    assert_eq!(user["phoneNumberActivated"], true);
    assert_eq!(user["callingLineIdLastName"], "Franklin");
    assert_eq!(user["endpointType"], "none");
    assert_eq!(user["isEnterprise"], true);
    assert!(list(&mut api, GROUP).contains(&"5001@example.net".to_owned()));
    Api::over(api.odin, "5001@example.net", "helix-51");
}

#[test]
fn creating_is_checked() {
    let cases = [
        ("lastName", Value::Null, 400),
        ("groupId", json!("nowhere"), 404),
        ("serviceProviderId", json!("nowhere"), 404),
        ("userId", json!("4001@example.net"), 400),
        ("userId", json!("ada@example.net"), 400),
        ("userId", json!("x@unknown.example"), 404),
        ("phoneNumber", json!("2015554001"), 400),
        ("phoneNumber", json!("2019999999"), 400),
        ("phoneNumber", json!("2015554200"), 400),
        ("extension", json!("4001"), 400),
        ("extension", json!("12x"), 400),
        ("password", json!("short"), 400),
        ("department", json!({ "name": "Nowhere" }), 404),
        ("aliases", json!(["4002@example.net"]), 400),
        ("firstName", json!("x".repeat(31)), 400),
        ("accessDeviceEndpoint", json!({ "accessDevice": { "deviceName": "none" } }), 404),
    ];
    let mut api = Api::admin();
    let before = api.odin.user_count();
    for (name, value, expected) in cases {
        let mut body = new_user();
        body[name] = value;
        let (status, answer) = api.post("/users", &body);
        assert_eq!(status, expected, "{name}: {answer}");
        assert!(answer["error"].is_string());
    }
    assert_eq!(api.odin.user_count(), before);
}

#[test]
fn the_user_limit_holds() {
    let mut api = Api::admin();
    api.write("/groups", &json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "userLimit": 9 }));
    assert_eq!(api.post("/users", &new_user()).0, 400);
}

#[test]
fn a_record_put_back_as_it_came_changes_nothing() {
    let mut api = Api::admin();
    for id in ["4001@example.net", "4003@example.net", "4007@example.net", "123456789@test.com"] {
        let path = format!("/users?userId={id}");
        let before = api.read(&path);
        let mut sent = before.clone();
        sent["isCreate"] = true.into();
        sent["$$hashKey"] = "object:12".into();
        api.write("/users", &sent);
        assert_eq!(api.read(&path), before);
    }
}

#[test]
fn a_list_row_with_its_oddities_can_be_put_back() {
    let mut api = Api::admin();
    let rows = api.read(&format!("/users?{GROUP}&extended=true"));
    for row in rows.as_array().expect("a list") {
        api.write("/users", row);
    }
    assert_eq!(api.read(&format!("/users?{GROUP}&extended=true")), rows);
}

#[test]
fn a_partial_update_leaves_the_rest() {
    let mut api = Api::admin();
    let path = "/users?userId=4001@example.net";
    let mut expected = api.read(path);
    let body = json!({ "userId": "4001@example.net", "title": "Countess", "address": { "city": "London" } });
    api.write("/users", &body);
    expected["title"] = "Countess".into();
    expected["address"] = json!({ "city": "London" });
    assert_eq!(api.read(path), expected);
    api.write("/users", &json!({ "userId": "4001@example.net", "title": null, "address": null }));
    assert!(api.read(path).get("title").is_none());
    assert!(api.read(path).get("address").is_none());
}

#[test]
fn a_line_has_one_end() {
    let mut api = Api::admin();
    let path = "/users?userId=4006@example.net";
    let on_device = json!({
        "userId": "4006@example.net",
        "accessDeviceEndpoint": { "accessDevice": { "deviceName": "phone4001", "deviceLevel": "Group" } },
    });
    api.write("/users", &on_device);
    let user = api.read(path);
    assert_eq!(user["endpointType"], "accessDeviceEndpoint");
    assert_eq!(user["accessDeviceEndpoint"]["accessDevice"]["numberOfAssignedPorts"], 2);
    assert_eq!(user["accessDeviceEndpoint"]["useDomain"], "true");
    let in_trunk = json!({
        "userId": "4006@example.net",
        "endpointType": "trunkAddressing",
        "trunkAddressing": { "trunkGroupDeviceEndpoint": { "name": "trunk.odin", "linePort": "4006_t@example.net" } },
    });
    api.write("/users", &in_trunk);
    let user = api.read(path);
    assert_eq!(user["endpointType"], "trunkAddressing");
    assert_eq!(user["accessDeviceEndpoint"], json!({ "contacts": [] }));
    api.write("/users", &json!({ "userId": "4006@example.net", "endpointType": "none", "trunkAddressing": null }));
    assert_eq!(api.read(path)["endpointType"], "none");
}

#[test]
fn a_number_moves_only_when_it_is_free() {
    let mut api = Api::admin();
    let take = json!({ "userId": "4002@example.net", "phoneNumber": "2015554001" });
    assert_eq!(api.put("/users", &take).0, 400);
    api.write("/users", &json!({ "userId": "4001@example.net", "phoneNumber": null }));
    api.write("/users", &take);
    assert_eq!(list(&mut api, "dn=2015554001"), ["4002@example.net"]);
}

#[test]
fn deleting_frees_what_the_user_had() {
    let mut api = Api::admin();
    assert_eq!(api.delete("/users?userId=4001@example.net"), (200, json!([])));
    let (status, answer) = api.get("/users?userId=4001@example.net");
    assert_eq!((status, answer), (404, json!({ "error": "[Error 4008] User not found: 4001@example.net" })));
    let mut heir = new_user();
    heir["phoneNumber"] = "2015554001".into();
    heir["extension"] = "4001".into();
    heir["aliases"] = json!(["ada@example.net"]);
    assert_eq!(api.post("/users", &heir).0, 200);
}

#[test]
fn lists_have_scopes_and_limits() {
    let mut api = Api::admin();
    assert_eq!(list(&mut api, GROUP).len(), 9);
    assert_eq!(list(&mut api, "serviceProviderId=ent.odin").len(), 9);
    assert_eq!(api.read("/users").as_array().map(Vec::len), Some(10));
    assert_eq!(list(&mut api, &format!("{GROUP}&limit=3")).len(), 3);
    assert_eq!(api.get("/users?serviceProviderId=nowhere").0, 404);
    assert_eq!(api.get("/users?groupId=grp.odin").0, 400);
}

#[test]
fn searches_take_wildcards() {
    let mut api = Api::admin();
    let cases: [(&str, &[&str]); 12] = [
        ("lastName=*turi*", &["4002@example.net"]),
        ("lastName=Tur*", &["4002@example.net"]),
        ("lastName=tur", &[]),
        ("lastName=*ring", &[]),
        ("firstName=alan", &["4002@example.net"]),
        ("dn=*5554002*", &["4002@example.net"]),
        ("dn=%2B1-2015554002", &["4002@example.net"]),
        ("extension=4002", &["4002@example.net"]),
        ("emailAddress=*ADA@*", &["4001@example.net"]),
        ("userId=*4002*", &["4002@example.net"]),
        ("userId=4002*&serviceProviderId=TestGroup", &[]),
        ("macAddress=00:00:5e:00:40:02", &["4002@example.net"]),
    ];
    for (query, expected) in cases {
        assert_eq!(list(&mut api, query), expected, "{query}");
    }
    let by_id = api.read(&format!("/users?userId=4002@example.net&{GROUP}"));
    assert_eq!(column(&by_id, "userId"), ["4002@example.net"], "with a scope it is a search");
}

#[test]
fn lists_have_the_oddities_of_the_real_server() {
    let mut api = Api::admin();
    let path = format!("/users?{GROUP}&extended=true");
    let row = |rows: &Value, id: &str| {
        let rows = rows.as_array().expect("a list");
        rows.iter().find(|row| row["userId"] == id).expect("a row").clone()
    };
    let rows = api.read(&path);
    assert_eq!(row(&rows, "4003@example.net")["lastName"], 4003);
    assert_eq!(row(&rows, "4006@example.net")["mobilePhoneNumber"], 2_015_559_999_i64);
    assert!(row(&rows, "4001@example.net")["alternateUserId"].is_object());
    assert_eq!(row(&rows, "4008@example.net")["passwordExpiresDays"], "-2147483648");
    assert_eq!(row(&rows, "4001@example.net")["passwordExpiresDays"], 2_147_483_647);
    api.odin.config_mut().quirks = Quirks::clean();
    let rows = api.read(&path);
    assert_eq!(row(&rows, "4003@example.net")["lastName"], "4003");
    assert!(row(&rows, "4001@example.net")["alternateUserId"].is_array());
    assert_eq!(row(&rows, "4001@example.net")["accessDeviceEndpoint"]["useDomain"], true);
    assert_eq!(row(&rows, "4008@example.net")["passwordExpiresDays"], 2_147_483_647);
}

#[test]
fn a_bulk_update_reaches_all_or_none() {
    let mut api = Api::admin();
    let users = json!([{ "userId": "4001@example.net" }, { "userId": "4002@example.net" }]);
    let echo = api.write("/users/bulk", &json!({ "users": users, "data": { "title": "Pioneer" } }));
    assert_eq!(echo, json!([{ "users": users, "data": { "title": "Pioneer" } }]));
    assert_eq!(api.read("/users?userId=4002@example.net")["title"], "Pioneer");
    let body = json!({ "users": users, "data": { "title": "Nobody", "phoneNumber": "2015554100" } });
    assert_eq!(api.put("/users/bulk", &body).0, 400);
    assert_eq!(api.read("/users?userId=4001@example.net")["title"], "Pioneer");
    assert_eq!(api.read("/users?userId=4001@example.net")["phoneNumber"], "2015554001");
}

#[test]
fn an_administrator_sets_a_password_with_the_profile() {
    let mut api = Api::admin();
    api.write("/users", &json!({ "userId": "4001@example.net", "password": "new-secret" }));
    assert!(api.odin.accepts_password("4001@example.net", "new-secret"));
}
