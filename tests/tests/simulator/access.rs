//! What each login may access.

use serde_json::json;

use crate::support::{Api, column};

const MINE: &str = "/users?userId=4001@example.net";
const OTHER: &str = "/users?userId=4002@example.net";
const FOREIGN: &str = "/users?userId=123456789@test.com";

#[test]
fn a_user_reaches_itself_only() {
    let mut api = Api::login("4001@example.net", "user4001");
    assert_eq!(api.get(MINE).0, 200);
    assert_eq!(api.get("/users/services?userId=4001@example.net").0, 200);
    let (status, answer) = api.get(OTHER);
    assert_eq!((status, &answer["error"]), (403, &json!("[Error 4003] Unauthorized request: users/:get")));
    assert_eq!(api.get("/groups?serviceProviderId=ent.odin&groupId=grp.odin").0, 403);
    let assign = json!({ "userId": "4001@example.net", "userServices": [{ "serviceName": "Call Waiting" }] });
    assert_eq!(api.put("/users/services", &assign).0, 403);
    assert_eq!(api.delete(MINE).0, 403);
}

#[test]
fn a_group_administrator_reaches_its_group() {
    let mut api = Api::login("group.admin", "group.admin");
    assert_eq!(api.get(OTHER).0, 200);
    assert_eq!(api.get(FOREIGN).0, 403);
    assert_eq!(api.get("/users?serviceProviderId=ent.odin&groupId=grp2.odin").0, 403);
    assert_eq!(column(&api.read("/groups?serviceProviderId=ent.odin"), "groupId"), ["grp.odin"]);
    assert_eq!(api.get("/service-providers").0, 403);
    assert_eq!(api.delete("/groups?serviceProviderId=ent.odin&groupId=grp.odin").0, 403);
    assert!(!column(&api.read("/users"), "userId").contains(&"123456789@test.com"));
}

#[test]
fn a_department_administrator_reaches_its_department() {
    let mut api = Api::login("dept.admin", "dept.admin");
    let users = api.read("/users?serviceProviderId=ent.odin&groupId=grp.odin");
    assert_eq!(column(&users, "userId"), ["4001@example.net", "4002@example.net"]);
    assert_eq!(api.get("/users?userId=4003@example.net").0, 403);
}

#[test]
fn a_service_provider_administrator_reaches_its_groups() {
    let mut api = Api::login("sp.admin", "sp.admin");
    assert_eq!(column(&api.read("/service-providers"), "serviceProviderId"), ["ent.odin"]);
    assert_eq!(api.get("/service-providers?serviceProviderId=TestGroup").0, 403);
    assert_eq!(column(&api.read("/groups?serviceProviderId=ent.odin"), "groupId"), ["grp.odin", "grp2.odin"]);
    assert_eq!(api.get(FOREIGN).0, 403);
    let enterprise = json!({ "serviceProviderId": "x", "serviceProviderName": "x", "defaultDomain": "example.net" });
    assert_eq!(api.post("/service-providers", &enterprise).0, 403);
}

#[test]
fn a_reseller_reaches_its_service_providers() {
    let mut api = Api::login("reseller", "reseller");
    assert_eq!(column(&api.read("/service-providers"), "serviceProviderId"), ["ent.odin"]);
    assert_eq!(api.get(MINE).0, 200);
    assert_eq!(api.get(FOREIGN).0, 403);
}

#[test]
fn the_top_reaches_everything() {
    for name in ["admin", "provisioning"] {
        let mut api = Api::login(name, name);
        assert_eq!(api.read("/service-providers").as_array().map(Vec::len), Some(2));
        assert_eq!(api.get(FOREIGN).0, 200);
    }
}

#[test]
fn a_deleted_user_is_logged_out() {
    let mut user = Api::login("4001@example.net", "user4001");
    let token = std::mem::take(&mut user.token);
    let mut admin = Api::over(user.odin, "admin", "admin");
    assert_eq!(admin.delete(MINE), (200, json!([])));
    admin.token = token;
    assert_eq!(admin.get("/auth/session").0, 401);
}
