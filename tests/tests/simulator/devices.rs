//! Access devices: how they are shown, and what is refused.

use odin_sim::{Odin, Quirks};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{Api, column};

const DEVICES: &str = "/groups/devices";
const GROUP: &str = "serviceProviderId=ent.odin&groupId=grp.odin";

/// A body with the keys of the founding group.
fn in_group(mut body: Value) -> Value {
    body["serviceProviderId"] = "ent.odin".into();
    body["groupId"] = "grp.odin".into();
    body
}

fn device(name: &str, kind: &str) -> Value {
    in_group(json!({ "deviceName": name, "deviceType": kind }))
}

/// Makes a device in the founding group.
fn make(api: &mut Api, name: &str, kind: &str) -> Value {
    let (status, made) = api.post(DEVICES, &device(name, kind));
    assert_eq!(status, 200, "{made}");
    made
}

/// The line of a user on a device of its group.
fn line(user: &str, device: &str) -> Value {
    let device = json!({ "accessDevice": { "deviceName": device, "deviceLevel": "Group" } });
    json!({ "userId": user, "endpointType": "accessDeviceEndpoint", "accessDeviceEndpoint": device })
}

#[test]
fn a_new_device_answers_as_documented() {
    let mut api = Api::admin();
    let mut made = make(&mut api, "gateway", "Generic SIP Gateway");
    made.as_object_mut().unwrap().retain(|key, _| !["configurationMode", "protocolChoice"].contains(&key.as_str()));
    let due = json!({
        "deviceType": "Generic SIP Gateway", "protocol": "SIP 2.0", "numberOfPorts": { "unlimited": "true" },
        "numberOfAssignedPorts": 0, "status": "Online", "transportProtocol": "Unspecified",
        "useCustomUserNamePassword": false, "deviceName": "gateway", "serviceProviderId": "ent.odin",
        "groupId": "grp.odin", "macAddress": "", "deviceLevel": "Group",
        "accessDeviceCredentials": { "userName": null }, "tags": [], "relatedServices": [],
    });
    assert_eq!(made, due);
    let phone = api.read(&format!("{DEVICES}?{GROUP}&deviceName=phone4001"));
    assert_eq!(
        (&phone["numberOfPorts"], &phone["protocolChoice"]),
        (&json!({ "quantity": "12" }), &json!(["SIP 2.0"]))
    );
}

#[test]
fn costumes_can_be_taken_off() {
    let mut api = Api::admin();
    api.odin.config_mut().quirks = Quirks::clean();
    let body = in_group(json!({ "deviceName": "gateway", "deviceType": "Generic SIP Gateway", "port": 5060 }));
    let (_, made) = api.post(DEVICES, &body);
    assert_eq!((&made["port"], &made["numberOfPorts"]["unlimited"]), (&json!("5060"), &json!(true)));
    assert_eq!(api.read("/system/device-types")[0]["useDomain"], true);
    assert_eq!(Api::admin().read("/system/device-types")[0]["useDomain"], "True");
}

#[test]
fn values_are_checked() {
    let mut api = Api::admin();
    for (name, value) in [
        ("macAddress", json!("00:00:5e:00:53:08")),
        ("macAddress", json!("00005E0053")),
        ("macAddress", json!("00005E00530G")),
        ("port", json!("1024")),
        ("port", json!(65_536)),
        ("port", json!("sip")),
        ("protocol", json!("MGCP 1.0")),
        ("transportProtocol", json!("SCTP")),
        ("configurationMode", json!("Automatic")),
        ("netAddress", json!("x".repeat(81))),
        ("description", json!("x".repeat(81))),
        ("physicalLocation", json!("x".repeat(1025))),
        ("useCustomUserNamePassword", json!("perhaps")),
        ("accessDeviceCredentials", json!({ "userName": "4001", "password": "short" })),
        ("accessDeviceCredentials", json!({ "userName": "4001", "password": "x".repeat(61) })),
        ("accessDeviceCredentials", json!({ "userName": null, "password": "long enough" })),
        ("accessDeviceCredentials", json!("secret")),
    ] {
        let mut body = device("phone4001", "Polycom VVX 400");
        body["useCustomUserNamePassword"] = true.into();
        body[name] = value.clone();
        let (status, answer) = api.put(DEVICES, &body);
        assert_eq!(status, 400, "{name}: {value}: {answer}");
        body["deviceName"] = "new".into();
        assert_eq!(api.post(DEVICES, &body).0, 400, "{name}: {value}");
    }
    for (name, value, due) in [
        ("deviceName", json!("x".repeat(41)), 400),
        ("deviceName", json!("phone\u{0}4001"), 400),
        ("deviceName", json!("phone4001"), 400),
        ("deviceName", Value::Null, 400),
        ("deviceType", Value::Null, 400),
        ("deviceType", json!("No Such Phone"), 404),
        ("groupId", json!("nowhere"), 404),
    ] {
        let mut body = device("new", "Polycom VVX 400");
        body[name] = value;
        assert_eq!(api.post(DEVICES, &body).0, due, "{name}");
    }
    assert_eq!(api.read(&format!("{DEVICES}?{GROUP}")).as_array().unwrap().len(), 5, "nothing was made");
}

