//! Service instances of groups.

use serde_json::{Value, json};

use crate::support::Api;

fn with_a_name_alone(name: &str) -> Value {
    json!({
        "serviceProviderId": "ent.odin",
        "groupId": "grp.odin",
        "serviceUserId": format!("{name}@example.net"),
        "serviceInstanceProfile": { "name": name },
        "type": "Basic",
        "policy": "Regular",
    })
}

#[test]
fn all_but_hunt_groups_are_created_with_a_name_alone() {
    let mut api = Api::admin();
    for path in ["/groups/auto-attendants", "/groups/call-centers"] {
        let body = with_a_name_alone(path.rsplit('/').next().expect("a segment"));
        let (status, created) = api.post(path, &body);
        assert_eq!(status, 200, "{path}: {created}");
        let id = body["serviceUserId"].as_str().expect("an id");
        let profile = &api.read(&format!("{path}?serviceUserId={id}"))["serviceInstanceProfile"];
        for key in ["name", "callingLineIdLastName", "callingLineIdFirstName"] {
            assert_eq!(profile[key], body["serviceInstanceProfile"]["name"], "{path}: {key}");
        }
    }
    let (status, why) = api.post("/groups/hunt-groups", &with_a_name_alone("hunt"));
    assert_eq!(status, 400);
    assert_eq!(why["error"], "The serviceInstanceProfile.callingLineIdLastName field is required.");
}

#[test]
fn a_calling_line_id_that_is_given_stays() {
    let mut api = Api::admin();
    let mut body = with_a_name_alone("menu");
    body["serviceInstanceProfile"]["callingLineIdFirstName"] = "Main".into();
    let (status, created) = api.post("/groups/auto-attendants", &body);
    assert_eq!(status, 200, "{created}");
    let profile = &created["serviceInstanceProfile"];
    assert_eq!(profile["callingLineIdFirstName"], "Main");
    assert_eq!(profile["callingLineIdLastName"], "menu");
}

#[test]
fn the_hunt_groups_of_a_user_have_the_documented_fields() {
    let mut api = Api::admin();
    let example: Value =
        serde_json::from_str(include_str!("../../../core/tests/examples/groups.hunt-groups_user.list.response.json"))
            .expect("JSON");
    api.write(
        "/groups/hunt-groups",
        &json!({
            "serviceProviderId": "ent.odin",
            "groupId": "grp.odin",
            "serviceUserId": "hg.sales@example.net",
            "agents": [{ "userId": "4001@example.net" }],
            "forwardToPhoneNumber": "2015554001",
        }),
    );
    let mine = api.read("/groups/hunt-groups/user?serviceProviderId=ent.odin&groupId=grp.odin&userId=4001@example.net");
    for part in ["", "/serviceInstanceProfile", "/agents/0"] {
        let fields = |list: &Value| {
            let object = list.pointer(&format!("/0{part}")).and_then(Value::as_object).expect("an object");
            object.keys().cloned().collect::<Vec<_>>()
        };
        let shown = fields(&mine);
        let missing: Vec<String> = fields(&example).into_iter().filter(|key| !shown.contains(key)).collect();
        assert!(missing.is_empty(), "{part}: {missing:?}");
    }
    assert_eq!(mine[0]["agents"][0]["departmentName"], "Sales");
}
