//! Renaming updates every reference, at any depth of a record.

use serde_json::{Value, json};

use crate::support::{Api, column};

const ADA: &str = "4001@example.net";
const NEW: &str = "countess@example.net";
const CENTER: &str = "cc.support@example.net";
const GROUP: &str = "serviceProviderId=ent.odin&groupId=grp.odin";

fn of_group(mut body: Value) -> Value {
    body["serviceProviderId"] = "ent.odin".into();
    body["groupId"] = "grp.odin".into();
    body
}

fn post(api: &mut Api, path: &str, body: &Value) -> Value {
    let (status, answer) = api.post(path, body);
    assert_eq!(status, 200, "{path}: {answer}");
    answer
}

fn rename(api: &mut Api, old: &str, new: &str) {
    api.write("/users/user-id", &json!({ "userId": old, "newUserId": new }));
}

fn hire(api: &mut Api, user: &str) {
    let services = json!([{ "serviceName": "Call Center - Premium", "assigned": true }]);
    api.write("/users/services", &json!({ "userId": user, "userServices": services }));
    post(api, "/groups/call-centers/agents", &json!({ "serviceUserId": CENTER, "agents": [{ "userId": user }] }));
}

#[test]
fn a_pilot_user_keeps_its_trunk_group() {
    let mut api = Api::admin();
    api.write("/groups/trunk-groups", &of_group(json!({ "name": "trunk.odin", "pilotUserId": ADA })));
    rename(&mut api, ADA, NEW);
    assert_eq!(api.read(&format!("/groups/trunk-groups?{GROUP}&name=trunk.odin"))["pilotUserId"], NEW);
    let status = api.delete(&format!("/groups/trunk-groups?{GROUP}&name=trunk.odin")).0;
    assert_eq!(status, 400, "it still has a pilot user");
    assert_eq!(api.delete(&format!("/users?userId={NEW}")).0, 200);
    assert!(api.read(&format!("/groups/trunk-groups?{GROUP}&name=trunk.odin")).get("pilotUserId").is_none());
}

#[test]
fn a_user_keeps_its_places() {
    let mut api = Api::admin();
    hire(&mut api, ADA);
    hire(&mut api, "4002@example.net");
    let watchers = json!({ "serviceUserId": CENTER, "supervisors": [{ "userId": ADA }] });
    post(&mut api, "/groups/call-centers/supervisors", &watchers);
    let watched =
        json!({ "serviceUserId": CENTER, "supervisorUserId": ADA, "agents": [{ "userId": "4002@example.net" }] });
    post(&mut api, "/users/call-centers/supervisors", &watched);
    api.write(
        "/groups/hunt-groups",
        &json!({ "serviceUserId": "hg.sales@example.net", "agents": [{ "userId": ADA }] }),
    );
    post(&mut api, "/groups/call-pickup/groups", &of_group(json!({ "name": "all", "users": [{ "userId": ADA }] })));
    rename(&mut api, ADA, NEW);
    let agents = api.read(&format!("/groups/call-centers/agents?serviceUserId={CENTER}"));
    assert_eq!(column(&agents["agents"], "userId"), [NEW, "4002@example.net"]);
    let hunt = api.read("/groups/hunt-groups?serviceUserId=hg.sales@example.net");
    assert_eq!(column(&hunt["agents"], "userId"), [NEW]);
    let pickup = api.read(&format!("/groups/call-pickup/groups?{GROUP}&name=all"));
    assert_eq!(column(&pickup["users"], "userId"), [NEW]);
    let watched = format!("/groups/call-centers/supervisors/agents?serviceUserId={CENTER}&supervisorUserId={NEW}");
    assert_eq!(column(&api.read(&watched), "userId"), ["4002@example.net"]);
    rename(&mut api, "4002@example.net", "enigma@example.net");
    assert_eq!(column(&api.read(&watched), "userId"), ["enigma@example.net"]);
}

