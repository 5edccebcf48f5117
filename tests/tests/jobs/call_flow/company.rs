//! A generated platform, with a group in which calls go in many ways.

use std::collections::BTreeSet;

use http::Request;
use odin_sim::{Now, Odin};
use serde_json::{Value, json};

use crate::schedule::Random;

pub const PROVIDER: &str = "sp0001";
pub const GROUP: &str = "sp0001-g01";

/// What users of the group get beyond what they have.
const SERVICES: [&str; 8] = [
    "Sequential Ring",
    "Simultaneous Ring Personal",
    "Call Forwarding Selective",
    "Call Forwarding Not Reachable",
    "Voice Messaging User",
    "Call Center - Premium",
    "CommPilot Express",
    NIGHT,
];

/// A service of groups and of their users.
const NIGHT: &str = "Group Night Forwarding";

/// The platform, and numbers to call; the last one leads furthest.
pub struct Company {
    pub odin: Odin,
    pub numbers: Vec<String>,
}

/// Requests by hand.
pub struct Asker<'a> {
    odin: &'a mut Odin,
    token: String,
}

impl<'a> Asker<'a> {
    pub fn new(odin: &'a mut Odin) -> Self {
        let mut asker = Self { odin, token: String::new() };
        let session = asker.ask("POST", "/auth/token", &json!({"username": "admin", "password": "admin"}));
        session["token"].as_str().expect("a token").clone_into(&mut asker.token);
        asker
    }

    /// The status and the answer.
    pub fn try_ask(&mut self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let request = Request::builder().method(method).uri(format!("http://odin/api/v2{path}"));
        let request = request.header("authorization", format!("Bearer {}", self.token));
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let request = request.header("content-type", "application/json").body(body.into()).expect("a request");
        let response = self.odin.handle(request, Now::seconds(0));
        let value = std::str::from_utf8(response.body()).unwrap_or_default().parse().unwrap_or(Value::Null);
        (response.status().as_u16(), value)
    }

    pub fn ask(&mut self, method: &str, path: &str, body: &Value) -> Value {
        let (status, value) = self.try_ask(method, path, body);
        assert!((200..300).contains(&status), "{method} {path} {body}: {status} {value}");
        value
    }
}

/// A text or a number, as a text.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

impl Company {
    /// The same for the same seed.
    pub fn new(seed: u64) -> Self {
        let mut odin = Odin::generate(7, 60);
        let mut random = Random(seed * 7_919 + 13);
        let numbers = furnish(&mut Asker::new(&mut odin), &mut random);
        odin.clear_records();
        Self { odin, numbers }
    }
}

