//! The founding example.

use serde_json::{Value, json};

use crate::support::Api;

const USER: &str = "/users/services?userId=123456789@test.com";

fn documented() -> Value {
    serde_json::from_str(include_str!("../../src/seed/users_services.seed.json")).expect("valid JSON")
}

#[test]
fn the_founding_answer_is_exact() {
    assert_eq!(Api::admin().read(USER), documented());
}

#[test]
fn the_founding_user_sees_the_same() {
    assert_eq!(Api::login("123456789@test.com", "documented").read(USER), documented());
}

#[test]
fn what_is_assigned_shows_in_later_reads() {
    let mut api = Api::admin();
    let echo = api.write(
        "/users/services",
        &json!({
            "userId": "123456789@test.com",
            "userServices": [{ "serviceName": "Call Forwarding Not Reachable", "assigned": true }],
            "servicePackServices": [{ "serviceName": "SIP-DID", "assigned": false }, { "serviceName": "House-H" }],
        }),
    );
    let mut expected = documented();
    expected["userServices"][0]["assigned"] = true.into();
    for row in expected["servicePackServices"].as_array_mut().expect("a list") {
        row["assigned"] = (row["serviceName"] == "House-H").into();
    }
    assert_eq!(echo, expected);
    assert_eq!(api.read(USER), expected);
}