#[test]
fn empty_text_clears_a_field() {
    let mut api = Api::admin();
    let change = |description: &str| {
        in_group(json!({ "deviceName": "phone4001", "description": description, "port": "", "macAddress": "" }))
    };
    assert_eq!(api.write(DEVICES, &change("Ada's"))["description"], "Ada's");
    let after = api.write(DEVICES, &change(""));
    assert_eq!((after.get("description"), after.get("port"), &after["macAddress"]), (None, None, &json!("")));
}

#[test]
fn a_record_can_be_put_back_as_it_came() {
    let mut api = Api::admin();
    let path = format!("{DEVICES}?{GROUP}&deviceName=phone4001");
    let credentials = json!({ "userName": "2025555000", "password": "cm1#pLeK" });
    let own = in_group(json!({
        "deviceName": "phone4001", "useCustomUserNamePassword": true, "accessDeviceCredentials": credentials,
        "port": "5060", "serialNumber": "123456789",
    }));
    api.write(DEVICES, &own);
    let before = api.read(&path);
    assert_eq!(
        (&before["port"], &before["accessDeviceCredentials"]["userName"]),
        (&json!(5060), &json!(2_025_555_000_u64))
    );
    assert_eq!(api.write(DEVICES, &before), before);
    assert_eq!(api.read(&path), before);
}

#[test]
fn a_tag_is_named_between_percent_signs() {
    let mut api = Api::admin();
    let path = "/groups/devices/tags";
    for name in ["LOGO", "%LOGO", "LOGO%", "%%", "%"] {
        let (status, answer) = api.post(path, &in_group(json!({ "deviceName": "phone4001", "tagName": name })));
        assert_eq!(status, 400, "{name}: {answer}");
    }
    let long = format!("%{}%", "x".repeat(63));
    assert_eq!(api.post(path, &in_group(json!({ "deviceName": "phone4001", "tagName": long }))).0, 400);
    let wide = json!({ "deviceName": "phone4001", "tagName": "%LOGO%", "tagValue": "x".repeat(257) });
    assert_eq!(api.post(path, &in_group(wide)).0, 400);
    assert_eq!(api.post(path, &in_group(json!({ "deviceName": "phone4001", "tagName": "%LOGO%" }))).0, 200);
    let several = format!("/groups/devices/multiple-tags?{GROUP}&deviceName=phone4001");
    assert_eq!(api.delete(&several).0, 400, "no tag is named");
    assert_eq!(api.delete(&format!("{several}&tags[]=%25LOGO%25")).0, 200, "brackets as PHP has them");
    assert_eq!(api.read(&format!("{path}?{GROUP}&deviceName=phone4001")), json!([]));
}

#[test]
fn a_profile_is_changed_whole_or_not_at_all() {
    let mut api = Api::admin();
    let path = "/groups/devices/profile";
    let body = |tags: Value| in_group(json!({ "deviceName": "phone4001", "tags": tags }));
    let (good, bad) = (json!({ "tagName": "%A%", "tagValue": "1" }), json!({ "tagName": "B", "tagValue": "2" }));
    assert_eq!(api.put(path, &body(json!([{ "elements": [good, bad] }]))).0, 400);
    assert_eq!(api.put(path, &body(json!([good]))).0, 400, "without the wrapping");
    assert_eq!(api.put(path, &in_group(json!({ "deviceName": "phone4001" }))).0, 400);
    assert_eq!(api.read(&format!("/groups/devices/tags?{GROUP}")), json!([]));
    assert_eq!(api.put(path, &body(json!([{ "elements": [good] }]))).0, 200);
    assert_eq!(api.read(&format!("/groups/devices/tags?{GROUP}"))[0]["tagValue"], "1");
}

#[test]
fn an_upload_is_checked() {
    let mut api = Api::admin();
    let path = "/groups/devices/files";
    for (name, value, due) in [
        ("fileContent", json!("no base64!"), 400),
        ("fileContent", json!(""), 400),
        ("fileSource", json!("Elsewhere"), 400),
        ("fileFormat", json!("other.cfg"), 404),
        ("deviceName", json!("nothing"), 404),
    ] {
        let mut body = in_group(json!({
            "deviceName": "phone4001", "fileSource": "Custom", "fileFormat": "%BWMACADDRESS%.cfg", "fileContent": "QQ==",
        }));
        body[name] = value;
        assert_eq!(api.put(path, &body).0, due, "{body}");
    }
    let file = api.read(&format!("{path}?{GROUP}&deviceName=phone4001&fileFormat=%25BWMACADDRESS%25.cfg"));
    assert_eq!((&file["fileSource"], &file["configurationFileName"]), (&json!("Default"), &Value::Null));
}