fn furnish(asker: &mut Asker<'_>, random: &mut Random) -> Vec<String> {
    let services = SERVICES.map(|name| json!({"serviceName": name, "authorized": true, "limited": "Unlimited"}));
    let night = json!([{"serviceName": NIGHT, "authorized": true, "assigned": true}]);
    let mut both = json!({"serviceProviderId": PROVIDER, "userServices": services, "groupServices": night});
    asker.ask("PUT", "/service-providers/services", &both);
    both["groupId"] = GROUP.into();
    asker.ask("PUT", "/groups/services", &both);
    let of_group = format!("?serviceProviderId={PROVIDER}&groupId={GROUP}");
    let users = asker.ask("GET", &format!("/users{of_group}"), &Value::Null);
    let users: Vec<Value> = users.as_array().expect("a list").clone();
    let domain = text(&users[0]["userId"]).split('@').nth(1).expect("a domain").to_owned();

    let profile = |name: &str, extension: &str| json!({"name": name, "callingLineIdLastName": name, "callingLineIdFirstName": name, "extension": extension, "aliases": [format!("{}@{domain}", name.to_lowercase().replace(' ', "-"))]});
    for (name, extension, kind) in
        [("Second line", "8802", "Premium"), ("Third line", "8803", "Standard"), ("Basics", "8804", "Basic")]
    {
        asker.ask("POST", "/groups/call-centers", &json!({
            "serviceProviderId": PROVIDER, "groupId": GROUP, "serviceUserId": format!("{extension}@{domain}"), "type": kind,
            "policy": "Circular", "queueLength": 5, "serviceInstanceProfile": profile(name, extension),
        }));
    }
    for (name, extension) in [("Day Menu", "8901"), ("Night Menu", "8902")] {
        asker.ask("POST", "/groups/auto-attendants", &json!({
            "serviceProviderId": PROVIDER, "groupId": GROUP, "serviceUserId": format!("{extension}@{domain}"), "type": "Standard",
            "enableVideo": false, "extensionDialingScope": "Group", "nameDialingScope": "Group",
            "nameDialingEntries": "LastName + FirstName", "firstDigitTimeoutSeconds": 5, "serviceInstanceProfile": profile(name, extension),
        }));
    }
    for (name, kind) in [("Office", "Time"), ("Bank holidays", "Holiday")] {
        let schedule = json!({"serviceProviderId": PROVIDER, "groupId": GROUP, "name": name, "type": kind});
        asker.ask("POST", "/groups/schedules", &schedule);
    }

    let mut places = destinations(asker, &of_group, &users);
    for user in &users {
        person(asker, random, &text(&user["userId"]), &places);
    }
    let hunt_groups = asker.ask("GET", &format!("/groups/hunt-groups{of_group}"), &Value::Null);
    for row in hunt_groups.as_array().expect("a list") {
        let (on, off) = (random.below(2) == 0, random.below(2) == 0);
        asker.ask("PUT", "/groups/hunt-groups", &json!({
            "serviceUserId": row["serviceUserId"], "serviceInstanceProfile": {}, "forwardAfterTimeout": on, "forwardTimeoutSeconds": 30,
            "forwardToPhoneNumber": pick(random, &places), "enableNotReachableForwarding": off,
            "notReachableForwardToPhoneNumber": pick(random, &places),
        }));
    }
    center(asker, random, &format!("8802@{domain}"), "Premium", &places);
    center(asker, random, &format!("8803@{domain}"), "Standard", &places);
    center(asker, random, &format!("8804@{domain}"), "Basic", &places);
    attendant(asker, random, &format!("8902@{domain}"), &places);
    // So that the first menu leads furthest.
    places.extend(["8802", "8803", "8902"].map(str::to_owned));
    attendant(asker, random, &format!("8901@{domain}"), &places);
    for user in &users {
        whereabouts(asker, random, &text(&user["userId"]), &places);
    }
    for list in ["hunt-groups", "auto-attendants", "call-centers"] {
        let rows = asker.ask("GET", &format!("/groups/{list}{of_group}"), &Value::Null);
        for row in rows.as_array().expect("a list") {
            instance(asker, random, &text(&row["serviceUserId"]), &places);
        }
    }
    asker.ask("PUT", "/groups/night-forwarding", &json!({
        "serviceProviderId": PROVIDER, "groupId": GROUP, "nightForwarding": (["Auto On", "On", "Off"][random.below(3)]),
        "forwardToPhoneNumber": "8902", "businessHours": {"name": "Office", "type": "Group"},
    }));
    let first = text(&users[0]["extension"]);
    let second = text(&users[1]["phoneNumber"]);
    vec![first, second, "8804".to_owned(), "night-menu".to_owned(), "8802".to_owned(), "8901".to_owned()]
}

/// What can be dialled, in several spellings.
fn destinations(asker: &mut Asker<'_>, of_group: &str, users: &[Value]) -> Vec<String> {
    let mut places = vec!["+1-2015550199".to_owned(), "+44-2079460018".to_owned(), "8899".to_owned()];
    for user in users {
        let number = text(&user["phoneNumber"]);
        places.extend([text(&user["extension"]), number.clone(), format!("+1-{number}"), format!("1{number}")]);
    }
    for list in ["hunt-groups", "auto-attendants", "call-centers"] {
        let rows = asker.ask("GET", &format!("/groups/{list}{of_group}"), &Value::Null);
        for row in rows.as_array().expect("a list") {
            // Often, since there are few of them.
            places.extend((0..6).map(|_| text(&row["extension"])));
            places.push(format!("+1{}", text(&row["phoneNumber"])));
        }
    }
    places.retain(|place| place.len() > 3);
    places
}

fn pick(random: &mut Random, places: &[String]) -> String {
    places[random.below(places.len())].clone()
}

