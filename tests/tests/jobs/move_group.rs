//! Moving a group: what the server answers about it afterwards is what it answered about the old one.

use std::collections::BTreeMap;

use odin_api::flow::Ctx;
use odin_api::jobs::moves::{GroupPart, MoveGroup};
use odin_api::jobs::{Halt, JobError, Journal, MemoryJournal, NoJournal, Outcome, Plan, Report, RunOptions, Stop};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::places;
use crate::schedule::shuffled;

type Home = (&'static str, &'static str);
const FROM: Home = ("ent.odin", "old.odin");
const NEAR: Home = ("ent.odin", "new.odin");
const FAR: Home = ("sp0001", "new.odin");
const PEOPLE: [&str; 4] = ["7001@example.net", "7002@lab.example.net", "7003@example.net", "7004@example.net"];

/// A group of an enterprise with users, numbers and departments, of which nearly every setting was changed.
fn platform() -> Odin {
    let mut odin = Odin::generate(11, 40);
    furnish(&mut Asker::new(&mut odin), true);
    odin.clear_records();
    odin
}

/// The same without users.
fn empty_of_people() -> Odin {
    let mut odin = Odin::generate(11, 40);
    furnish(&mut Asker::new(&mut odin), false);
    odin.clear_records();
    odin
}

fn furnish(asker: &mut Asker<'_>, with_people: bool) {
    let of = |mut body: Value| {
        body["serviceProviderId"] = FROM.0.into();
        body["groupId"] = FROM.1.into();
        body
    };
    asker.ask("POST", "/groups", &of(json!({
        "groupName": "Old Group", "defaultDomain": "example.net", "userLimit": 77, "timeZone": "America/Chicago",
        "callingLineIdName": "Old and Good", "locationDialingCode": "881",
        "contact": {"contactName": "Ann", "contactNumber": "2015550000", "contactEmail": "ann@example.com"},
        "address": {"addressLine1": "1 Main Street", "city": "Springfield", "stateOrProvince": "Illinois", "country": "USA"},
    })));
    let named = |names: &[&str], more: Value| -> Vec<Value> {
        let row = |name: &&str| {
            let mut row = more.clone();
            row["serviceName"] = (*name).into();
            row
        };
        names.iter().map(row).collect()
    };
    asker.ask("PUT", "/groups/services", &of(json!({
        "userServices": named(&["Do Not Disturb", "Call Forwarding Always", "Voice Messaging User"], json!({"authorized": true, "quantity": 12})),
        "servicePackServices": named(&["Standard", "Premium"], json!({"authorized": true, "quantity": 9})),
        "groupServices": named(
            &["Call Park", "Call Pickup", "Group Night Forwarding", "Incoming Calling Plan", "Intercept Group", "Music On Hold",
              "Outgoing Calling Plan", "Voice Messaging Group", "Hunt Group", "Trunk Group"],
            json!({"authorized": true, "assigned": true}),
        ),
    })));
    asker.ask("PUT", "/groups/domains", &of(json!({"default": "example.net", "domains": ["example.net", "lab.example.net"]})));
    for (name, parent) in [("Sales", None), ("Inside", Some("Sales")), ("Alpha", Some("Inside"))] {
        let parent = parent.map(|name| of(json!({"name": name})));
        asker.ask("POST", "/groups/departments", &of(json!({
            "name": name, "callingLineIdName": format!("The {name}"), "parentDepartment": parent,
        })));
    }
    let settings = [
        ("call-processing-policy", json!({"useGroupCLIDSetting": true, "clidPolicy": "Use Group CLID", "maxRedirectionDepth": 9})),
        ("policy", json!({"callingPlanAccess": "Restricted", "userAccess": "No Access"})),
        ("extensions", json!({"minExtensionLength": 3, "maxExtensionLength": 5, "defaultExtensionLength": 4})),
        ("passcode-rules", json!({"minCodeLength": 5, "maxCodeLength": 9, "expirePasscode": true, "passcodeExpiresDays": 90})),
        ("password-rules", json!({"minLength": 9, "minDigits": 2})),
        ("routing-profile", json!({"routingProfile": "west"})),
        ("call-park", json!({"recallTimerSeconds": 77, "displayTimerSeconds": 9})),
        ("intercept", json!({"isActive": false, "playNewPhoneNumber": true, "newPhoneNumber": "2015550123"})),
        ("communication-barring", json!({"useDefaultServiceProviderProfile": true})),
        ("emergency-call-notifications", json!({"sendEmergencyCallNotificationEmail": true, "emergencyCallNotifyEmailAddress": "a@example.com"})),
        ("music-on-hold", json!({"isActiveDuringCallHold": false})),
        ("voice-messaging", json!({"holdPeriodDays": 21, "doesMessageAge": true})),
        ("voice-messaging/voice-portal", json!({"isActive": true, "useVoicePortalWizard": false, "serviceInstanceProfile": {"name": "Mailbox", "extension": "7999"}})),
        ("trunk-groups/call-capacity", json!({"maxActiveCalls": 7})),
        ("calling-plans/incoming", json!({"departments": [{"department": of(json!({"name": "Sales"})), "allowFromOutsideGroup": "Disallow"}]})),
    ];
    for (path, body) in settings {
        asker.ask("PUT", &format!("/groups/{path}"), &of(body));
    }
    asker.ask("POST", "/groups/dns", &of(json!({"dns": [{"min": "+1-2015554200", "max": "+1-2015554209"}]})));
    asker.ask("PUT", "/groups/dns", &of(json!({"dns": [{"min": "+1-2015554206", "max": "+1-2015554207", "activated": true}]})));
    if with_people {
        for (index, user) in PEOPLE.iter().enumerate() {
            asker.ask("POST", "/users", &of(json!({
                "userId": user, "firstName": "Person", "lastName": format!("No {index}"), "callingLineIdFirstName": "Person",
                "callingLineIdLastName": "Somebody", "password": "Geheim-12345",
            })));
            asker.ask("PUT", "/users", &json!({
                "userId": user, "phoneNumber": format!("+1-201555420{index}"), "extension": format!("700{index}"),
                "department": (index < 3).then(|| of(json!({"name": ["Sales", "Alpha", "Inside"][index]}))), "title": "Agent",
            }));
            asker.ask("PUT", "/users/services", &json!({
                "userId": user, "servicePackServices": named(&["Standard"], json!({"assigned": true})),
                "userServices": named(&["Voice Messaging User"], json!({"assigned": true})),
            }));
            asker.ask("PUT", "/users/do-not-disturb", &json!({"userId": user, "isActive": index % 2 == 0, "ringSplash": false}));
        }
        let update = json!({"name": "Sales", "newName": "Sales", "callingLineIdPhoneNumber": "+1-2015554200"});
        asker.ask("PUT", "/groups/departments", &of(update));
    }
    asker.ask("PUT", "/groups", &of(json!({"callingLineIdPhoneNumber": "+1-2015554207"})));
    // What the other service provider must have.
    asker.ask("PUT", "/service-providers/domains", &json!({
        "serviceProviderId": FAR.0, "default": "sp0001.example.net",
        "domains": ["sp0001.example.net", "example.net", "lab.example.net"],
    }));
}

