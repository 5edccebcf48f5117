//! Reports about many users.

use serde_json::{Value, json};

use crate::support::Api;

#[test]
fn the_list_of_registrations_says_how_numbers_are_written() {
    let mut api = Api::admin();
    let answer = api.read("/users/registration/bulk?serviceProviderId=ent.odin&groupId=grp.odin");
    for user in answer["users"].as_array().expect("a list") {
        assert_eq!(user["profile"]["countryCode"], 1);
        assert!(user["profile"].get("nationalPrefix").is_some_and(Value::is_null), "{user}");
    }
}

#[test]
fn audits_say_of_every_record_whose_it_is() {
    let mut api = Api::admin();
    let id = "4001@example.net";
    let audit = api.read(&format!("/users/audit?userId={id}"));
    let group = api.read("/groups/users/audit?serviceProviderId=ent.odin&groupId=grp.odin");
    let users = group["data"][0]["users"].as_array().expect("a list");
    let own = users.iter().find(|user| user["userId"] == id).expect("the user");
    for record in [
        &audit["UserServices"]["Call Forwarding Always"],
        &own["serviceSettings"]["Call Forwarding Always"],
        &own["assignedServices"],
        &own["serviceAssignment"],
        &own["utilities"]["alternateUserId"],
        &own["utilities"]["callProcessingPolicy"],
        &own["utilities"]["userSchedules"],
    ] {
        let keys = ["userId", "serviceProviderId", "groupId", "isEnterprise"].map(|key| record[key].clone());
        assert_eq!(keys, [json!(id), json!("ent.odin"), json!("grp.odin"), json!(true)], "{record}");
    }
}

#[test]
fn audits_list_alternate_ids_as_users() {
    let mut api = Api::admin();
    let alternates = json!([{ "userId": "ada@example.com", "alternate": true, "description": "single sign-on" }]);
    let audit = api.read("/users/audit?userId=4001@example.net");
    assert_eq!(audit["Settings"]["Alternate User Id"]["users"], alternates);
    let audit = api.read("/users/audit?userId=4002@example.net");
    assert_eq!(audit["Settings"]["Alternate User Id"]["users"], json!([]));
}
