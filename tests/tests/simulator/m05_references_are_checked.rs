//! References must exist, and what is referred to cannot be deleted.

use serde_json::{Value, json};

use crate::support::Api;

const GRACE: &str = "4004@example.net";
const CENTER: &str = "cc.support@example.net";
const ATTENDANT: &str = "aa.main@example.net";
const GROUP: &str = "serviceProviderId=ent.odin&groupId=grp.odin";
const WAV: &str = "UklGRiQAAABXQVZF";

fn of_group(mut body: Value) -> Value {
    body["serviceProviderId"] = "ent.odin".into();
    body["groupId"] = "grp.odin".into();
    body
}

fn post(api: &mut Api, path: &str, body: &Value) {
    let (status, answer) = api.post(path, body);
    assert_eq!(status, 200, "{path}: {answer}");
}

fn criterion(name: &str, schedules: &Value) -> Value {
    let mut body = json!({ "userId": GRACE, "criteriaName": name, "forwardToNumberSelection": "Forward To Default Number",
        "fromDnCriteria": { "fromDnCriteriaSelection": "Any" } });
    for (key, value) in schedules.as_object().expect("an object") {
        body[key] = value.clone();
    }
    body
}

/// Schedules `Open` and `Feasts`, and settings of all kinds that count on them.
pub(crate) fn refer_to_schedules(api: &mut Api) {
    for (name, kind) in [("Open", "Time"), ("Feasts", "Holiday")] {
        post(api, "/groups/schedules", &of_group(json!({ "name": name, "type": kind })));
    }
    let schedules = json!({ "timeSchedule": { "name": "Open", "type": "Time", "level": "Group" }, "holidaySchedule": { "name": "Feasts" } });
    post(api, "/users/call-forwarding-selective/criteria", &criterion("Day", &schedules));
    let hours = json!({ "serviceUserId": CENTER, "businessHours": { "name": "Open", "type": "Time" } });
    api.write("/groups/call-centers/night-service", &hours);
    let feasts = json!({ "serviceUserId": CENTER, "holidaySchedule": { "name": "Feasts", "type": "Holiday", "level": "Group" } });
    api.write("/groups/call-centers/holiday-service", &feasts);
    api.write("/groups/auto-attendants", &json!({ "serviceUserId": ATTENDANT, "businessHours": { "name": "Open" } }));
}

/// The file `hello` of the group and `away` of a user, and settings of all kinds that play them.
pub(crate) fn refer_to_files(api: &mut Api) {
    post(api, "/groups/announcements", &of_group(json!({ "name": "hello", "mediaType": "WAV", "content": WAV })));
    post(api, "/users/announcements", &json!({ "userId": GRACE, "name": "away", "mediaType": "WAV", "content": WAV }));
    let hello = json!({ "name": "hello", "mediaType": "WAV", "level": "Group" });
    let menu = json!({ "announcementSelection": "Personal", "audioFile": hello, "keys": [] });
    api.write(
        "/groups/auto-attendants",
        &json!({ "serviceUserId": ATTENDANT, "type": "Standard", "businessHoursMenu": menu }),
    );
    let keys = json!([{ "key": "1", "action": "Play Announcement", "audioFile": hello }]);
    let submenu = json!({ "serviceUserId": ATTENDANT, "submenuId": "sub", "announcementSelection": "Default",
        "enableLevelExtensionDialing": false, "keys": keys });
    post(api, "/groups/auto-attendants/submenus", &submenu);
    let entrance = json!({ "audioMessageSource": "File", "audioFileList": [hello] });
    api.write("/groups/call-centers/announcements", &json!({ "serviceUserId": CENTER, "entranceMessage": entrance }));
    let greetings = json!({ "userId": GRACE, "busyPersonalAudio": { "name": "away", "mediaType": "WAV" },
        "noAnswerPersonalAudio": hello });
    api.write("/users/voice-messaging/greetings", &greetings);
}

/// All of these are refused, as what they name is not there.
fn all_unknown(api: &mut Api, calls: &[(&str, &str, Value)]) {
    for (method, path, body) in calls {
        let (status, answer) = api.call(method, path, Some(body));
        let error = answer["error"].as_str().unwrap_or_default();
        assert!(status == 404 && error.contains(" not found: "), "{method} {path} {body}: {status} {answer}");
    }
}

