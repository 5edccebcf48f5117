//! User ids, aliases, alternate ids and line/ports are unique.

use serde_json::{Value, json};

use crate::support::Api;

const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";

fn alternates(user: &str, ids: &[&str]) -> Value {
    let rows: Value = ids.iter().map(|id| json!({ "alternateUserId": id })).collect();
    json!({ "userId": user, "alternateUserId": rows })
}

fn refused(api: &mut Api, body: &Value, why: &str) {
    let (status, answer) = api.put("/users", body);
    assert_eq!((status, answer["error"].as_str().unwrap_or_default()), (400, why), "{body}");
}

/// A user of another group, service provider and domain.
const STRANGER: &str = "123456789@test.com";

#[test]
fn an_alternate_user_id_is_one_users() {
    let mut api = Api::admin();
    for other in [ALAN, STRANGER] {
        refused(
            &mut api,
            &alternates(other, &["ada@example.com"]),
            "Alternate user ID already in use: ada@example.com",
        );
    }
    refused(&mut api, &alternates(ALAN, &[ADA]), "Alternate user ID already in use: 4001@example.net");
    refused(&mut api, &alternates(ALAN, &[ALAN]), "Alternate user ID already in use: 4002@example.net");
    refused(&mut api, &alternates(ALAN, &["admin"]), "Alternate user ID already in use: admin");
    refused(&mut api, &alternates(ALAN, &["ada@example.net"]), "Alternate user ID already in use: ada@example.net");
    refused(&mut api, &alternates(ALAN, &["a@x.com", "a@x.com"]), "Alternate user ID already in use: a@x.com");
    api.write("/users", &alternates(ADA, &["ada@example.com", "lovelace@example.com"]));
    api.write("/users", &alternates(ADA, &["lovelace@example.com"]));
    api.write("/users", &alternates(STRANGER, &["ada@example.com"]));
}

#[test]
fn nobody_is_made_or_renamed_to_what_another_is_known_by() {
    let mut api = Api::admin();
    for taken in ["ada@example.net", "ada@example.com", ADA, "hg.sales@example.net"] {
        let body = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": taken, "lastName": "a", "firstName": "b" });
        let (status, _) = api.post("/users", &body);
        assert!(status == 400 || taken.contains("@example.com") && status == 404, "{taken}: {status}");
        let (status, _) = api.put("/users/user-id", &json!({ "userId": ALAN, "newUserId": taken }));
        assert!(status == 400 || taken.contains("@example.com") && status == 404, "{taken}: {status}");
        let profile = json!({ "name": "x", "callingLineIdLastName": "x", "callingLineIdFirstName": "x" });
        let hunt = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": taken, "policy": "Regular",
            "noAnswerNumberOfRings": 5, "forwardTimeoutSeconds": 0, "serviceInstanceProfile": profile });
        assert!(matches!(api.post("/groups/hunt-groups", &hunt).0, 400 | 404), "{taken}");
        let admin =
            json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": taken, "password": "Secret-1" });
        assert_eq!(api.post("/groups/admins", &admin).0, 400, "{taken}");
    }
}

#[test]
fn an_alias_is_one_users_and_in_a_domain_of_the_enterprise() {
    let mut api = Api::admin();
    let aliases = |user: &str, names: &[&str]| json!({ "userId": user, "aliases": names });
    refused(&mut api, &aliases(ALAN, &["ada@example.net"]), "Alias already in use: ada@example.net");
    refused(
        &mut api,
        &aliases(ALAN, &["turing@example.net", "turing@example.net"]),
        "Alias already in use: turing@example.net",
    );
    refused(&mut api, &aliases(ALAN, &[ADA]), "Alias already in use: 4001@example.net");
    refused(&mut api, &aliases(ALAN, &["cc.support@example.net"]), "Alias already in use: cc.support@example.net");
    for foreign in ["turing@test.com", "turing@nowhere.org"] {
        let (status, answer) = api.put("/users", &aliases(ALAN, &[foreign]));
        assert_eq!(status, 404, "{foreign}: {answer}");
    }
    api.write("/users", &aliases(ALAN, &["turing@example.net", "turing@api.example.net"]));
    refused(&mut api, &aliases(ADA, &["turing@api.example.net"]), "Alias already in use: turing@api.example.net");
    let profile = json!({ "aliases": ["turing@example.net"] });
    let hunt = json!({ "serviceUserId": "hg.sales@example.net", "serviceInstanceProfile": profile });
    assert_eq!(api.put("/groups/hunt-groups", &hunt).0, 400, "aliases of service instances, too");
    api.write("/users", &aliases(ALAN, &[]));
    api.write("/users", &aliases(ADA, &["turing@example.net"]));
}