/// Everything that the API can be asked about a group as such, by path, with the group's own names taken out.
fn answers(odin: &mut Odin, home: Home) -> BTreeMap<String, (u16, String)> {
    let known = include_str!("../../catalogue/operations.jsonl").lines();
    let known = known.map(|line| serde_json::from_str::<Value>(line).expect("a line"));
    let of_group = known.filter(|it| {
        let required = it["query"].as_array().into_iter().flatten().filter(|key| key[2] == true).map(|key| &key[0]);
        let mut required: Vec<_> = required.filter_map(Value::as_str).collect();
        required.sort_unstable();
        let path = it["path"].as_str().unwrap_or_default();
        it["method"] == "GET" && path.starts_with("/groups") && required == ["groupId", "serviceProviderId"]
    });
    let paths: Vec<String> = of_group.map(|it| it["path"].as_str().unwrap_or_default().to_owned()).collect();
    assert!(paths.len() > 80, "{}", paths.len());
    let asker = &mut Asker::new(odin);
    let mut found = BTreeMap::new();
    let more = ["/groups/password-rules", "/users"].map(str::to_owned);
    for path in paths.into_iter().chain(more) {
        let query = format!("{path}?serviceProviderId={}&groupId={}", home.0, home.1);
        let (status, mut answer) = asker.try_ask("GET", &query, &Value::Null);
        sort(&mut answer);
        let text = answer.to_string().replace(home.1, "GROUP");
        found.insert(path, (status, text.replace(&format!("\"{}\"", home.0), "\"PROVIDER\"").replace(&format!("{}_GROUP", home.0), "PORTAL")));
    }
    found
}