#[test]
fn a_user_keeps_its_places_in_other_groups() {
    let mut api = Api::admin();
    let person = json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin", "userId": "far@example.net", "lastName": "a", "firstName": "b" });
    post(&mut api, "/users", &person);
    let rows = json!([{ "serviceName": "Call Center - Premium", "authorized": true }]);
    api.write(
        "/groups/services",
        &json!({ "serviceProviderId": "ent.odin", "groupId": "grp2.odin", "userServices": rows }),
    );
    hire(&mut api, "far@example.net");
    rename(&mut api, "far@example.net", "near@example.net");
    let agents = || format!("/groups/call-centers/agents?serviceUserId={CENTER}");
    assert_eq!(column(&api.read(&agents())["agents"], "userId"), ["near@example.net"]);
    assert_eq!(api.delete("/users?userId=near@example.net").0, 200);
    assert_eq!(api.read(&agents())["agents"], json!([]));
    assert!(
        !api.read("/groups/call-centers/status?serviceUserId=cc.support@example.net").to_string().contains("near@")
    );
}

#[test]
fn calls_and_messages_are_their_owners() {
    let mut api = Api::admin();
    let call = |api: &mut Api| {
        let call = odin_sim::PhoneCall {
            other: "2015554002".to_owned(),
            placed: true,
            start: odin_sim::Now::seconds(1_700_000_000),
            rang: 1,
            spoke: Some(2),
            through_call_center: false,
        };
        assert!(api.odin.record_call("4004@example.net", &call));
    };
    call(&mut api);
    let now = odin_sim::Now::seconds(api.now);
    api.odin.leave_message("4004@example.net", "2015554002", b"RIFF", now).expect("a mailbox");
    rename(&mut api, "4004@example.net", "admiral@example.net");
    let period = "startTime=2023-11-14T00:00:00Z&endTime=2023-11-15T00:00:00Z";
    let row = api.read(&format!("/users/call-records/details?userIds=admiral@example.net&{period}"))["data"][0].clone();
    assert_eq!((&row["userId"], &row["userIdSub"]), (&json!("admiral@example.net"), &json!("admiral")));
    let messages = api.read("/users/voice-messaging/messages?userId=admiral@example.net");
    let id = messages["messages"][0]["messageId"].as_str().expect("an id");
    assert!(id.starts_with("/v2.0/user/admiral@example.net/"), "{id}");
}

/// An agent who calls out as a DNIS number.
fn outgoing(api: &mut Api) {
    let dnis = json!({ "serviceUserId": CENTER, "name": "Sales", "dnisPhoneNumber": "2015554112", "allowOutgoingACDCall": true });
    post(api, "/groups/call-centers/dnis/instances", &dnis);
    hire(api, ADA);
    let chosen = json!({ "name": "Sales", "serviceUserId": CENTER });
    let body = json!({ "userId": ADA, "makeOutgoingCallsAsCallCenter": true, "outgoingCallDNIS": chosen });
    api.write("/users/call-center", &body);
}

#[test]
fn an_agent_follows_its_call_center_and_its_dnis() {
    let mut api = Api::admin();
    outgoing(&mut api);
    let rename_dnis = json!({ "serviceUserId": CENTER, "name": "Sales", "newDNISName": "Orders" });
    api.write("/groups/call-centers/dnis/instances", &rename_dnis);
    let chosen = |api: &mut Api| api.read(&format!("/users/call-center?userId={ADA}"))["outgoingCallDNIS"].clone();
    assert_eq!(chosen(&mut api), json!({ "name": "Orders", "serviceUserId": CENTER }));
    rename(&mut api, CENTER, "desk@example.net");
    assert_eq!(chosen(&mut api), json!({ "name": "Orders", "serviceUserId": "desk@example.net" }));
    assert_eq!(
        api.read(&format!("/users/call-center?userId={ADA}"))["callCenters"][0]["serviceUserId"],
        "desk@example.net"
    );
    let gone = "/groups/call-centers/dnis/instances?serviceUserId=desk@example.net&name=Orders";
    assert_eq!(api.delete(gone).0, 200);
    let after = api.read(&format!("/users/call-center?userId={ADA}"));
    assert!(after.get("outgoingCallDNIS").is_none());
    assert_eq!(after["makeOutgoingCallsAsCallCenter"], false);
}