#[test]
fn what_was_uploaded_is_for_those_who_see_its_level() {
    let mut api = Api::admin();
    let kind = "Polycom VVX 400";
    make(&mut api, "desk", kind);
    let mut own = json!({ "serviceProviderId": "ent.odin", "deviceName": "desk", "deviceType": kind });
    assert_eq!(api.post("/service-providers/devices", &own).0, 200);
    assert_eq!(api.post("/system/devices", &own).0, 200);
    let file = json!({ "fileSource": "Custom", "fileFormat": "%BWMACADDRESS%.cfg", "fileContent": "QQ==" });
    own.as_object_mut().unwrap().extend(file.as_object().unwrap().clone());
    let (mut here, mut there) = (in_group(own.clone()), own.clone());
    there["groupId"] = "grp2.odin".into();
    here["fileContent"] = "Qg==".into();
    let uploads = [
        ("/groups/devices/files", &here),
        ("/groups/device-types/files", &there),
        ("/service-providers/devices/files", &own),
        ("/system/devices/files", &own),
    ];
    let names = uploads.map(|(path, body)| api.write(path, body)["configurationFileName"].clone());
    let paths = names
        .map(|name| format!("/system/files?fileName={}", name.as_str().unwrap().replace('%', "%25").replace(' ', "+")));
    assert_eq!(api.read(&paths[0]), json!({ "fileContent": "Qg==" }));
    for (login, seen) in [("group.admin", 1), ("dept.admin", 1), ("sp.admin", 3), ("reseller", 3), ("provisioning", 4)]
    {
        let (_, session) = api.post("/auth/token", &json!({ "username": login, "password": login }));
        api.adopt(&session);
        for (number, path) in paths.iter().enumerate() {
            assert_eq!(api.get(path).0, if number < seen { 200 } else { 404 }, "{login}: {path}");
        }
    }
    assert_eq!(api.delete(&format!("/groups?{GROUP}")).0, 200);
    assert_eq!(api.get(&paths[0]).0, 404, "it went with the group");
}

#[test]
fn administrators_see_the_devices_of_their_own() {
    for (login, path, due) in [
        ("dept.admin", "/groups/devices?serviceProviderId=ent.odin&groupId=grp.odin", 200),
        ("dept.admin", "/groups/devices/tags?serviceProviderId=ent.odin&groupId=grp.odin", 200),
        ("group.admin", "/groups/devices?serviceProviderId=ent.odin&groupId=grp2.odin", 403),
        ("group.admin", "/service-providers/devices?serviceProviderId=ent.odin", 403),
        ("group.admin", "/system/device-types", 200),
        ("sp.admin", "/service-providers/devices?serviceProviderId=ent.odin", 200),
        ("sp.admin", "/service-providers/devices?serviceProviderId=TestGroup", 403),
        ("sp.admin", "/system/devices", 403),
        ("provisioning", "/system/devices", 200),
    ] {
        let mut api = Api::login(login, login);
        assert_eq!(api.get(path).0, due, "{login}: {path}");
    }
    let mut department = Api::login("dept.admin", "dept.admin");
    assert_eq!(department.post(DEVICES, &device("new", "Polycom VVX 400")).0, 403);
    assert_eq!(department.post("/groups/devices/users", &device("phone4001", "")).0, 200, "a read by POST");
}

#[test]
fn ports_are_counted_when_many_users_change_at_once() {
    let mut api = Api::admin();
    make(&mut api, "desk", "Polycom Soundpoint IP 500");
    let bulk = |users: &[&str]| {
        let users: Vec<Value> = users.iter().map(|user| json!({ "userId": user })).collect();
        let mut data = line("", "desk");
        data.as_object_mut().unwrap().remove("userId");
        json!({ "users": users, "data": data })
    };
    let all = ["4001@example.net", "4002@example.net", "4003@example.net", "4006@example.net"];
    let (status, answer) = api.put("/users/bulk", &bulk(&all));
    assert_eq!((status, &answer["error"]), (400, &json!("No port available on access device: desk")));
    let users = format!("/groups/devices/users?{GROUP}&deviceName=");
    assert_eq!(api.read(&format!("{users}desk")), json!([]), "none of them or all");
    assert_eq!(api.read(&format!("{users}phone4001"))[0]["userId"], all[0]);
    assert_eq!(api.put("/users/bulk", &bulk(&all[1..])).0, 200);
    assert_eq!(column(&api.read(&format!("{users}desk")), "userId"), &all[1..]);
    let ports = format!("/groups/devices/available-ports?{GROUP}&deviceName=desk&deviceLevel=");
    assert_eq!(api.read(&format!("{ports}Group")), json!([]));
    assert_eq!(api.get(&format!("{ports}Nowhere")).0, 400);
    assert_eq!(api.get(&format!("{ports}System")).0, 404, "there is none of that name");
}