#[test]
fn a_schedule_must_be_known() {
    let mut api = Api::admin();
    refer_to_schedules(&mut api);
    let selective = "/users/call-forwarding-selective/criteria";
    let ghost = json!({ "name": "Ghost", "type": "Time", "level": "Group" });
    let mut changed = criterion("Day", &json!({ "timeSchedule": ghost }));
    changed["newCriteriaName"] = "Day".into();
    all_unknown(
        &mut api,
        &[
            ("POST", selective, criterion("X", &json!({ "timeSchedule": ghost }))),
            ("POST", selective, criterion("X", &json!({ "holidaySchedule": { "name": "Ghost" } }))),
            ("POST", selective, criterion("X", &json!({ "timeSchedule": { "name": "Feasts" } }))),
            (
                "POST",
                selective,
                criterion("X", &json!({ "timeSchedule": { "name": "Open", "level": "Service Provider" } })),
            ),
            ("POST", selective, criterion("X", &json!({ "timeSchedule": { "name": "Open", "level": "User" } }))),
            ("PUT", selective, changed),
            ("PUT", "/groups/call-centers/night-service", json!({ "serviceUserId": CENTER, "businessHours": ghost })),
            (
                "PUT",
                "/groups/call-centers/holiday-service",
                json!({ "serviceUserId": CENTER, "holidaySchedule": { "name": "Open" } }),
            ),
            (
                "PUT",
                "/groups/auto-attendants",
                json!({ "serviceUserId": ATTENDANT, "holidaySchedule": { "name": "Ghost" } }),
            ),
        ],
    );
    let wrong = criterion("X", &json!({ "timeSchedule": { "name": "Feasts", "type": "Holiday" } }));
    assert_eq!(api.post(selective, &wrong).0, 400, "holidays are no hours");
    let before = api.read(&format!("{selective}?userId={GRACE}&criteriaName=Day"));
    assert_eq!(before["timeSchedule"]["name"], "Open", "nothing has changed");
    post(&mut api, selective, &criterion("Always", &json!({ "timeSchedule": null, "holidaySchedule": null })));
}

#[test]
fn a_schedule_stays_while_it_counts() {
    let keep: [(&str, &str, &str, Value); 4] = [
        (
            "DELETE",
            "/users/call-forwarding-selective/criteria?userId=4004@example.net&criteriaName=Day",
            "both",
            Value::Null,
        ),
        (
            "PUT",
            "/groups/call-centers/night-service",
            "Open",
            json!({ "serviceUserId": CENTER, "businessHours": null }),
        ),
        (
            "PUT",
            "/groups/call-centers/holiday-service",
            "Feasts",
            json!({ "serviceUserId": CENTER, "holidaySchedule": null }),
        ),
        ("PUT", "/groups/auto-attendants", "Open", json!({ "serviceUserId": ATTENDANT, "businessHours": null })),
    ];
    // Each of the settings alone keeps its schedule.
    for alone in 0..keep.len() {
        let mut api = Api::admin();
        refer_to_schedules(&mut api);
        for (method, path, _, body) in
            keep.iter().enumerate().filter(|(index, _)| *index != alone).map(|(_, call)| call)
        {
            let (status, answer) = api.call(method, path, Some(body).filter(|body| !body.is_null()));
            assert_eq!(status, 200, "{method} {path}: {answer}");
        }
        let (method, path, which, body) = &keep[alone];
        for (name, kind) in [("Open", "Time"), ("Feasts", "Holiday")] {
            let kept = *which == "both" || *which == name;
            let delete = format!("/groups/schedules?{GROUP}&name={name}&type={kind}");
            let (status, answer) = api.delete(&delete);
            assert_eq!(status, if kept { 400 } else { 200 }, "{path} {name}: {answer}");
            if kept {
                assert_eq!(answer["error"], format!("Schedule in use: {name}"));
            }
        }
        api.call(method, path, Some(body).filter(|body| !body.is_null()));
        for (name, kind) in [("Open", "Time"), ("Feasts", "Holiday")] {
            if *which == "both" || *which == name {
                assert_eq!(
                    api.delete(&format!("/groups/schedules?{GROUP}&name={name}&type={kind}")).0,
                    200,
                    "{path} {name}"
                );
            }
        }
    }
}

