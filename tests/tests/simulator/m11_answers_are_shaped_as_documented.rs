//! Answers have the shapes of the documentation; what should be there is there, and reading changes nothing.

use odin_sim::{Now, Odin, PhoneCall, Quirks};
use serde_json::{Value, json};

use crate::support::{Api, column};

const SCOPE: &str = "serviceProviderId=ent.odin&groupId=grp.odin";
const GRACE: &str = "4004@example.net";
const CENTER: &str = "cc.support@example.net";

fn clean() -> Api {
    let mut odin = Odin::example();
    odin.config_mut().quirks = Quirks::clean();
    Api::over(odin, "admin", "admin")
}

#[test]
fn hunt_groups_show_their_numbers_as_text() {
    for mut api in [Api::admin(), clean()] {
        let profile = json!({ "name": "x", "callingLineIdLastName": "x", "callingLineIdFirstName": "x", "phoneNumber": "+1-2015554112", "extension": "4112" });
        let body = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": "x@example.net", "policy": "Regular",
            "noAnswerNumberOfRings": 5, "forwardTimeoutSeconds": 10, "serviceInstanceProfile": profile });
        assert_eq!(api.post("/groups/hunt-groups", &body).0, 200);
        let list = api.read(&format!("/groups/hunt-groups?{SCOPE}"));
        assert_eq!(column(&list, "phoneNumber"), ["2015554010", "+1-2015554112"]);
        assert_eq!(column(&list, "extension"), ["4010", "4112"]);
    }
}

/// Whether the values of one key in a list are all of one JSON type, nulls left out.
fn alike(rows: &Value, key: &str) -> bool {
    let kinds = rows.as_array().expect("a list").iter().map(|row| &row[key]).filter(|value| !value.is_null());
    let mut kinds = kinds.map(|value| (value.is_string(), value.is_number()));
    let first = kinds.next();
    kinds.all(|kind| Some(kind) == first)
}

#[test]
fn no_list_mixes_texts_and_numbers() {
    let mut api = Api::admin();
    let attendant = |id: &str, number: &str| {
        json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": id, "type": "Basic",
            "serviceInstanceProfile": { "name": id, "phoneNumber": number } })
    };
    assert_eq!(api.post("/groups/auto-attendants", &attendant("a2@example.net", "+1-2015554113")).0, 200);
    let dnis =
        json!({ "serviceUserId": CENTER, "name": "Sales", "dnisPhoneNumber": "2015554114", "extension": "4114" });
    assert_eq!(api.post("/groups/call-centers/dnis/instances", &dnis).0, 200);
    let instances =
        |api: &mut Api| api.read(&format!("/groups/call-centers/dnis?serviceUserId={CENTER}"))["instances"].clone();
    let lists = [
        api.read(&format!("/groups/auto-attendants?{SCOPE}")),
        api.read(&format!("/groups/hunt-groups?{SCOPE}")),
        api.read(&format!("/groups/call-centers?{SCOPE}")),
        api.read(&format!("/groups/call-centers/dnis/instances?serviceUserId={CENTER}")),
        instances(&mut api),
        api.read(&format!("/groups/devices/users?{SCOPE}&deviceName=phone4001")),
        api.read(&format!("/users?{SCOPE}")),
    ];
    for list in lists {
        for key in ["phoneNumber", "extension"] {
            assert!(alike(&list, key), "{key}: {list}");
        }
    }
}

/// All texts that are whole numbers, with their keys.
fn numeric_texts(value: &Value, key: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| numeric_texts(item, key, found)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| numeric_texts(value, key, found)),
        Value::String(text) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            found.push(key.to_owned());
        }
        _ => {}
    }
}

/// What is made of digits without being a count.
const NAMES: &[&str] = &[
    "phoneNumber",
    "extension",
    "countryCode",
    "lastName",
    "firstName",
    "callingLineIdPhoneNumber",
    "userIdShort",
    "userIdSub",
    "userNumber",
    "callingNumber",
    "calledNumber",
    "hiraganaLastName",
    "hiraganaFirstName",
    "callingLineIdLastName",
    "callingLineIdFirstName",
    "key",
    "listId",
    "callingPartyInfoName",
    "time",
    "mobilePhoneNumber",
    "macAddress",
    "forwardToPhoneNumber",
    "escapeDigit",
    "userName",
    "recordId",
];