#[test]
fn the_priority_of_a_queue_follows_its_id() {
    let mut api = Api::admin();
    let profile = json!({ "name": "Second" });
    post(
        &mut api,
        "/groups/call-centers",
        &of_group(
            json!({ "serviceUserId": "cc2@example.net", "type": "Basic", "policy": "Circular", "serviceInstanceProfile": profile }),
        ),
    );
    let orders =
        json!([{ "serviceUserId": CENTER, "priority": 9 }, { "serviceUserId": "cc2@example.net", "priority": 3 }]);
    let policy =
        json!({ "serviceProviderId": "ent.odin", "routingPolicy": "Priority", "routingPriorityOrders": orders });
    api.write("/enterprises/call-centers/routing-policy", &policy);
    rename(&mut api, "cc2@example.net", "renamed@example.net");
    let after = api.read("/enterprises/call-centers/routing-policy?serviceProviderId=ent.odin");
    assert_eq!(after["callCenters"][0]["serviceUserId"], "renamed@example.net");
    assert_eq!(after["callCenters"][0]["priority"], 3);
}

#[test]
fn settings_follow_a_schedule() {
    let mut api = Api::admin();
    super::m05_references_are_checked::refer_to_schedules(&mut api);
    let schedule = |name: &str, kind: &str, new: &str| of_group(json!({ "name": name, "type": kind, "newName": new }));
    api.write("/groups/schedules", &schedule("Open", "Time", "Business"));
    api.write("/groups/schedules", &schedule("Feasts", "Holiday", "Holidays"));
    let criterion = api.read("/users/call-forwarding-selective/criteria?userId=4004@example.net&criteriaName=Day");
    assert_eq!(criterion["timeSchedule"], json!({ "name": "Business", "type": "Time", "level": "Group" }));
    assert_eq!(criterion["holidaySchedule"]["name"], "Holidays");
    let night = api.read(&format!("/groups/call-centers/night-service?serviceUserId={CENTER}"));
    assert_eq!(night["businessHours"]["name"], "Business");
    let holiday = api.read(&format!("/groups/call-centers/holiday-service?serviceUserId={CENTER}"));
    assert_eq!(holiday["holidaySchedule"]["name"], "Holidays");
    let attendant = api.read("/groups/auto-attendants?serviceUserId=aa.main@example.net");
    assert_eq!(attendant["businessHours"]["name"], "Business");
}

#[test]
fn settings_follow_a_file() {
    let mut api = Api::admin();
    super::m05_references_are_checked::refer_to_files(&mut api);
    api.write("/groups/announcements", &of_group(json!({ "name": "hello", "mediaType": "WAV", "newName": "welcome" })));
    let own = json!({ "userId": "4004@example.net", "name": "away", "mediaType": "WAV", "newName": "gone" });
    api.write("/users/announcements", &own);
    let attendant = api.read("/groups/auto-attendants?serviceUserId=aa.main@example.net");
    assert_eq!(attendant["businessHoursMenu"]["audioFile"]["name"], "welcome");
    let submenu = api.read("/groups/auto-attendants/submenus?serviceUserId=aa.main@example.net&submenuId=sub");
    assert_eq!(submenu["keys"][0]["audioFile"]["name"], "welcome");
    let messages = api.read(&format!("/groups/call-centers/announcements?serviceUserId={CENTER}"));
    assert_eq!(messages["entranceMessage"]["audioFileList"][0]["name"], "welcome");
    let greeting = api.read("/users/voice-messaging/greetings?userId=4004@example.net");
    assert_eq!(greeting["busyPersonalAudio"]["name"], "gone");
    assert_eq!(greeting["noAnswerPersonalAudio"]["name"], "welcome");
}
