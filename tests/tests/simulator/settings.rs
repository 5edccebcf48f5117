//! The settings of user services.

use odin_sim::routes;
use serde_json::{Value, json};

use crate::support::Api;

const CFA: &str = "/users/call-forwarding-always";
const GROUP: &str = "serviceProviderId=ent.odin&groupId=grp.odin";

#[test]
fn what_was_put_is_what_is_got() {
    let mut api = Api::login("4001@example.net", "user4001");
    let path = format!("{CFA}?userId=4001@example.net");
    let before = json!({ "userId": "4001@example.net", "isActive": false, "isRingSplashActive": false });
    assert_eq!(api.read(&path), before);
    let sent = json!({
        "userId": "4001@example.net", "isActive": true, "isRingSplashActive": true, "forwardToPhoneNumber": "+1-2015550000",
    });
    assert_eq!(api.write(CFA, &sent), sent);
    assert_eq!(api.read(&path), sent);
}

#[test]
fn digits_come_back_as_a_number_and_are_taken_as_one() {
    let mut api = Api::admin();
    let sent = json!({ "userId": "4001@example.net", "forwardToPhoneNumber": "1509" });
    let echo = api.write(CFA, &sent);
    assert_eq!(echo["forwardToPhoneNumber"], 1509);
    assert_eq!(api.write(CFA, &echo), echo);
    let zero = json!({ "userId": "4001@example.net", "forwardToPhoneNumber": "0044" });
    assert_eq!(api.write(CFA, &zero)["forwardToPhoneNumber"], "0044");
    let cleared = json!({ "userId": "4001@example.net", "forwardToPhoneNumber": null });
    assert!(api.write(CFA, &cleared).get("forwardToPhoneNumber").is_none());
}

#[test]
fn values_are_checked() {
    let mut api = Api::admin();
    for (path, name, value) in [
        (CFA, "isActive", json!(true)),
        (CFA, "isRingSplashActive", json!("maybe")),
        (CFA, "forwardToPhoneNumber", json!("9".repeat(162))),
        (CFA, "forwardToPhoneNumber", json!({})),
        ("/users/call-forwarding-no-answer", "numberOfRings", json!(21)),
    ] {
        let (status, answer) = api.put(path, &json!({ "userId": "4001@example.net", name: value }));
        assert_eq!(status, 400, "{name}: {answer}");
    }
    assert_eq!(api.read(&format!("{CFA}?userId=4001@example.net"))["isActive"], false);
}

#[test]
fn a_service_that_the_user_lacks_has_no_settings() {
    let mut api = Api::admin();
    let (status, answer) = api.get(&format!("{CFA}?userId=4006@example.net"));
    assert_eq!(status, 400);
    assert_eq!(answer["error"], "[Error 4410] Service is not assigned to this subscriber: Call Forwarding Always");
    assert_eq!(api.put(CFA, &json!({ "userId": "4006@example.net" })).0, 400);
    assert_eq!(api.get(&format!("{CFA}?userId=nobody")).0, 404);
}

#[test]
fn unassigning_a_service_forgets_its_settings() {
    let mut api = Api::admin();
    let dnd = "/users/do-not-disturb";
    api.write(dnd, &json!({ "userId": "4001@example.net", "isActive": true }));
    for assigned in [false, true] {
        let pack = json!([{ "serviceName": "Standard", "assigned": assigned }]);
        api.write("/users/services", &json!({ "userId": "4001@example.net", "servicePackServices": pack }));
    }
    assert_eq!(api.read(&format!("{dnd}?userId=4001@example.net"))["isActive"], false);
}

#[test]
fn the_bulk_list_has_a_row_for_every_user() {
    let mut api = Api::admin();
    let rows = api.read(&format!("{CFA}/bulk?{GROUP}"));
    let rows = rows.as_array().expect("a list");
    assert_eq!(rows.len(), 9);
    let row = |id: &str| rows.iter().find(|row| row["user"]["userId"] == id).expect("a row");
    assert_eq!(
        row("4001@example.net")["service"],
        json!({ "assigned": true, "serviceName": "Call Forwarding Always" })
    );
    assert_eq!(row("4001@example.net")["data"]["userId"], "4001@example.net");
    assert_eq!(row("4006@example.net")["service"]["assigned"], false);
    assert_eq!(row("4006@example.net")["data"], json!([]), "an empty object comes as a list");
}

#[test]
fn a_bulk_update_reaches_all_or_none() {
    let mut api = Api::admin();
    let data = json!({ "isActive": true, "forwardToPhoneNumber": "+1-2015550000" });
    let users = |ids: &[&str]| -> Value { ids.iter().map(|id| json!({ "userId": id })).collect() };
    let some = json!({ "users": users(&["4001@example.net", "4006@example.net"]), "data": data });
    assert_eq!(api.put(&format!("{CFA}/bulk"), &some).0, 400);
    assert_eq!(api.read(&format!("{CFA}?userId=4001@example.net"))["isActive"], false);
    let all = json!({ "users": users(&["4001@example.net", "4002@example.net"]), "data": data });
    api.write(&format!("{CFA}/bulk"), &all);
    for id in ["4001@example.net", "4002@example.net"] {
        assert_eq!(api.read(&format!("{CFA}?userId={id}"))["forwardToPhoneNumber"], "+1-2015550000");
    }
}

#[test]
fn all_settings_come_in_one_piece() {
    let mut api = Api::admin();
    let path = "/users/services/settings?userId=4004@example.net";
    let bundle = api.read(path);
    assert_eq!(bundle["userId"], "4004@example.net");
    assert_eq!(bundle["Do Not Disturb"], json!({ "isActive": false, "ringSplash": false }));
    assert_eq!(bundle["Three-Way Call"], json!([]), "a service without settings");
    let change = json!({ "userId": "4004@example.net", "Call Forwarding Busy": { "forwardToPhoneNumber": 12314 } });
    let echo = api.write("/users/services/settings", &change);
    assert_eq!(echo["Call Forwarding Busy"], json!({ "isActive": false, "forwardToPhoneNumber": 12314 }));
    assert_eq!(api.read(path), echo);
    let refused = json!({ "userId": "4001@example.net", "Automatic Callback": { "isActive": true } });
    assert_eq!(api.put("/users/services/settings", &refused).0, 400);
}

#[test]
fn every_settings_resource_gives_back_what_it_gave() {
    let mut api = Api::admin();
    let user = "4004@example.net";
    for route in routes().iter().filter(|route| route.id().ends_with(":get") && route.id() != "users/:get") {
        let (status, record) = api.get(&format!("{}?userId={user}", route.path()));
        if status == 200 && record["userId"] == user && api.put(route.path(), &record).0 == 200 {
            assert_eq!(api.read(&format!("{}?userId={user}", route.path())), record, "{route:?}");
        }
    }
}