fn sort(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.iter_mut().for_each(sort);
            items.sort_by_key(ToString::to_string);
        }
        Value::Object(fields) => fields.values_mut().for_each(sort),
        _ => {}
    }
}

/// Everything about the users, with the group's name taken out.
fn people(odin: &mut Odin, group: &str) -> Vec<Value> {
    let asker = &mut Asker::new(odin);
    let paths = ["/users", "/users/services", "/users/do-not-disturb", "/users/voice-messaging"];
    let mut found = Vec::new();
    for user in PEOPLE {
        for path in paths {
            let answer = asker.ask("GET", &format!("{path}?userId={user}"), &Value::Null);
            found.push(serde_json::from_str(&answer.to_string().replace(group, "GROUP")).expect("JSON"));
        }
    }
    found
}

async fn moved(ctx: Ctx, job: &MoveGroup, journal: &mut (dyn Journal + Send)) -> Result<Report, JobError> {
    job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default()).await
}

fn is_gone(odin: &mut Odin, home: Home) -> bool {
    let query = format!("/groups?serviceProviderId={}&groupId={}", home.0, home.1);
    let (status, _) = Asker::new(odin).try_ask("GET", &query, &Value::Null);
    assert!([200, 404].contains(&status), "{status}");
    status == 404
}

fn assert_same(before: &BTreeMap<String, (u16, String)>, after: &BTreeMap<String, (u16, String)>, name: &str) {
    for (path, answer) in before {
        assert_eq!(&after[path], answer, "{name}: {path}");
    }
}

#[test]
fn a_group_is_as_it_was() {
    for place in places(platform) {
        let (before, users) = (answers(&mut place.odin(), FROM), people(&mut place.odin(), FROM.1));
        place.odin().clear_records();
        let (job, mut journal) = (MoveGroup::new(FROM, NEAR), MemoryJournal::default());
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "{}: {report:?}", place.name);
        assert!(is_gone(&mut place.odin(), FROM), "{}", place.name);
        assert_same(&before, &answers(&mut place.odin(), NEAR), place.name);
        assert_eq!(people(&mut place.odin(), NEAR.1), users, "{}", place.name);
        // Again with the same journal: the group can no longer be read, and need not be.
        place.odin().clear_records();
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.items.iter().all(|item| item.earlier), "{}", place.name);
        assert_eq!(place.odin().records().count(), 0, "{}", place.name);
    }
}

#[test]
fn a_group_without_users_goes_to_another_service_provider() {
    for place in places(empty_of_people) {
        let before = answers(&mut place.odin(), FROM);
        let (job, mut journal) = (MoveGroup::new(FROM, FAR), MemoryJournal::default());
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "{}: {report:?}", place.name);
        assert!(is_gone(&mut place.odin(), FROM), "{}", place.name);
        assert_same(&before, &answers(&mut place.odin(), FAR), place.name);
    }
}