#[test]
fn a_file_must_be_there() {
    let mut api = Api::admin();
    refer_to_files(&mut api);
    let ghost = |level: &str| json!({ "name": "ghost", "mediaType": "WAV", "level": level });
    let film = json!({ "name": "hello", "mediaType": "MOV", "level": "Group" });
    let menu = |file: &Value| json!({ "serviceUserId": ATTENDANT, "afterHoursMenu": { "announcementSelection": "Personal", "audioFile": file } });
    let key = json!({ "key": "5", "action": "Play Announcement", "audioFile": ghost("Group") });
    let queue = |path: &str, part: &str, file: &Value| {
        let mut body = json!({ "serviceUserId": CENTER });
        let list = json!({ "audioMessageSource": "File", "audioFileList": [file] });
        if part.is_empty() {
            body["audioFileList"] = list["audioFileList"].clone();
        } else {
            body[part] = list;
        }
        ("PUT", format!("/groups/call-centers/{path}"), body)
    };
    let mut calls = vec![
        ("PUT", "/groups/auto-attendants".to_owned(), menu(&ghost("Group"))),
        ("PUT", "/groups/auto-attendants".to_owned(), menu(&film)),
        (
            "PUT",
            "/groups/auto-attendants".to_owned(),
            json!({ "serviceUserId": ATTENDANT, "businessHoursMenu": { "keys": [key] } }),
        ),
        (
            "PUT",
            "/groups/auto-attendants/submenus".to_owned(),
            json!({ "serviceUserId": ATTENDANT, "submenuId": "sub", "keys": [key] }),
        ),
        (
            "PUT",
            "/users/voice-messaging/greetings".to_owned(),
            json!({ "userId": GRACE, "busyPersonalAudio": ghost("User") }),
        ),
        (
            "PUT",
            "/users/voice-messaging/greetings".to_owned(),
            json!({ "userId": GRACE, "busyPersonalAudio": ghost("Group") }),
        ),
        (
            "PUT",
            "/users/voice-messaging/greetings".to_owned(),
            json!({ "userId": GRACE,
            "noAnswerAlternateGreeting01": { "name": "mine", "audio": ghost("User") } }),
        ),
        (
            "PUT",
            "/users/voice-messaging/voice-portal".to_owned(),
            json!({ "userId": GRACE, "usePersonalizedName": true,
            "personalizedNameAudioFile": { "name": "ghost", "mediaFileType": "WAV", "level": "User" } }),
        ),
    ];
    for path in ["overflow", "stranded-calls", "holiday-service", "forced-forwarding", "comfort-message-bypass"] {
        calls.push(queue(path, "", &ghost("Group")));
    }
    for part in ["entranceMessage", "comfortMessage", "callWhisperMessage"] {
        calls.push(queue("announcements", part, &ghost("User")));
    }
    calls.push(queue("night-service", "manualMode", &film));
    let calls: Vec<(&str, &str, Value)> =
        calls.iter().map(|(method, path, body)| (*method, path.as_str(), body.clone())).collect();
    all_unknown(&mut api, &calls);
    let sent = json!({ "name": "new", "mediaType": "WAV", "content": WAV });
    api.write("/users/voice-messaging/greetings", &json!({ "userId": GRACE, "busyPersonalAudio": sent }));
}

#[test]
fn a_file_stays_while_it_is_played() {
    let mut api = Api::admin();
    refer_to_files(&mut api);
    let group = format!("/groups/announcements?{GROUP}&name=hello&mediaType=WAV");
    let own = format!("/users/announcements?userId={GRACE}&name=away&mediaType=WAV");
    assert_eq!(api.delete(&own).0, 400);
    for (path, body) in [
        ("/groups/auto-attendants", json!({ "serviceUserId": ATTENDANT, "businessHoursMenu": { "audioFile": null } })),
        (
            "/groups/call-centers/announcements",
            json!({ "serviceUserId": CENTER, "entranceMessage": { "audioFileList": [] } }),
        ),
        (
            "/users/voice-messaging/greetings",
            json!({ "userId": GRACE, "busyPersonalAudio": null, "noAnswerPersonalAudio": null }),
        ),
        (
            "/groups/auto-attendants/submenus",
            json!({ "serviceUserId": ATTENDANT, "submenuId": "sub", "keys": [{ "key": "1", "action": null }] }),
        ),
    ] {
        assert_eq!(api.delete(&group).0, 400, "before {path}");
        api.write(path, &body);
    }
    assert_eq!(api.delete(&group).0, 200);
    assert_eq!(api.delete(&own).0, 200);
}

