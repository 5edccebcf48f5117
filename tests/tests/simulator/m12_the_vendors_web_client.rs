//! What the vendor's own web client expects of answers.

use serde_json::{Value, json};

use crate::support::{Api, column};

#[test]
fn numbers_that_no_group_has_are_offered() {
    let mut api = Api::admin();
    let free = api.read("/service-providers/dns?serviceProviderId=ent.odin&q=available");
    assert_eq!(free["serviceProviderId"], "ent.odin");
    assert_eq!(column(&free["dns"], "min"), ["+1-2015554200"]);
    assert_eq!(free["dns"][0]["max"], "+1-2015554209");
    let dns = json!([{ "min": "+1-2015554204" }]);
    let taken = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": dns });
    assert_eq!(api.post("/groups/dns", &taken).0, 200);
    let free = api.read("/service-providers/dns?serviceProviderId=ent.odin&q=available");
    assert_eq!(column(&free["dns"], "min"), ["+1-2015554200", "+1-2015554205"]);
    assert_eq!(api.get("/service-providers/dns?serviceProviderId=ent.odin&q=nonsense").0, 400);
    for (name, password) in [("group.admin", "group.admin"), ("sp.admin", "sp.admin"), ("reseller", "reseller")] {
        let mut api = Api::login(name, password);
        assert_eq!(api.get("/service-providers/dns?serviceProviderId=ent.odin&q=available").0, 200, "{name}");
    }
}

#[test]
fn a_registration_names_its_line_in_both_ways() {
    let mut api = Api::admin();
    let bulk = api.read("/users/registration/bulk?serviceProviderId=ent.odin&groupId=grp.odin");
    let of_all = bulk["users"].as_array().expect("a list").iter().map(|user| user["data"].clone());
    let all: Vec<Value> =
        std::iter::once(api.read("/users/registration?userId=4001@example.net")).chain(of_all).collect();
    let rows: Vec<&Value> = all.iter().flat_map(|user| user["registrations"].as_array().expect("a list")).collect();
    assert!(rows.len() > 4);
    for row in rows {
        assert!(row["linePort"].is_string());
        assert_eq!(row["linePort"], row["line/Port"]);
    }
}

#[test]
fn a_switch_is_a_boolean() {
    let mut api = Api::login("4001@example.net", "user4001");
    api.write("/users/do-not-disturb", &json!({ "userId": "4001@example.net", "isActive": true }));
    let rows = api.read("/users/services/viewable?userId=4001@example.net")["userServices"].clone();
    let of = |name: &str| {
        rows.as_array().expect("a list").iter().find(|row| row["serviceName"] == name).cloned().expect("a row")
    };
    assert_eq!(of("Do Not Disturb")["isActive"], true);
    assert_eq!(of("Call Forwarding Always")["isActive"], false);
    for path in ["/users/services/viewable", "/users/services/assigned"] {
        let answer = api.read(&format!("{path}?userId=4001@example.net"));
        let switches: Vec<&Value> =
            answer["userServices"].as_array().expect("a list").iter().filter_map(|row| row.get("isActive")).collect();
        assert!(!switches.is_empty() && switches.iter().all(|switch| switch.is_boolean()), "{path}");
    }
}
