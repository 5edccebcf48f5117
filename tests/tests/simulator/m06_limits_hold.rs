//! Limits of the platform, of a group, and between fields.

use serde_json::{Value, json};

use crate::support::Api;

const ADA: &str = "4001@example.net";

fn of_group(mut body: Value) -> Value {
    body["serviceProviderId"] = "ent.odin".into();
    body["groupId"] = "grp.odin".into();
    body
}

fn refused(api: &mut Api, method: &str, path: &str, body: &Value) {
    let (status, answer) = api.call(method, path, Some(body));
    assert_eq!(status, 400, "{method} {path} {body}: {answer}");
}

#[test]
fn extensions_have_the_length_of_their_group() {
    let mut api = Api::admin();
    let services = json!([{ "serviceName": "Alternate Numbers", "assigned": true }]);
    api.write("/users/services", &json!({ "userId": ADA, "userServices": services }));
    let lengths = json!({ "minExtensionLength": 3, "defaultExtensionLength": 4, "maxExtensionLength": 5 });
    api.write("/groups/extensions", &of_group(lengths));
    for wrong in ["12", "123456", "12a4"] {
        let profile = json!({ "extension": wrong });
        let entries = json!([{ "alternateEntryId": 1, "extension": wrong }]);
        let alternates = json!({ "userId": ADA, "alternateEntries": entries });
        let dnis = json!({ "serviceUserId": "cc.support@example.net", "name": "Sales", "extension": wrong });
        let person =
            of_group(json!({ "userId": "x@example.net", "lastName": "x", "firstName": "x", "extension": wrong }));
        refused(&mut api, "PUT", "/users", &json!({ "userId": ADA, "extension": wrong }));
        refused(&mut api, "POST", "/users", &person);
        refused(&mut api, "PUT", "/users/alternate-numbers", &alternates);
        refused(&mut api, "POST", "/groups/call-centers/dnis/instances", &dnis);
        for kind in ["hunt-groups", "auto-attendants", "call-centers"] {
            let id = match kind {
                "hunt-groups" => "hg.sales",
                "auto-attendants" => "aa.main",
                _ => "cc.support",
            };
            let body = json!({ "serviceUserId": format!("{id}@example.net"), "serviceInstanceProfile": profile });
            refused(&mut api, "PUT", &format!("/groups/{kind}"), &body);
        }
        let portal = of_group(json!({ "serviceInstanceProfile": profile }));
        refused(&mut api, "PUT", "/groups/voice-messaging/voice-portal", &portal);
    }
    for fits in ["123", "12345"] {
        api.write("/users", &json!({ "userId": ADA, "extension": fits }));
    }
    api.write(
        "/groups/extensions",
        &of_group(json!({ "minExtensionLength": 6, "defaultExtensionLength": 6, "maxExtensionLength": 6 })),
    );
    api.write("/users", &json!({ "userId": ADA, "extension": "12345", "title": "Countess" }));
}

#[test]
fn a_group_has_room_for_its_users() {
    let mut api = Api::admin();
    let (_, answer) = api.put("/groups", &of_group(json!({ "userLimit": 8 })));
    assert_eq!(answer["error"], "User limit below the number of users: 9");
    api.write("/groups", &of_group(json!({ "userLimit": 9 })));
    refused(
        &mut api,
        "POST",
        "/users",
        &of_group(json!({ "userId": "x@example.net", "lastName": "x", "firstName": "x" })),
    );
    assert_eq!(api.delete("/users?userId=4008@example.net").0, 200);
    api.write("/groups", &of_group(json!({ "userLimit": 8 })));
    refused(&mut api, "PUT", "/groups", &of_group(json!({ "userLimit": 7 })));
}