/// What a user has no service for is refused, and left.
fn person(asker: &mut Asker<'_>, random: &mut Random, id: &str, places: &[String]) {
    for name in SERVICES {
        // Of some there are fewer than users: whoever comes later goes without.
        let assigned = json!([{"serviceName": name, "assigned": true}]);
        asker.try_ask("PUT", "/users/services", &json!({"userId": id, "userServices": assigned}));
    }
    for (kind, chance) in [("always", 12), ("busy", 5), ("no-answer", 4), ("not-reachable", 6)] {
        let setting =
            json!({"userId": id, "isActive": random.below(chance) == 0, "forwardToPhoneNumber": pick(random, places)});
        asker.try_ask("PUT", &format!("/users/call-forwarding-{kind}"), &setting);
    }
    if random.below(6) == 0 {
        let any = json!({"fromDnCriteriaSelection": "Any"});
        for (name, selection) in [
            ("Boss", "Forward To Specified Number"),
            ("Others", "Forward To Default Number"),
            ("Mother", "Do not forward"),
        ] {
            asker.try_ask("POST", "/users/call-forwarding-selective/criteria", &json!({
                "userId": id, "criteriaName": name, "forwardToNumberSelection": selection, "forwardToPhoneNumber": pick(random, places),
                "fromDnCriteria": any,
            }));
        }
        let criteria = json!([{"criteriaName": "Boss", "isActive": true}, {"criteriaName": "Others", "isActive": random.below(2) == 0}, {"criteriaName": "Mother", "isActive": true}]);
        let selective = json!({"userId": id, "isActive": true, "defaultForwardToPhoneNumber": pick(random, places), "criteria": criteria});
        asker.try_ask("PUT", "/users/call-forwarding-selective", &selective);
    }
    let ring = json!({"userId": id, "isActive": random.below(5) == 0, "locations": [{"phoneNumber": pick(random, places)}, {"phoneNumber": pick(random, places)}]});
    asker.try_ask("PUT", "/users/simultaneous-ring-personal", &ring);
    let turns = json!({"userId": id, "locations": [{"phoneNumber": pick(random, places), "numberOfRings": 3}, {"phoneNumber": pick(random, places), "numberOfRings": 4}]});
    asker.try_ask("PUT", "/users/sequential-ring", &turns);
    if random.below(5) == 0 {
        asker.try_ask("POST", "/users/sequential-ring/criteria", &json!({
            "userId": id, "criteriaName": "All", "blacklisted": false, "fromDnCriteria": {"fromDnCriteriaSelection": "Any"},
        }));
        let on = random.below(3) > 0;
        asker.try_ask(
            "PUT",
            "/users/sequential-ring",
            &json!({"userId": id, "criteria": [{"criteriaName": "All", "isActive": on}]}),
        );
    }
    let flag = |random: &mut Random| random.below(2) == 0;
    asker.try_ask(
        "PUT",
        "/users/voice-messaging",
        &json!({
            "userId": id, "isActive": flag(random), "alwaysRedirectToVoiceMail": random.below(8) == 0,
            "busyRedirectToVoiceMail": flag(random), "noAnswerRedirectToVoiceMail": flag(random),
            "transferOnZeroToPhoneNumber": random.below(4) == 0, "transferPhoneNumber": pick(random, places),
        }),
    );
}

/// What users say of where they are, and of the night.
fn whereabouts(asker: &mut Asker<'_>, random: &mut Random, id: &str, places: &[String]) {
    let night = ["Use Group", "On", "Off"][random.below(3)];
    asker.try_ask("PUT", "/users/night-forwarding", &json!({"userId": id, "nightForwarding": night}));
    if random.below(3) > 0 {
        return;
    }
    let action = |random: &mut Random| {
        let action = ["Forward", "Transfer To Voice Mail"][random.below(2)];
        json!({"action": action, "forwardingPhoneNumber": pick(random, places)})
    };
    let except = |random: &mut Random| {
        json!({"incomingCalls": {
            "sendCallsToVoiceMailExceptExcludedNumbers": random.below(3) > 0, "forwardExcludedNumbersTo": pick(random, places),
            "excludedPhoneNumber01": (["", "2015550177"][random.below(2)]),
        }})
    };
    let profiles = ["Available In Office", "Available Out Of Office", "Busy", "Unavailable"];
    let express = json!({
        "userId": id, "profile": profiles[random.below(4)],
        "availableInOffice": {"additionalPhoneNumberToRing": pick(random, places), "busySetting": action(random), "noAnswerSetting": action(random)},
        "availableOutOfOffice": {"incomingCalls": action(random)}, "busy": except(random), "unavailable": except(random),
    });
    asker.try_ask("PUT", "/users/comm-pilot-express", &express);
}

/// What a service instance has itself.
fn instance(asker: &mut Asker<'_>, random: &mut Random, id: &str, places: &[String]) {
    let names = ["Call Forwarding Always", "Call Forwarding Busy", "Call Forwarding Selective"];
    let services = names.map(|name| json!({"serviceName": name, "assigned": true}));
    asker.ask("PUT", "/users/services", &json!({"userId": id, "userServices": services}));
    for (kind, chance) in [("always", 4), ("busy", 2)] {
        let setting =
            json!({"userId": id, "isActive": random.below(chance) == 0, "forwardToPhoneNumber": pick(random, places)});
        asker.ask("PUT", &format!("/users/call-forwarding-{kind}"), &setting);
    }
    asker.ask(
        "POST",
        "/users/call-forwarding-selective/criteria",
        &json!({
            "userId": id, "criteriaName": "Some", "forwardToNumberSelection": "Forward To Specified Number",
            "forwardToPhoneNumber": pick(random, places), "fromDnCriteria": {"fromDnCriteriaSelection": "Any"},
        }),
    );
    asker.ask(
        "PUT",
        "/users/call-forwarding-selective",
        &json!({
            "userId": id, "isActive": random.below(2) == 0, "defaultForwardToPhoneNumber": pick(random, places),
            "criteria": [{"criteriaName": "Some", "isActive": true}],
        }),
    );
}

