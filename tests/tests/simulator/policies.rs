//! Administrators may do what their policies allow.

use serde_json::{Value, json};

use crate::support::Api;

/// A read, a change and a deletion, and whether they are forbidden.
fn forbidden(api: &mut Api, requests: [(&str, &str, Value); 3]) -> [bool; 3] {
    requests.map(|(method, path, body)| api.call(method, path, (!body.is_null()).then_some(&body)).0 == 403)
}

/// Sets a policy as the system administrator, and goes on as somebody else.
fn under(policies: &str, admin: &str, name: &str, word: &str) -> Api {
    let mut api = Api::admin();
    api.write(policies, &json!({ "userId": admin, name: word }));
    Api::over(api.odin, admin, admin)
}

#[test]
fn an_administrator_of_a_service_provider_is_bound_by_its_policies() {
    let place = "serviceProviderId=ent.odin&groupId=nowhere";
    let group = format!("/groups?{place}");
    let (numbers, services) = (format!("/groups/dns?{place}"), format!("/groups/services?{place}"));
    let nothing = || json!({});
    for (policy, word, requests, due) in [
        ("groupAccess", "Full", ["/groups", &group, "/groups"], [false, false, false]),
        (
            "groupAccess",
            "Restricted from Adding or Removing Groups",
            ["/groups", &group, "/groups"],
            [false, false, true],
        ),
        ("groupAccess", "None", ["/groups", &group, "/groups"], [true, true, true]),
        ("userAccess", "Full Profile", ["/users", "/users", "/users"], [false, false, true]),
        ("userAccess", "Read-Only Profile", ["/users", "/users", "/users"], [false, true, true]),
        ("adminAccess", "Read-Only", ["/service-providers/admins?userId=x"; 3], [false, true, true]),
        ("phoneNumberExtensionAccess", "Read-Only", [&numbers; 3].map(String::as_str), [false, true, true]),
        ("serviceAccess", "No Authorization", [&services; 3].map(String::as_str), [false, true, false]),
        ("officeZoneAccess", "Read-Only", ["/users", "/users", "/users"], [false, false, false]),
    ] {
        let mut api = under("/service-providers/admins/policies", "sp.admin", policy, word);
        let [read, change, delete] = requests;
        let requests = [("GET", read, Value::Null), ("PUT", change, nothing()), ("DELETE", delete, nothing())];
        assert_eq!(forbidden(&mut api, requests), due, "{policy} {word}");
    }
}

#[test]
fn an_administrator_of_a_group_is_bound_by_its_policies() {
    let place = "serviceProviderId=ent.odin&groupId=grp.odin";
    for (policy, word, path, due) in [
        ("profileAccess", "Read-Only", "/groups", [false, true, true]),
        ("userAccess", "No Profile", "/users", [true, true, true]),
        ("trunkGroupAccess", "Full Resources", "/groups/trunk-groups", [false, false, true]),
        ("phoneNumberExtensionAccess", "Full", "/groups/dns", [false, false, false]),
    ] {
        let mut api = under("/groups/admins/policies", "group.admin", policy, word);
        let path = format!("{path}?{place}&name=none");
        let requests = ["GET", "PUT", "DELETE"].map(|method| {
            let body = if method == "GET" { Value::Null } else { json!({}) };
            (method, path.as_str(), body)
        });
        let found = forbidden(&mut api, requests);
        // Deleting a group is not for its administrator, whatever the policy.
        let delete = due[2] || policy == "profileAccess";
        assert_eq!(found, [due[0], due[1], delete], "{policy} {word}");
    }
}

#[test]
fn who_is_there_for_passwords_does_nothing_else() {
    let mut api = Api::admin();
    let admin = json!({
        "serviceProviderId": "ent.odin", "userId": "desk", "password": "Rather-Long-9",
        "administratorType": "Password Reset Only", "language": "English",
    });
    assert_eq!(api.post("/service-providers/admins", &admin).0, 200);
    let mut desk = Api::over(api.odin, "desk", "Rather-Long-9");
    let ada = "4001@example.net";
    assert_eq!(desk.read(&format!("/users?userId={ada}"))["firstName"], "Ada");
    assert_eq!(desk.put("/users", &json!({ "userId": ada, "title": "Countess" })).0, 403);
    assert_eq!(desk.delete(&format!("/users?userId={ada}")).0, 403);
    desk.write("/users/passwords", &json!({ "userId": ada, "newPassword": "Forgotten-1" }));
    desk.write("/users/portal-passcode", &json!({ "userId": ada, "newPasscode": "271828" }));
    assert!(desk.odin.accepts_password(ada, "Forgotten-1"));
}
