//! Service providers and enterprises.

use serde_json::{Value, json};

use crate::support::Api;

fn new_provider() -> Value {
    json!({
        "serviceProviderId": "sp9",
        "serviceProviderName": "Ninth",
        "isEnterprise": true,
        "useCustomRoutingProfile": true,
        "defaultDomain": "example.net",
        "contact": {},
        "address": {},
    })
}

#[test]
fn a_created_service_provider_can_have_groups_and_users() {
    let mut api = Api::admin();
    let (status, echo) = api.post("/service-providers", &new_provider());
    assert_eq!(status, 200, "{echo}");
    let path = "/service-providers?serviceProviderId=sp9";
    assert_eq!(api.read(path), echo);
    assert_eq!(echo["useCustomRoutingProfile"], false, "an enterprise has none");
    assert_eq!(api.post("/service-providers", &new_provider()).0, 400);
    let group = json!({
        "serviceProviderId": "sp9", "groupId": "g", "groupName": "g", "defaultDomain": "example.net", "userLimit": 1,
    });
    assert_eq!(api.post("/groups", &group).0, 200);
    let user = json!({
        "serviceProviderId": "sp9", "groupId": "g", "userId": "first", "firstName": "A", "lastName": "B",
    });
    assert_eq!(api.post("/users", &user).0, 200);
    api.read("/users?userId=first@example.net");
    assert_eq!(api.delete(path).0, 200);
    assert_eq!(api.get("/users?userId=first@example.net").0, 404);
    assert_eq!(api.get("/groups?serviceProviderId=sp9").0, 404);
}

#[test]
fn references_are_checked() {
    let mut api = Api::admin();
    for (name, value, expected) in [
        ("defaultDomain", json!("unknown.example"), 404),
        ("resellerId", json!("nobody"), 404),
        ("serviceProviderName", Value::Null, 400),
    ] {
        let mut body = new_provider();
        body[name] = value;
        assert_eq!(api.post("/service-providers", &body).0, expected, "{name}");
    }
}

#[test]
fn a_record_put_back_as_it_came_changes_nothing() {
    let mut api = Api::admin();
    let path = "/service-providers?serviceProviderId=ent.odin";
    let mut before = api.read(path);
    assert_eq!(api.write("/service-providers", &before), before);
    before["supportEmail"] = "help@example.net".into();
    api.write("/service-providers", &before);
    assert_eq!(api.read(path), before);
}

#[test]
fn a_service_provider_does_not_choose_its_reseller() {
    let mut api = Api::login("sp.admin", "sp.admin");
    let body = json!({ "serviceProviderId": "ent.odin", "resellerId": null });
    api.write("/service-providers", &body);
    assert_eq!(api.read("/service-providers")[0]["resellerId"], "res.odin");
}
