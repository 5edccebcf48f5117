//! A user that moves must fit into the new group, and takes its numbers along.

use serde_json::{Value, json};

use crate::support::{Api, column};

const ADA: &str = "4001@example.net";
const OLD: &str = "serviceProviderId=ent.odin&groupId=grp.odin";
const NEW: &str = "serviceProviderId=ent.odin&groupId=grp2.odin";

fn relocate(api: &mut Api, user: &str, evaluate: bool) -> (u16, Value) {
    api.put("/users/group-id", &json!({ "userId": user, "newGroupId": "grp2.odin", "evaluateOnly": evaluate }))
}

/// Refused, whether it is only evaluated or done, for a reason; and nothing has changed.
fn refused(api: &mut Api, user: &str, why: &str) {
    for evaluate in [true, false] {
        let (status, answer) = relocate(api, user, evaluate);
        let error = answer["error"].as_str().unwrap_or_default().to_owned();
        assert!(status == 400 && error.contains(why), "{status} {answer}");
    }
    assert_eq!(api.read(&format!("/users?userId={user}"))["groupId"], "grp.odin");
}

fn newcomer(api: &mut Api, extra: &Value) {
    let mut body = json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin", "userId": "new@example.net",
        "lastName": "New", "firstName": "Comer" });
    for (key, value) in extra.as_object().expect("an object") {
        body[key] = value.clone();
    }
    let (status, answer) = api.post("/users", &body);
    assert_eq!(status, 200, "{answer}");
}

fn license(api: &mut Api, key: &str, name: &str, quantity: i64) {
    let rows = json!([{ "serviceName": name, "quantity": quantity }]);
    api.write("/groups/services", &json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin", key: rows }));
}

fn assign(api: &mut Api, user: &str, key: &str, name: &str) {
    let rows = json!([{ "serviceName": name, "assigned": true }]);
    api.write("/users/services", &json!({ "userId": user, key: rows }));
}

#[test]
fn an_extension_that_is_taken_there_is_an_obstacle() {
    let mut api = Api::admin();
    newcomer(&mut api, &json!({ "extension": "4001" }));
    refused(&mut api, ADA, "Extension already in use: 4001");
}

#[test]
fn so_is_an_extension_of_another_length() {
    let mut api = Api::admin();
    let lengths = json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin",
        "minExtensionLength": 5, "defaultExtensionLength": 5, "maxExtensionLength": 6 });
    api.write("/groups/extensions", &lengths);
    refused(&mut api, ADA, "must be 5 to 6 digits");
}

#[test]
fn so_is_an_alternate_extension() {
    let mut api = Api::admin();
    assign(&mut api, ADA, "userServices", "Alternate Numbers");
    let entries = json!([{ "alternateEntryId": 4, "extension": "4444" }]);
    api.write("/users/alternate-numbers", &json!({ "userId": ADA, "alternateEntries": entries }));
    newcomer(&mut api, &json!({ "extension": "4444" }));
    refused(&mut api, ADA, "Extension already in use: 4444");
}

#[test]
fn so_are_licences_that_are_used_up() {
    let mut api = Api::admin();
    newcomer(&mut api, &json!({}));
    assign(&mut api, "new@example.net", "servicePackServices", "Standard");
    license(&mut api, "servicePackServices", "Standard", 1);
    refused(&mut api, ADA, "Service quantity exceeded: Standard");
    license(&mut api, "servicePackServices", "Standard", 2);
    license(&mut api, "userServices", "Call Forwarding Not Reachable", 0);
    refused(&mut api, ADA, "Service quantity exceeded: Call Forwarding Not Reachable");
    license(&mut api, "userServices", "Call Forwarding Not Reachable", 1);
    assert_eq!(relocate(&mut api, ADA, false).0, 200);
    assert_eq!(api.read(&format!("/users?{NEW}")).as_array().map(Vec::len), Some(2));
}

#[test]
fn service_instances_stay_where_they_are() {
    let mut api = Api::admin();
    refused(&mut api, "hg.sales@example.net", "service instance");
}

#[test]
fn all_numbers_come_along() {
    let mut api = Api::admin();
    assign(&mut api, ADA, "userServices", "Alternate Numbers");
    let entries = json!([
        { "alternateEntryId": 1, "phoneNumber": "2015554112" },
        { "alternateEntryId": 7, "phoneNumber": "+1-2015554113", "extension": "4113" },
    ]);
    api.write("/users/alternate-numbers", &json!({ "userId": ADA, "alternateEntries": entries }));
    assert_eq!(relocate(&mut api, ADA, true).0, 200);
    assert_eq!(api.read(&format!("/groups/dns?{NEW}"))["dns"], json!([]), "it was only evaluated");
    assert_eq!(relocate(&mut api, ADA, false).0, 200);
    let mut there = api.read(&format!("/groups/dns?{NEW}"))["dns"].clone();
    there.as_array_mut().expect("a list").retain(|row| row["assigned"] == true);
    assert_eq!(column(&there, "min"), ["+1-2015554001", "+1-2015554112"]);
    assert_eq!(there[1]["max"], "+1-2015554113");
    let here = api.read(&format!("/groups/dns?{OLD}")).to_string();
    assert!(!here.contains("2015554001") && !here.contains("2015554112") && !here.contains("2015554113"));
    let kept = api.read(&format!("/users/alternate-numbers?userId={ADA}"));
    assert_eq!(kept["alternateEntries"][6]["phoneNumber"], "+1-2015554113");
    assert_eq!(api.put("/users", &json!({ "userId": "4002@example.net", "phoneNumber": "2015554112" })).0, 400);
    let back = json!({ "userId": ADA, "newGroupId": "grp.odin", "evaluateOnly": false });
    assert_eq!(api.put("/users/group-id", &back).0, 200);
    assert_eq!(api.read(&format!("/groups/dns?{NEW}"))["dns"], json!([]), "all of them went back");
}

#[test]
fn a_number_that_the_group_shows_stays() {
    let mut api = Api::admin();
    let shown =
        json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "callingLineIdPhoneNumber": "2015554001" });
    api.write("/groups", &shown);
    refused(&mut api, ADA, "calling line ID of the group");
}