#[test]
fn a_line_port_is_one_on_the_platform() {
    let mut api = Api::admin();
    let device = json!({ "serviceProviderId": "TestGroup", "groupId": "Test", "deviceName": "far", "deviceType": "Polycom VVX 400" });
    let groups = api.read("/groups?serviceProviderId=TestGroup");
    let mut device = device;
    device["groupId"] = groups[0]["groupId"].clone();
    assert_eq!(api.post("/groups/devices", &device).0, 200);
    let line = |user: &str, phone: &str, port: &str| {
        let end = json!({ "accessDevice": { "deviceName": phone, "deviceLevel": "Group" }, "linePort": port });
        json!({ "userId": user, "endpointType": "accessDeviceEndpoint", "accessDeviceEndpoint": end })
    };
    for taken in [ADA, "4007_trunk@example.net"] {
        refused(&mut api, &line(STRANGER, "far", taken), &format!("Line/port already in use: {taken}"));
    }
    api.write("/users", &line(STRANGER, "far", "far@example.net"));
    refused(&mut api, &line(ALAN, "phone4002", "far@example.net"), "Line/port already in use: far@example.net");
    let behind = json!({ "userId": ALAN, "endpointType": "trunkAddressing", "trunkAddressing":
        { "trunkGroupDeviceEndpoint": { "name": "trunk.odin", "linePort": "far@example.net", "contacts": [] } } });
    refused(&mut api, &behind, "Line/port already in use: far@example.net");
    let share = json!({ "userId": "4004@example.net", "deviceName": "phone4005", "deviceLevel": "Group", "linePort": "far@example.net",
        "isActive": true, "allowOrigination": true, "allowTermination": true });
    assert_eq!(api.post("/users/shared-call-appearance/endpoints", &share).0, 400);
    api.write("/users", &json!({ "userId": STRANGER, "endpointType": "none" }));
    assert_eq!(api.post("/users/shared-call-appearance/endpoints", &share).0, 200);
    refused(&mut api, &line(STRANGER, "far", "far@example.net"), "Line/port already in use: far@example.net");
}

#[test]
fn a_public_identity_is_one_users() {
    let mut api = Api::admin();
    api.write("/users", &json!({ "userId": ADA, "impId": "ada@ims.example.net" }));
    refused(
        &mut api,
        &json!({ "userId": ALAN, "impId": "ada@ims.example.net" }),
        "Public identity already in use: ada@ims.example.net",
    );
    api.write("/users", &json!({ "userId": ADA, "impId": "" }));
    api.write("/users", &json!({ "userId": ALAN, "impId": "ada@ims.example.net" }));
}

#[test]
fn a_trunk_group_is_known_by_its_own_identities() {
    for name in ["trunkGroupIdentity", "otgDtgIdentity"] {
        let mut api = Api::admin();
        let trunk = |trunk: &str| json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": trunk, "maxActiveCalls": 5, name: "pbx@example.net" });
        api.write("/groups/trunk-groups", &trunk("trunk.odin"));
        let (status, answer) = api.post("/groups/trunk-groups", &trunk("second"));
        assert_eq!((status, &answer["error"]), (400, &json!(format!("{name} already in use: pbx@example.net"))));
        api.write("/groups/trunk-groups", &trunk("trunk.odin"));
        let without =
            json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "trunk.odin", name: null });
        api.write("/groups/trunk-groups", &without);
        assert_eq!(api.post("/groups/trunk-groups", &trunk("second")).0, 200);
    }
}
