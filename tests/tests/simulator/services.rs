//! Services of users.

use serde_json::{Value, json};

use crate::support::{Api, column};

fn assign(api: &mut Api, list: &str, name: &str, assigned: bool) -> (u16, Value) {
    let body = json!({ "userId": "4006@example.net", list: [{ "serviceName": name, "assigned": assigned }] });
    api.put("/users/services", &body)
}

fn assigned(api: &mut Api) -> Vec<String> {
    let answer = api.read("/users/services/assigned?userId=4006@example.net");
    assert_eq!(answer["userId"], "4006@example.net");
    column(&answer["userServices"], "serviceName").into_iter().map(str::to_owned).collect()
}

#[test]
fn services_and_packs_add_up() {
    let mut api = Api::admin();
    assert_eq!(assigned(&mut api), [""; 0]);
    assert_eq!(assign(&mut api, "userServices", "Barge-in Exempt", true).0, 200);
    assert_eq!(assigned(&mut api), ["Barge-in Exempt"]);
    assert_eq!(assign(&mut api, "servicePackServices", "Standard", true).0, 200);
    assert_eq!(assigned(&mut api).len(), 6);
    assert_eq!(assign(&mut api, "userServices", "Barge-in Exempt", false).0, 200);
    assert_eq!(assigned(&mut api).len(), 5);
    assert!(api.odin.has_service("4006@example.net", "Do Not Disturb"));
}

#[test]
fn a_service_that_is_not_authorised_changes_nothing() {
    let mut api = Api::admin();
    let body = json!({
        "userId": "4006@example.net",
        "userServices": [{ "serviceName": "Call Waiting" }, { "serviceName": "Teleportation" }],
    });
    let (status, answer) = api.put("/users/services", &body);
    assert_eq!((status, &answer["error"]), (400, &json!("Service not authorized: Teleportation")));
    assert_eq!(assigned(&mut api), [""; 0]);
    assert_eq!(assign(&mut api, "servicePackServices", "No Such Pack", true).0, 400);
}

#[test]
fn switches_show_among_the_assigned_and_the_viewable() {
    let mut api = Api::admin();
    api.write("/users/do-not-disturb", &json!({ "userId": "4001@example.net", "isActive": true }));
    let find = |rows: &Value, name: &str| {
        let rows = rows["userServices"].as_array().expect("a list");
        rows.iter().find(|row| row["serviceName"] == name).cloned().expect("a row")
    };
    let rows = api.read("/users/services/assigned?userId=4001@example.net");
    assert_eq!(find(&rows, "Do Not Disturb")["isActive"], true);
    assert_eq!(find(&rows, "Call Waiting")["isActive"], false);
    let rows = api.read("/users/services/viewable?userId=4001@example.net");
    assert_eq!(find(&rows, "Do Not Disturb")["isActive"], true, "no text: clients take any text for true");
}

#[test]
fn service_instances_are_found_and_have_services() {
    let mut api = Api::admin();
    let rows = api.read("/users/services/search?lastName=*hunt*");
    assert_eq!(column(&rows, "userId"), ["hg.sales@example.net"]);
    assert_eq!(rows[0]["serviceType"], "Hunt Group");
    assert_eq!(column(&api.read("/users/services/search?dn=*5554000*"), "userId"), ["aa.main@example.net"]);
    assert_eq!(api.read("/users/services?userId=hg.sales@example.net")["userId"], "hg.sales@example.net");
    assert_eq!(api.get("/users/services/search").0, 400);
    assert_eq!(api.read("/users?lastName=*hunt*"), json!([]), "they are no users");
}