#[test]
fn codes_must_be_known_and_stay() {
    let mut api = Api::admin();
    let code =
        |code: &str| json!({ "serviceProviderId": "ent.odin", "code": code, "isActive": true, "description": "Lunch" });
    post(&mut api, "/enterprises/call-centers/agent-unavailable-codes", &code("77"));
    all_unknown(
        &mut api,
        &[
            ("PUT", "/groups/call-centers", json!({ "serviceUserId": CENTER, "agentUnavailableCode": "99" })),
            (
                "PUT",
                "/groups/call-centers/stranded-calls-unavailable",
                json!({ "serviceUserId": CENTER, "agentsUnavailableCode": "99",
            "numberOfAgentsWithSpecifiedUnavailableCode": 1, "conditionPolicyOnNumberOfAgentsWithSpecifiedUnavailableCode": true }),
            ),
        ],
    );
    api.write("/groups/call-centers", &json!({ "serviceUserId": CENTER, "agentUnavailableCode": "77" }));
    let gone = "/enterprises/call-centers/agent-unavailable-codes?serviceProviderId=ent.odin&code=77";
    assert_eq!(api.delete(gone).0, 400, "a call center counts on it");
    api.write("/groups/call-centers", &json!({ "serviceUserId": CENTER, "agentUnavailableCode": null }));
    let settings = "/enterprises/call-centers/agent-unavailable-codes-settings";
    api.write(settings, &json!({ "serviceProviderId": "ent.odin", "defaultAgentUnavailableCode": "77" }));
    assert_eq!(api.delete(gone).0, 400, "the enterprise counts on it");
    api.write(settings, &json!({ "serviceProviderId": "ent.odin", "defaultAgentUnavailableCode": null }));
    assert_eq!(api.delete(gone).0, 200);
}

#[test]
fn a_trunk_group_stays_while_another_leads_to_it() {
    let mut api = Api::admin();
    let key = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "trunk.odin" });
    let spare = json!({ "name": "spare", "maxActiveCalls": 5, "capacityExceededAction": "Reroute", "capacityExceededRerouteTrunkGroupKey": key });
    post(&mut api, "/groups/trunk-groups", &of_group(spare));
    assert_eq!(api.delete(&format!("/groups/trunk-groups?{GROUP}&name=trunk.odin")).0, 400);
    api.write(
        "/groups/trunk-groups",
        &of_group(
            json!({ "name": "spare", "capacityExceededAction": null, "capacityExceededRerouteTrunkGroupKey": null }),
        ),
    );
    assert_eq!(api.delete(&format!("/groups/trunk-groups?{GROUP}&name=trunk.odin")).0, 200);
}

#[test]
fn who_leaves_a_group_leaves_its_schedules_and_files() {
    let mut api = Api::admin();
    refer_to_schedules(&mut api);
    refer_to_files(&mut api);
    let moved = json!({ "userId": GRACE, "newGroupId": "grp2.odin", "evaluateOnly": false });
    assert_eq!(api.put("/users/group-id", &moved).0, 200);
    let criterion = api.read(&format!("/users/call-forwarding-selective/criteria?userId={GRACE}&criteriaName=Day"));
    assert!(criterion.get("timeSchedule").is_none_or(Value::is_null), "{criterion}");
    let greeting = api.read(&format!("/users/voice-messaging/greetings?userId={GRACE}"));
    assert_eq!(greeting["busyPersonalAudio"]["name"], "away", "its own file comes along");
    assert!(greeting.get("noAnswerPersonalAudio").is_none_or(Value::is_null), "{greeting}");
}

#[test]
fn a_report_is_about_those_that_are_there() {
    let mut api = Api::admin();
    let path = "/enterprises/call-centers/enhanced-reporting/scheduled-reports";
    let report = |name: &str, agent: &str, center: &str| {
        json!({ "serviceProviderId": "ent.odin", "scheduleName": name, "description": "d", "agent": { "agents": [{ "userId": agent }] },
            "callCenter": { "serviceUserIds": [center] } })
    };
    assert_eq!(api.post(path, &report("x", "nobody@example.net", CENTER)).0, 404);
    assert_eq!(api.post(path, &report("x", "123456789@test.com", CENTER)).0, 404, "another service provider's");
    assert_eq!(api.post(path, &report("x", GRACE, "no.center@example.net")).0, 404);
    post(&mut api, path, &report("x", GRACE, CENTER));
    for (old, new) in [(GRACE, "admiral@example.net"), (CENTER, "desk@example.net")] {
        api.write("/users/user-id", &json!({ "userId": old, "newUserId": new }));
    }
    let read = |api: &mut Api| api.read(&format!("{path}?serviceProviderId=ent.odin&scheduleName=x"));
    let after = read(&mut api);
    assert_eq!(after["agent"]["agents"][0]["userId"], "admiral@example.net");
    assert_eq!(after["callCenter"]["serviceUserIds"], json!(["desk@example.net"]));
    assert_eq!(api.delete("/users?userId=admiral@example.net").0, 200);
    assert_eq!(api.delete("/groups/call-centers?serviceUserId=desk@example.net").0, 200);
    let after = read(&mut api);
    assert_eq!(after["agent"]["agents"], json!([]));
    assert_eq!(after["callCenter"]["serviceUserIds"], json!([]));
}
