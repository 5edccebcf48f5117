//! Groups.

use serde_json::{Value, json};

use crate::support::{Api, column};

fn new_group() -> Value {
    json!({
        "serviceProviderId": "ent.odin",
        "groupId": "grp9",
        "groupName": "Ninth Group",
        "defaultDomain": "example.net",
        "userLimit": 25,
        "contact": { "contactName": "Someone" },
        "address": { "city": "Exampleville", "stateOrProvince": "Ohio" },
    })
}

#[test]
fn a_created_group_is_all_there() {
    let mut api = Api::admin();
    let (status, echo) = api.post("/groups", &new_group());
    assert_eq!(status, 200, "{echo}");
    let group = api.read("/groups?serviceProviderId=ent.odin&groupId=grp9");
    assert_eq!(group, echo);
    assert_eq!(group["userCount"], 0);
    assert_eq!(group["contact"]["contactName"], "Someone");
    assert_eq!(group["timeZoneDisplayName"], "(GMT-05:00) (US) Eastern Time");
    let ids = api.read("/groups?serviceProviderId=ent.odin");
    assert_eq!(column(&ids, "groupId"), ["grp.odin", "grp2.odin", "grp9"]);
}

#[test]
fn creating_is_checked() {
    let mut api = Api::admin();
    for (name, value, expected) in [
        ("groupName", Value::Null, 400),
        ("groupId", json!("grp.odin"), 400),
        ("serviceProviderId", json!("nowhere"), 404),
        ("defaultDomain", json!("unknown.example"), 404),
        ("defaultDomain", json!("test.com"), 404),
        ("userLimit", json!(0), 400),
        ("callingLineIdPhoneNumber", json!("2015554100"), 400),
    ] {
        let mut body = new_group();
        body[name] = value;
        let (status, answer) = api.post("/groups", &body);
        assert_eq!(status, expected, "{name}: {answer}");
    }
}

#[test]
fn a_record_put_back_as_it_came_changes_nothing() {
    let mut api = Api::admin();
    let path = "/groups?serviceProviderId=ent.odin&groupId=grp.odin";
    let change = json!({
        "serviceProviderId": "ent.odin",
        "groupId": "grp.odin",
        "callingLineIdPhoneNumber": "+1-2015554001",
        "locationDialingCode": "234",
        "address": { "stateOrProvince": "Ohio" },
    });
    api.write("/groups", &change);
    let before = api.read(path);
    assert_eq!(before["callingLineIdDisplayPhoneNumber"], 2_015_554_001_i64);
    assert_eq!(before["locationDialingCode"], 234);
    assert_eq!(before["address"]["stateOrProvinceDisplayName"], "Ohio");
    assert_eq!(api.write("/groups", &before), before);
    assert_eq!(api.read(path), before);
}

#[test]
fn searches_take_wildcards() {
    let mut api = Api::admin();
    assert_eq!(column(&api.read("/groups?groupName=*odin*"), "groupId"), ["grp.odin", "grp2.odin"]);
    assert_eq!(column(&api.read("/groups?groupId=*grp2*"), "groupName"), ["Odin Branch"]);
    assert_eq!(api.read("/groups?groupName=*nothing*"), json!([]));
    assert_eq!(api.get("/groups").0, 400);
}

#[test]
fn deleting_takes_users_logins_and_numbers_along() {
    let mut api = Api::admin();
    assert_eq!(api.delete("/groups?serviceProviderId=ent.odin&groupId=grp.odin").0, 200);
    assert_eq!(api.get("/groups?serviceProviderId=ent.odin&groupId=grp.odin").0, 404);
    assert_eq!(api.get("/users?userId=4001@example.net").0, 404);
    assert_eq!(api.odin.user_count(), 1);
    for name in ["group.admin", "dept.admin", "4001@example.net"] {
        let (status, _) = api.post("/auth/token", &json!({ "username": name, "password": name }));
        assert_eq!(status, 401, "{name}");
    }
    assert_eq!(api.read("/users?dn=*5554*"), json!([]));
}

#[test]
fn the_keys_of_a_delete_may_come_in_its_body() {
    let mut api = Api::admin();
    let keys = json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin" });
    assert_eq!(api.call("DELETE", "/groups", Some(&keys)).0, 200);
    assert_eq!(api.get("/groups?serviceProviderId=ent.odin&groupId=grp2.odin").0, 404);
}