#[test]
fn a_group_carries_what_its_trunk_groups_carry() {
    let mut api = Api::admin();
    let capacity = |calls: i64| of_group(json!({ "maxActiveCalls": calls }));
    for less in [1, 9] {
        refused(&mut api, "PUT", "/groups/trunk-groups/call-capacity", &capacity(less));
    }
    api.write("/groups/trunk-groups/call-capacity", &capacity(10));
    refused(&mut api, "PUT", "/groups/trunk-groups", &of_group(json!({ "name": "trunk.odin", "maxActiveCalls": 11 })));
    let bursting = |calls: i64| of_group(json!({ "maxActiveCalls": 10, "burstingMaxActiveCalls": calls }));
    api.write("/groups/trunk-groups/call-capacity", &bursting(20));
    let burst = json!({ "name": "trunk.odin", "enableBursting": true, "burstingMaxActiveCalls": 15 });
    api.write("/groups/trunk-groups", &of_group(burst));
    refused(&mut api, "PUT", "/groups/trunk-groups/call-capacity", &bursting(14));
    api.write("/groups/trunk-groups/call-capacity", &bursting(-1));
}

#[test]
fn calls_in_one_direction_are_among_all_calls() {
    for (part, most) in [
        ("maxIncomingCalls", "maxActiveCalls"),
        ("maxOutgoingCalls", "maxActiveCalls"),
        ("burstingMaxIncomingCalls", "burstingMaxActiveCalls"),
        ("burstingMaxOutgoingCalls", "burstingMaxActiveCalls"),
    ] {
        let mut api = Api::admin();
        let body = |calls: i64, all: i64| of_group(json!({ "name": "trunk.odin", part: calls, most: all }));
        refused(&mut api, "PUT", "/groups/trunk-groups", &body(11, 10));
        api.write("/groups/trunk-groups", &body(10, 10));
        refused(&mut api, "PUT", "/groups/trunk-groups", &of_group(json!({ "name": "trunk.odin", most: 9 })));
        let mut created = body(6, 5);
        created["name"] = "other".into();
        refused(&mut api, "POST", "/groups/trunk-groups", &created);
    }
}

#[test]
fn no_telephone_rings_just_once() {
    let mut api = Api::admin();
    let ada = |rings: i64| json!({ "userId": ADA, "numberOfRings": rings });
    let bulk = json!({ "users": [{ "userId": ADA }], "data": { "numberOfRings": 1 } });
    let bundle = json!({ "userId": ADA, "Call Forwarding No Answer": { "numberOfRings": 1 } });
    for wrong in [1, -1, 21] {
        refused(&mut api, "PUT", "/users/call-forwarding-no-answer", &ada(wrong));
        let greeting = json!({ "userId": "4004@example.net", "noAnswerNumberOfRings": wrong });
        refused(&mut api, "PUT", "/users/voice-messaging/greetings", &greeting);
    }
    refused(&mut api, "PUT", "/users/call-forwarding-no-answer/bulk", &bulk);
    refused(&mut api, "PUT", "/users/services/settings?userId=4001@example.net", &bundle);
    for right in [0, 2, 20] {
        api.write("/users/call-forwarding-no-answer", &ada(right));
    }
}

#[test]
fn a_mailbox_holds_one_of_a_few_lengths() {
    let mut api = Api::admin();
    let limit = |minutes: i64| json!({ "userId": "4004@example.net", "groupMailServerFullMailboxLimit": minutes });
    for wrong in [5, 15, 110, 901] {
        refused(&mut api, "PUT", "/users/voice-messaging/advanced", &limit(wrong));
        refused(&mut api, "PUT", "/groups/voice-messaging", &of_group(json!({ "maxMailboxLengthMinutes": wrong })));
    }
    for right in [10, 100, 900] {
        api.write("/users/voice-messaging/advanced", &limit(right));
    }
}

#[test]
fn files_have_room_together() {
    let mut api = Api::admin();
    let file = |name: &str, kilobytes: usize| {
        // Four characters of base64 are three bytes.
        let content = "AAAA".repeat(kilobytes * 1024 / 3);
        json!({ "userId": "4004@example.net", "name": name, "mediaType": "WAV", "content": content })
    };
    assert_eq!(api.post("/users/announcements", &file("one", 600)).0, 200);
    refused(&mut api, "POST", "/users/announcements", &file("two", 600));
    assert_eq!(api.post("/users/announcements", &file("two", 300)).0, 200);
    let mut larger = file("two", 600);
    larger["newName"] = "two".into();
    refused(&mut api, "PUT", "/users/announcements", &larger);
    let total = api.read("/users/announcements?userId=4004@example.net");
    assert!(total["totalFileSize"].as_u64() <= total["maxFileSize"].as_u64(), "{total}");
}