#[test]
fn without_oddities_counters_are_numbers() {
    let mut api = clean();
    let call = PhoneCall {
        other: "2015554002".to_owned(),
        placed: true,
        start: Now::seconds(1_700_000_000),
        rang: 1,
        spoke: Some(2),
        through_call_center: false,
    };
    assert!(api.odin.record_call(GRACE, &call));
    let now = Now::seconds(api.now);
    api.odin.leave_message(GRACE, "2015554001", &[0; 4000], now).expect("a mailbox");
    let file = json!({ "userId": GRACE, "name": "a", "mediaType": "WAV", "content": "UklGRg==" });
    assert_eq!(api.post("/users/announcements", &file).0, 200);
    let services = json!([{ "serviceName": "Call Center - Premium", "assigned": true }]);
    api.write("/users/services", &json!({ "userId": GRACE, "userServices": services }));
    for (path, key) in [("agents", "agents"), ("supervisors", "supervisors")] {
        let body = json!({ "serviceUserId": CENTER, key: [{ "userId": GRACE }] });
        assert_eq!(api.post(&format!("/groups/call-centers/{path}"), &body).0, 200);
    }
    let period = "startTime=2023-11-14T00:00:00Z&endTime=2023-11-15T00:00:00Z";
    for path in [
        format!("/groups/devices?{SCOPE}"),
        format!("/groups/devices?{SCOPE}&deviceName=phone4001"),
        "/system/device-types".to_owned(),
        format!("/users?userId={GRACE}"),
        format!("/users/announcements?userId={GRACE}"),
        format!("/users/announcements?userId={GRACE}&available=true"),
        format!("/users/announcements?userId={GRACE}&name=a&mediaType=WAV"),
        format!("/users/voice-messaging/messages?userId={GRACE}"),
        format!("/users/call-records/summary?userIds={GRACE}&{period}"),
        format!("/users/call-records/daily?userIds={GRACE}&{period}"),
        format!("/users/call-records/stats?userIds={GRACE}&{period}"),
        format!("/users/call-centers/supervisor/call-centers?supervisorUserId={GRACE}"),
        format!("/users/call-center?userId={GRACE}"),
        format!("/groups/services?{SCOPE}"),
    ] {
        let mut found = Vec::new();
        numeric_texts(&api.read(&path), "", &mut found);
        found.retain(|key| !NAMES.contains(&key.as_str()));
        assert_eq!(found, [""; 0], "{path}");
    }
    let devices = api.read(&format!("/groups/devices?{SCOPE}"));
    assert_eq!(devices[0]["availablePorts"], 11);
    let mut odd = Api::admin();
    assert_eq!(
        odd.read(&format!("/groups/devices?{SCOPE}"))[0]["availablePorts"],
        "11",
        "as the real server writes it"
    );
}

#[test]
fn voice_messages_can_exist() {
    let mut odin = Odin::generate(7, 100);
    odin.generate_messages(7, 300, Now::seconds(1_700_000_000));
    let mut api = Api::over(odin, "admin", "admin");
    let owners = api.read(&format!("/users?{SCOPE}"));
    assert!(column(&owners, "userId").contains(&GRACE));
    let list = api.read(&format!("/users/voice-messaging/messages?userId={GRACE}"));
    let messages = list["messages"].as_array().expect("a list");
    assert!(!messages.is_empty());
    let id = messages[0]["id"].as_str().expect("an id");
    let one = api.read(&format!("/users/voice-messaging/message?userId={GRACE}&id={id}"));
    assert_eq!(one["read"], false);
    let marked = json!({ "userId": GRACE, "messages": [{ "id": id }] });
    api.write("/users/voice-messaging/messages/read", &marked);
    assert_eq!(api.read(&format!("/users/voice-messaging/message?userId={GRACE}&id={id}"))["read"], true);
    let file = api.send("GET", &format!("/users/voice-messaging/messages/download?userId={GRACE}&id={id}"), None);
    assert!(file.body().starts_with(b"RIFF") && &file.body()[8..12] == b"WAVE");
    let size = u32::from_le_bytes(file.body()[4..8].try_into().expect("four bytes"));
    assert_eq!(size as usize + 8, file.body().len(), "a sound file");
    assert_eq!(api.delete(&format!("/users/voice-messaging/messages?userId={GRACE}")).0, 200);
    assert_eq!(api.read(&format!("/users/voice-messaging/messages?userId={GRACE}"))["messages"], json!([]));
}

#[test]
fn reading_makes_nothing() {
    let mut api = Api::admin();
    let before: Vec<String> = api.odin.user_ids().map(str::to_owned).collect();
    let portal = api.read(&format!("/groups/voice-messaging/voice-portal?{SCOPE}"));
    assert_eq!(portal["serviceUserId"], "ent.odin_grp.odin_VMR@example.net");
    assert!(api.odin.user_ids().eq(before.iter().map(String::as_str)), "it was there before");
}

#[test]
fn a_voice_portal_comes_and_goes_with_the_service() {
    let mut api = Api::admin();
    let branch = "serviceProviderId=ent.odin&groupId=grp2.odin";
    let service = |assigned: bool| {
        json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin",
            "groupServices": [{ "serviceName": "Voice Messaging Group", "authorized": true, "assigned": assigned }] })
    };
    let there = |api: &Api| api.odin.user_ids().any(|id| id == "ent.odin_grp2.odin_VMR@example.net");
    assert_eq!(api.get(&format!("/groups/voice-messaging/voice-portal?{branch}")).0, 400);
    assert!(!there(&api));
    api.write("/groups/services", &service(true));
    assert!(there(&api));
    assert_eq!(api.read(&format!("/groups/voice-messaging/voice-portal?{branch}"))["isActive"], false);
    api.write("/groups/services", &service(false));
    assert!(!there(&api));
}