#[test]
fn a_new_user_needs_a_port_as_well() {
    let mut api = Api::admin();
    make(&mut api, "single", "Polycom IP5000");
    assert_eq!(api.put("/users", &line("4006@example.net", "single")).0, 200);
    let mut new = in_group(line("new@example.net", "single"));
    (new["lastName"], new["firstName"]) = (json!("New"), json!("User"));
    assert_eq!(api.post("/users", &new).0, 400);
    new["accessDeviceEndpoint"]["accessDevice"]["deviceLevel"] = "Nowhere".into();
    assert_eq!(api.post("/users", &new).0, 400);
    assert_eq!(api.delete("/users?userId=4006@example.net").0, 200);
    new["accessDeviceEndpoint"]["accessDevice"]["deviceLevel"] = "Group".into();
    assert_eq!(api.post("/users", &new).0, 200, "the port is free again");
}

#[test]
fn a_generated_platform_agrees_with_itself() {
    let mut api = Api::over(Odin::generate(7, 300), "admin", "admin");
    let groups = api.read("/groups?serviceProviderId=sp0001");
    let group = format!("serviceProviderId=sp0001&groupId={}", column(&groups, "groupId")[0]);
    let rows = api.read(&format!("{DEVICES}?{group}"));
    let names = column(&rows, "deviceName");
    assert!(names.len() > 10);
    for name in names {
        let device = api.read(&format!("{DEVICES}?{group}&deviceName={name}"));
        let users = api.read(&format!("/groups/devices/users?{group}&deviceName={name}"));
        assert_eq!((&device["numberOfAssignedPorts"], users.as_array().unwrap().len()), (&json!(1), 1));
        let user = api.read(&format!("/users?userId={}", users[0]["userId"].as_str().unwrap()));
        assert_eq!(user["accessDeviceEndpoint"]["accessDevice"]["macAddress"], device["macAddress"]);
        assert_eq!(user["accessDeviceEndpoint"]["linePort"], users[0]["linePort"]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever is done in whatever order, lines and ports add up.
    #[test]
    fn ports_add_up(steps in prop::collection::vec((0..4_u8, 0..3_usize, 0..5_usize), 0..40)) {
        const DESKS: [(&str, usize); 3] = [("one", 1), ("three", 3), ("any", usize::MAX)];
        const KINDS: [&str; 3] = ["Polycom IP5000", "Polycom Soundpoint IP 500", "Generic SIP Gateway"];
        let mut api = Api::admin();
        let mut there = [false; 3];
        let mut lines = [None; 5];
        for (step, desk, user) in steps {
            let (name, ports) = DESKS[desk];
            let id = format!("400{}@example.net", user + 1);
            let taken = lines.iter().filter(|line| **line == Some(desk)).count();
            match step {
                0 => {
                    prop_assert_eq!(api.post(DEVICES, &device(name, KINDS[desk])).0 == 200, !there[desk]);
                    there[desk] = true;
                }
                1 => {
                    let gone = api.delete(&format!("{DEVICES}?{GROUP}&deviceName={name}")).0 == 200;
                    prop_assert_eq!(gone, there[desk] && taken == 0);
                    there[desk] &= !gone;
                }
                2 => {
                    let fits = there[desk] && (lines[user] == Some(desk) || taken < ports);
                    prop_assert_eq!(api.put("/users", &line(&id, name)).0 == 200, fits);
                    lines[user] = if fits { Some(desk) } else { lines[user] };
                }
                _ => {
                    api.write("/users", &json!({ "userId": id, "endpointType": "none" }));
                    lines[user] = None;
                }
            }
            for (desk, (name, ports)) in DESKS.iter().enumerate().filter(|(desk, _)| there[*desk]) {
                let taken = lines.iter().filter(|line| **line == Some(desk)).count();
                let record = api.read(&format!("{DEVICES}?{GROUP}&deviceName={name}"));
                prop_assert_eq!(&record["numberOfAssignedPorts"], taken);
                let free = format!("/groups/devices/available-ports?{GROUP}&deviceName={name}&deviceLevel=Group");
                let free = api.read(&free).as_array().unwrap().len();
                prop_assert_eq!(free, if *ports == usize::MAX { 0 } else { ports - taken });
            }
        }
    }
}