fn center(asker: &mut Asker<'_>, random: &mut Random, id: &str, kind: &str, places: &[String]) {
    let available = format!(
        "/groups/call-centers/agents/available?serviceProviderId={PROVIDER}&groupId={GROUP}&callCenterType={kind}"
    );
    let available = asker.ask("GET", &available, &Value::Null);
    let users = available["agents"].as_array().expect("a list");
    let chosen: BTreeSet<usize> = (0..4).map(|_| random.below(users.len())).collect();
    let agents: Vec<Value> = chosen.into_iter().map(|at| json!({"userId": users[at]["userId"]})).collect();
    asker.ask("PUT", "/groups/call-centers/agents", &json!({"serviceUserId": id, "agents": agents}));
    let mut set = |part: &str, more: Value| {
        let mut body = json!({"serviceUserId": id});
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        asker.ask("PUT", &format!("/groups/call-centers/{part}"), &body);
    };
    let number = |random: &mut Random| pick(random, places);
    set(
        "overflow",
        json!({"action": (["Busy", "Transfer", "Ringing"][random.below(3)]), "transferPhoneNumber": number(random), "overflowAfterTimeout": true, "timeoutSeconds": 60}),
    );
    if kind == "Basic" {
        return;
    }
    for part in ["stranded-calls", "stranded-calls-unavailable"] {
        let actions = ["None", "Busy", "Transfer", "Night Service", "Ringing", "Announcement"];
        let action = actions[random.below(if kind == "Premium" { 6 } else { 3 })];
        set(part, json!({"action": action, "transferPhoneNumber": number(random)}));
    }
    if kind == "Premium" {
        set("bounced-calls", json!({"isActive": true, "enableTransfer": true, "transferPhoneNumber": number(random)}));
        set("forced-forwarding", json!({"enabled": random.below(3) == 0, "forwardToPhoneNumber": number(random)}));
        let office = json!({"name": "Office", "type": "Time", "level": "Group"});
        set(
            "night-service",
            json!({"action": "Transfer", "transferPhoneNumber": "8902", "businessHours": office, "forceNightService": random.below(3) == 0}),
        );
        let holidays = json!({"name": "Bank holidays", "type": "Holiday", "level": "Group"});
        set(
            "holiday-service",
            json!({"action": (["Busy", "Transfer"][random.below(2)]), "transferPhoneNumber": number(random), "holidaySchedule": holidays}),
        );
    }
}

fn attendant(asker: &mut Asker<'_>, random: &mut Random, id: &str, places: &[String]) {
    for name in ["sales", "support"] {
        let submenu = json!({"serviceUserId": id, "submenuId": name, "announcementSelection": "Default", "enableLevelExtensionDialing": false});
        asker.ask("POST", "/groups/auto-attendants/submenus", &submenu);
    }
    let mut keys = |first: usize, last: &str| {
        let mut keys: Vec<Value> = (first..first + 3)
            .map(|key| json!({"key": key.to_string(), "action": (["Transfer With Prompt", "Transfer Without Prompt", "Transfer To Operator", "Transfer To Mailbox"][random.below(4)]), "phoneNumber": pick(random, places), "description": "Somebody"}))
            .collect();
        keys.push(json!({"key": "9", "action": "Repeat Menu"}));
        if !last.is_empty() {
            keys.push(json!({"key": "#", "action": "Transfer To Submenu", "submenuId": last}));
        }
        Value::from(keys)
    };
    // One submenu leads to the other, and back.
    for (name, to) in [("sales", "support"), ("support", "sales")] {
        let submenu = json!({"serviceUserId": id, "submenuId": name, "keys": keys(1, to)});
        asker.ask("PUT", "/groups/auto-attendants/submenus", &submenu);
    }
    asker.ask("PUT", "/groups/auto-attendants", &json!({
        "serviceUserId": id, "serviceInstanceProfile": {},
        "businessHours": {"name": "Office", "type": "Time", "level": "Group"},
        "holidaySchedule": {"name": "Bank holidays", "type": "Holiday", "level": "Group"},
        "businessHoursMenu": {"keys": keys(3, "sales")}, "afterHoursMenu": {"keys": keys(2, "")}, "holidayMenu": {"keys": keys(1, "support")},
    }));
}