#[test]
fn ids_may_have_commas_and_stars() {
    let mut api = Api::admin();
    for id in ["st*r@example.net", "a,b@example.net", "b@example.net", "qu\"ote@example.net"] {
        let body = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": id, "lastName": "x", "firstName": "x" });
        assert_eq!(api.post("/users", &body).0, 200, "{id}");
    }
    let one = api.read("/users?userId=st*r@example.net");
    assert_eq!(one["userId"], "st*r@example.net", "one record, no list");
    assert_eq!(api.get("/users?userId=st*@example.net").0, 404, "no wildcard there");
    assert_eq!(api.read("/users?userId=st*").as_array().map(Vec::len), Some(1), "but there");
    let period = "startTime=2023-11-14T00:00:00Z&endTime=2023-11-15T00:00:00Z";
    for (sent, ids) in [
        ("a%2Cb@example.net", &["a,b@example.net"][..]),
        ("4001@example.net,a,b@example.net,b@example.net", &["4001@example.net", "a,b@example.net", "b@example.net"]),
        ("%22a%2Cb@example.net%22,4001@example.net", &["a,b@example.net", "4001@example.net"]),
        ("%22qu%22%22ote@example.net%22", &["qu\"ote@example.net"]),
    ] {
        let rows = api.read(&format!("/users/call-records/summary?userIds={sent}&{period}"));
        assert_eq!(column(&rows, "userId"), ids, "{sent}");
    }
    let listed = "userIds[]=a,b@example.net&userIds[]=4001@example.net";
    let rows = api.read(&format!("/users/call-records/summary?{listed}&{period}"));
    assert_eq!(column(&rows, "userId"), ["a,b@example.net", "4001@example.net"]);
    assert_eq!(api.get(&format!("/users/call-records/summary?userIds=nobody@x.org,4001@example.net&{period}")).0, 404);
}

#[test]
fn other_names_may_have_stars_too() {
    let mut api = Api::admin();
    let device = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": "lob*by", "deviceType": "Polycom VVX 400" });
    assert_eq!(api.post("/groups/devices", &device).0, 200);
    assert_eq!(api.read(&format!("/groups/devices?{SCOPE}&deviceName=lob*by"))["deviceName"], "lob*by");
    assert_eq!(api.read(&format!("/groups/devices?{SCOPE}&deviceName=lob*")).as_array().map(Vec::len), Some(1));
    let group = json!({ "serviceProviderId": "ent.odin", "groupId": "g*p", "groupName": "Star", "defaultDomain": "example.net", "userLimit": 5 });
    assert_eq!(api.post("/groups", &group).0, 200);
    assert_eq!(api.read("/groups?serviceProviderId=ent.odin&groupId=g*p")["groupId"], "g*p");
}

#[test]
fn a_phone_registers_when_it_is_there() {
    let mut api = Api::admin();
    let registered = |api: &mut Api| {
        api.read(&format!("/users/registration?userId={GRACE}"))["registrations"].as_array().map(Vec::len)
    };
    assert_eq!(registered(&mut api), Some(1));
    let line = |device: &str| {
        let end = json!({ "accessDevice": { "deviceName": device, "deviceLevel": "Group" }, "linePort": "grace@example.net" });
        json!({ "userId": GRACE, "endpointType": "accessDeviceEndpoint", "accessDeviceEndpoint": end })
    };
    for (name, kind, mac, count) in [
        ("in its box", "Polycom VVX 400", None, 0),
        ("on the desk", "Polycom VVX 400", Some("00005E00ABCD"), 1),
        ("gateway", "Generic SIP Gateway", Some("00005E00ABCE"), 0),
    ] {
        let device = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "deviceName": name, "deviceType": kind, "macAddress": mac });
        assert_eq!(api.post("/groups/devices", &device).0, 200);
        api.write("/users", &line(name));
        assert_eq!(registered(&mut api), Some(count), "{name}");
        let version =
            api.read(&format!("/groups/devices?{SCOPE}&deviceName={}", name.replace(' ', "%20")))["version"].clone();
        assert_eq!(version.is_string(), count == 1, "{name}: what registers says what it is");
    }
}

#[test]
fn some_phones_of_a_large_platform_are_not_plugged_in() {
    let mut api = Api::over(Odin::generate(5, 200), "admin", "admin");
    let group = "serviceProviderId=sp0001&groupId=sp0001-g01";
    let all = api.read(&format!("/users/registration/bulk?{group}"));
    let users = all["users"].as_array().expect("a list");
    let with_phone = api.read(&format!("/users?{group}&extended=true"));
    let phones = with_phone
        .as_array()
        .expect("a list")
        .iter()
        .filter(|user| user["endpointType"] == "accessDeviceEndpoint")
        .count();
    let registered = users.iter().filter(|user| user["data"]["registrations"] != json!([])).count();
    assert!(registered < phones && registered * 10 > phones * 8, "{registered} of {phones}");
}
