//! Moving a group: what the server answers about it afterwards is what it answered about the old one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

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
    let mut odin = Odin::founding();
    furnish(&mut Asker::new(&mut odin), true);
    odin.clear_records();
    odin
}

/// The same without users, beside a service provider that could have it.
fn empty_of_people() -> Odin {
    let mut odin = Odin::generate(11, 40);
    let asker = &mut Asker::new(&mut odin);
    furnish(asker, false);
    // What the other service provider must have.
    asker.ask(
        "PUT",
        "/service-providers/domains",
        &json!({
            "serviceProviderId": FAR.0, "default": "sp0001.example.net",
            "domains": ["sp0001.example.net", "example.net", "lab.example.net"],
        }),
    );
    let services = [json!({"serviceName": "Voice Messaging User", "authorized": true, "quantity": -1})];
    asker.ask("PUT", "/service-providers/services", &json!({"serviceProviderId": FAR.0, "userServices": services}));
    odin.clear_records();
    odin
}

/// A body about the old group.
fn of(mut body: Value) -> Value {
    body["serviceProviderId"] = FROM.0.into();
    body["groupId"] = FROM.1.into();
    body
}

/// Rows of services, with what is said of each.
fn named(names: &[&str], more: &Value) -> Vec<Value> {
    let row = |name: &&str| {
        let mut row = more.clone();
        row["serviceName"] = (*name).into();
        row
    };
    names.iter().map(row).collect()
}

fn furnish(asker: &mut Asker<'_>, with_people: bool) {
    asker.ask("POST", "/groups", &of(json!({
        "groupName": "Old Group", "defaultDomain": "example.net", "userLimit": 77, "timeZone": "America/Chicago",
        "callingLineIdName": "Old and Good", "locationDialingCode": "881",
        "contact": {"contactName": "Ann", "contactNumber": "2015550000", "contactEmail": "ann@example.com"},
        "address": {"addressLine1": "1 Main Street", "city": "Springfield", "stateOrProvince": "Illinois", "country": "USA"},
    })));
    asker.ask("PUT", "/groups/services", &of(json!({
        "userServices": named(&["Do Not Disturb", "Call Forwarding Always", "Voice Messaging User"], &json!({"authorized": true, "quantity": 12})),
        "servicePackServices": named(&["Standard", "Premium"], &json!({"authorized": true, "quantity": 9})),
        "groupServices": named(
            &["Call Park", "Call Pickup", "Group Night Forwarding", "Incoming Calling Plan", "Intercept Group", "Music On Hold",
              "Outgoing Calling Plan", "Voice Messaging Group", "Hunt Group", "Trunk Group"],
            &json!({"authorized": true, "assigned": true}),
        ),
    })));
    asker.ask(
        "PUT",
        "/groups/domains",
        &of(json!({"default": "example.net", "domains": ["example.net", "lab.example.net"]})),
    );
    for (name, parent) in [("Sales", None), ("Inside", Some("Sales")), ("Alpha", Some("Inside"))] {
        let parent = parent.map(|name| of(json!({"name": name})));
        asker.ask(
            "POST",
            "/groups/departments",
            &of(json!({
                "name": name, "callingLineIdName": format!("The {name}"), "parentDepartment": parent,
            })),
        );
    }
    let settings = [
        (
            "call-processing-policy",
            json!({"useGroupCLIDSetting": true, "clidPolicy": "Use Group CLID", "maxRedirectionDepth": 9}),
        ),
        ("policy", json!({"callingPlanAccess": "Restricted", "userAccess": "No Access"})),
        ("extensions", json!({"minExtensionLength": 3, "maxExtensionLength": 5, "defaultExtensionLength": 4})),
        (
            "passcode-rules",
            json!({"minCodeLength": 5, "maxCodeLength": 9, "expirePasscode": true, "passcodeExpiresDays": 90}),
        ),
        ("password-rules", json!({"minLength": 9, "minDigits": 2})),
        ("routing-profile", json!({"routingProfile": "west"})),
        ("call-park", json!({"recallTimerSeconds": 77, "displayTimerSeconds": 9})),
        ("intercept", json!({"isActive": false, "playNewPhoneNumber": true, "newPhoneNumber": "2015550123"})),
        ("communication-barring", json!({"useDefaultServiceProviderProfile": true})),
        (
            "emergency-call-notifications",
            json!({"sendEmergencyCallNotificationEmail": true, "emergencyCallNotifyEmailAddress": "a@example.com"}),
        ),
        ("music-on-hold", json!({"isActiveDuringCallHold": false})),
        ("voice-messaging", json!({"holdPeriodDays": 30, "doesMessageAge": true})),
        (
            "voice-messaging/voice-portal",
            json!({"isActive": true, "useVoicePortalWizard": false, "serviceInstanceProfile": {"name": "Mailbox", "extension": "7999"}}),
        ),
        ("trunk-groups/call-capacity", json!({"maxActiveCalls": 7})),
        (
            "calling-plans/incoming",
            json!({"departments": [{"department": of(json!({"name": "Sales"})), "allowFromOutsideGroup": "Disallow"}]}),
        ),
    ];
    for (path, body) in settings {
        asker.ask("PUT", &format!("/groups/{path}"), &of(body));
    }
    asker.ask("POST", "/groups/dns", &of(json!({"dns": [{"min": "+1-2015554200", "max": "+1-2015554209"}]})));
    asker.ask(
        "PUT",
        "/groups/dns",
        &of(json!({"dns": [{"min": "+1-2015554206", "max": "+1-2015554207", "activated": true}]})),
    );
    if with_people {
        add_people(asker);
    }
    asker.ask("PUT", "/groups", &of(json!({"callingLineIdPhoneNumber": "+1-2015554207"})));
}

fn add_people(asker: &mut Asker<'_>) {
    for (index, user) in PEOPLE.iter().enumerate() {
        asker.ask("POST", "/users", &of(json!({
            "userId": user, "firstName": "Person", "lastName": format!("No {index}"), "callingLineIdFirstName": "Person",
            "callingLineIdLastName": "Somebody", "password": "Geheim-12345",
        })));
        let department = ["Sales", "Alpha", "Inside"].get(index).map(|name| of(json!({"name": name})));
        asker.ask(
            "PUT",
            "/users",
            &json!({
                "userId": user, "phoneNumber": format!("+1-201555420{index}"), "extension": format!("700{index}"),
                "department": department, "title": "Agent",
            }),
        );
        asker.ask(
            "PUT",
            "/users/services",
            &json!({
                "userId": user, "servicePackServices": named(&["Standard"], &json!({"assigned": true})),
                "userServices": named(&["Voice Messaging User"], &json!({"assigned": true})),
            }),
        );
        asker.ask(
            "PUT",
            "/users/do-not-disturb",
            &json!({"userId": user, "isActive": index % 2 == 0, "ringSplash": false}),
        );
    }
    let update = json!({"name": "Sales", "newName": "Sales", "callingLineIdPhoneNumber": "+1-2015554200"});
    asker.ask("PUT", "/groups/departments", &of(update));
}

/// Status and body, by path.
type Answers = BTreeMap<String, (u16, String)>;

/// The paths that ask about a group as such.
static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let known = include_str!("../../catalogue/operations.jsonl").lines();
    let known = known.map(|line| serde_json::from_str::<Value>(line).expect("a line"));
    let of_group = known.filter(|it| {
        let required = it["query"].as_array().into_iter().flatten().filter(|key| key[2] == true).map(|key| &key[0]);
        let mut required: Vec<_> = required.filter_map(Value::as_str).collect();
        required.sort_unstable();
        let path = it["path"].as_str().unwrap_or_default();
        it["method"] == "GET" && path.starts_with("/groups") && required == ["groupId", "serviceProviderId"]
    });
    let paths = of_group.map(|it| it["path"].as_str().unwrap_or_default().to_owned());
    let paths: Vec<_> = paths.chain(["/groups/password-rules", "/users"].map(str::to_owned)).collect();
    assert!(paths.len() > 80, "{}", paths.len());
    paths
});

/// Everything that the API can be asked about a group as such, by path, with the group's own names taken out.
fn answers(odin: &mut Odin, home: Home) -> Answers {
    let asker = &mut Asker::new(odin);
    let mut found = BTreeMap::new();
    for path in PATHS.iter() {
        let query = format!("{path}?serviceProviderId={}&groupId={}", home.0, home.1);
        let (status, mut answer) = asker.try_ask("GET", &query, &Value::Null);
        sort(&mut answer);
        let text = answer.to_string().replace(home.1, "GROUP");
        found.insert(
            path.clone(),
            (
                status,
                text.replace(&format!("\"{}\"", home.0), "\"PROVIDER\"")
                    .replace(&format!("{}_GROUP", home.0), "PORTAL"),
            ),
        );
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
            let mut answer = asker.ask("GET", &format!("{path}?userId={user}"), &Value::Null);
            sort(&mut answer);
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

fn differing<'a>(before: &'a Answers, after: &Answers) -> Vec<&'a str> {
    let differs = |(path, answer): &(&String, &(u16, String))| after[*path] != **answer;
    before.iter().filter(differs).map(|(path, _)| path.as_str()).collect()
}

fn assert_same(before: &Answers, after: &Answers, name: &str) {
    let differing: Vec<_> =
        differing(before, after).into_iter().map(|path| (path, &before[path], &after[path])).collect();
    assert!(differing.is_empty(), "{name}: {differing:?}");
}

/// What is the service provider's rather than the group's: its reporting server, people of its other groups, and which
/// services there are beyond those that the group may use.
fn assert_same_elsewhere(before: &Answers, after: &Answers, name: &str) {
    let expected = [
        "/groups/call-centers/enhanced-reporting",
        "/groups/call-centers/supervisors/available",
        "/groups/collaborate/users",
        "/groups/custom-contact-directory/users",
        "/groups/hunt-groups/users",
        "/groups/paging/originators/available",
        "/groups/services",
    ];
    assert_eq!(differing(before, after), expected, "{name}");
    assert_eq!(authorised(after), authorised(before), "{name}");
}

/// The services that a group may use, how many of them, and whether it has them.
fn authorised(answers: &Answers) -> Vec<String> {
    let services: Value = serde_json::from_str(&answers["/groups/services"].1).expect("JSON");
    let rows = ["userServices", "groupServices", "servicePackServices"].map(|key| services[key].as_array());
    let rows = rows.into_iter().flatten().flatten().filter(|row| row["authorized"] == true);
    let mut rows: Vec<_> =
        rows.map(|row| format!("{} {} {}", row["serviceName"], row["quantity"], row["assigned"])).collect();
    rows.sort();
    assert!(!rows.is_empty());
    rows
}

#[test]
fn a_group_is_as_it_was() {
    for place in places(platform) {
        let before = answers(&mut place.odin(), FROM);
        let users = people(&mut place.odin(), FROM.1);
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
        assert_same_elsewhere(&before, &answers(&mut place.odin(), FAR), place.name);
    }
}

/// What is there afterwards does not depend on the order of answers.
#[test]
fn fifty_schedules_end_alike() {
    let before = answers(&mut platform(), FROM);
    let users = people(&mut platform(), FROM.1);
    for seed in 0..50 {
        let (mut odin, mut journal, job) = (platform(), MemoryJournal::default(), MoveGroup::new(FROM, NEAR));
        let report = shuffled(seed, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "schedule {seed}: {report:?}");
        assert_same(&before, &answers(&mut odin, NEAR), "a schedule");
        assert_eq!(people(&mut odin, NEAR.1), users, "schedule {seed}");
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for (home, make) in [(NEAR, platform as fn() -> Odin), (FAR, empty_of_people)] {
        for place in places(make) {
            let before = answers(&mut place.odin(), FROM);
            place.odin().seed_faults(7);
            for fault in ["reset", "503", "500", "429=0"] {
                place.fault(&format!("{fault}@/~0.05"));
            }
            let (job, mut journal, mut runs) = (MoveGroup::new(FROM, home), MemoryJournal::default(), 0);
            loop {
                runs += 1;
                match place.run(|ctx| moved(ctx, &job, &mut journal)) {
                    Ok(report) if report.is_done() => break,
                    Ok(_) | Err(JobError::Call(_)) => assert!(runs < 200, "{}: it never ends", place.name),
                    Err(error) => panic!("{}: {error}", place.name),
                }
            }
            place.odin().clear_faults();
            println!("{}: {runs} runs", place.name);
            assert!(is_gone(&mut place.odin(), FROM), "{}", place.name);
            let after = answers(&mut place.odin(), home);
            if home == NEAR {
                assert_same(&before, &after, place.name);
            } else {
                assert_same_elsewhere(&before, &after, place.name);
            }
        }
    }
}

/// A journal without room for another line, as after a crash there; what was sent last may not stand in it.
#[test]
fn after_a_crash_at_any_point_the_same_journal_finishes_it() {
    let before = answers(&mut platform(), FROM);
    let users = people(&mut platform(), FROM.1);
    let job = MoveGroup::new(FROM, NEAR);
    let mut whole = MemoryJournal::default();
    shuffled(1, &mut platform(), |ctx| moved(ctx, &job, &mut whole)).expect("a report");
    assert!(!whole.expose().contains("Geheim"), "no password is in it");
    let ends: Vec<usize> = whole.expose().match_indices('\n').map(|(end, _)| end + 1).collect();
    let (mut crashes, mut first) = (0, 0);
    for room in ends {
        let (mut odin, mut journal) = (platform(), MemoryJournal::default().with_room(room));
        let Ok(report) = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)) else {
            // There was no room for the plan: nothing was written.
            assert!(odin.executed().all(|record| &*record.method == "GET" || record.path.contains("/auth")));
            first += 1;
            continue;
        };
        crashes += usize::from(matches!(report.halt, Some(Halt::Journal(_))));
        let mut journal = MemoryJournal::with(journal.expose());
        let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "{room}: {report:?}");
        assert!(is_gone(&mut odin, FROM), "{room}");
        assert_same(&before, &answers(&mut odin, NEAR), "after a crash");
        assert_eq!(people(&mut odin, NEAR.1), users, "{room}");
    }
    println!("{first} before the plan was written, {crashes} later");
    assert!(first > 3 && crashes > 40, "{first}, {crashes}");
}

/// Whatever is refused of the new group, there is none afterwards and the old one is as it was.
#[test]
fn what_cannot_be_finished_is_taken_back() {
    let before = answers(&mut platform(), FROM);
    let job = MoveGroup::new(FROM, NEAR);
    let plan = shuffled(1, &mut platform(), async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("a plan");
    let steps = plan.items()[0].steps().len();
    assert!(steps > 20, "{steps}");
    let writes: Vec<String> = plan.items()[0].steps().iter().map(|step| step.call().to_string()).collect();
    for (index, write) in writes.iter().enumerate() {
        let mut words = write.split(' ');
        let (method, path) = (words.next().expect("a method"), words.next().expect("a path"));
        let nth = 1 + writes[..index].iter().filter(|it| it.starts_with(&format!("{method} {path} "))).count();
        let mut odin = platform();
        odin.add_fault(format!("400@{method}:{path}$#{nth}").parse().expect("a fault"));
        let mut journal = MemoryJournal::default();
        let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        let new = &report.items[0];
        assert!(matches!(new.outcome, Outcome::Failed(_)), "{write}: {report:?}");
        assert_eq!((new.steps_done, new.stranded.is_none()), (0, true), "{write}: {report:?}");
        assert!(report.items[1..].iter().all(|item| matches!(item.outcome, Outcome::NotTried)), "{write}: {report:?}");
        assert!(is_gone(&mut odin, NEAR), "{write}");
        assert_same(&before, &answers(&mut odin, FROM), write);
        // Another attempt that ends after a few steps: what was taken back with the group is done again.
        let mut short = MemoryJournal::with(journal.expose()).with_room(500);
        let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut short)).expect("a report");
        assert!(matches!(report.halt, Some(Halt::Journal(_))), "{write}: {report:?}");
        let mut journal = MemoryJournal::with(short.expose());
        let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "{write}: {report:?}");
        assert_same(&before, &answers(&mut odin, NEAR), write);
    }
}

fn problems(result: Result<Plan, JobError>) -> Vec<String> {
    match result {
        Err(JobError::Problems(problems)) => problems.iter().map(|it| format!("{}: {}", it.item, it.why)).collect(),
        other => panic!("{other:?}"),
    }
}

/// All of it at once, and nothing is written.
#[test]
fn what_cannot_be_moved_is_named_before_anything_is_written() {
    for place in places(furnished_with_everything) {
        let job = MoveGroup::new(("ent.odin", "grp.odin"), NEAR);
        let found = problems(place.run(async |ctx| job.plan(&ctx, &mut NoJournal).await));
        assert_eq!(
            found,
            [
                "account-codes: cannot be moved: 1 code",
                "administrators: cannot be moved: dept.admin, group.admin",
                "announcements: cannot be moved: Welcome",
                "auto-attendants: cannot be moved: aa.main@example.net",
                "call-centers: cannot be moved: cc.support@example.net",
                "call-pickup-groups: cannot be moved: Front",
                "devices: cannot be moved: phone4001, phone4002, phone4003, phone4004, phone4005",
                "directories: cannot be moved: Taxi, Doctors",
                "hunt-groups: cannot be moved: hg.sales@example.net",
                "schedules: cannot be moved: Office",
                "trunk-groups: cannot be moved: trunk.odin",
            ],
            "{}",
            place.name
        );
        let wrote = |odin: &Odin| odin.executed().any(|it| &*it.method != "GET" && !it.path.contains("/auth"));
        assert!(!wrote(&place.odin()), "{}", place.name);
        // Users can be moved within an enterprise only.
        let job = MoveGroup::new(("ent.odin", "grp.odin"), FAR).leaving_everything();
        let plan = place.run(async |ctx| job.plan(&ctx, &mut NoJournal).await);
        assert_eq!(problems(plan), ["domains: sp0001 does not have the default one, example.net"], "{}", place.name);
        let job = MoveGroup::new(("ent.odin", "grp.odin"), ("ent.odin", "grp2.odin")).leaving_everything();
        let plan = place.run(async |ctx| job.plan(&ctx, &mut NoJournal).await);
        assert_eq!(problems(plan), ["grp2.odin: ent.odin has such a group already"], "{}", place.name);
        let job = MoveGroup::new(("sp0001", "sp0001-g01"), ("sp0001", "sp0001-g99"));
        let found = problems(place.run(async |ctx| job.plan(&ctx, &mut NoJournal).await));
        assert!(found.iter().any(|line| line.starts_with("users: cannot be moved: ")), "{}: {found:?}", place.name);
        let job = MoveGroup::new(FROM, FROM);
        let plan = place.run(async |ctx| job.plan(&ctx, &mut NoJournal).await);
        assert_eq!(problems(plan), ["old.odin: the group is there already"], "{}", place.name);
        assert!(!wrote(&place.odin()), "{}", place.name);
    }
}

fn furnished_with_everything() -> Odin {
    let mut odin = Odin::generate(11, 40);
    let asker = &mut Asker::new(&mut odin);
    let of = |mut body: Value| {
        body["serviceProviderId"] = "ent.odin".into();
        body["groupId"] = "grp.odin".into();
        body
    };
    for (path, body) in [
        ("account-authorization-codes", json!({"codes": [{"code": "12", "description": "one"}]})),
        (
            "announcements",
            json!({"name": "Welcome", "mediaType": "WAV", "description": "w", "content": "UklGRgAAAABXQVZF"}),
        ),
        ("call-pickup/groups", json!({"name": "Front", "users": []})),
        ("common-phone-list", json!({"entries": [{"name": "Taxi", "phoneNumber": "2015550199"}]})),
        ("custom-contact-directory", json!({"name": "Doctors", "users": []})),
        ("schedules", json!({"name": "Office", "type": "Time"})),
    ] {
        asker.ask("POST", &format!("/groups/{path}"), &of(body));
    }
    odin.clear_records();
    odin
}

/// What stays is told, and the group that it stays in is not deleted.
#[test]
fn what_may_stay_behind_stays() {
    for place in places(furnished_with_everything) {
        let before = answers(&mut place.odin(), ("ent.odin", "grp.odin"));
        let (job, mut journal) =
            (MoveGroup::new(("ent.odin", "grp.odin"), NEAR).leaving_everything(), MemoryJournal::default());
        let plan = place.run(async |ctx| job.plan(&ctx, &mut journal).await).expect("a plan");
        let notes = plan.notes();
        assert!(notes.contains(&"hunt-groups stay behind: hg.sales@example.net".to_owned()), "{notes:?}");
        assert_eq!(notes.last().map(String::as_str), Some("ent.odin/grp.odin stays, with what stays behind in it"));
        assert!(!plan.to_string().contains("DELETE /groups?"), "{plan}");
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "{}: {report:?}", place.name);
        let left = answers(&mut place.odin(), ("ent.odin", "grp.odin"));
        for path in
            ["auto-attendants", "hunt-groups", "call-centers", "devices", "admins", "schedules", "announcements"]
        {
            let path = &format!("/groups/{path}");
            // Phones without users are not registered.
            let shown =
                |(_, text): &(u16, String)| text.replace("\"11\"", "\"12\"").replace("null", "\"Polycom VVX 400\"");
            assert_eq!(shown(&left[path]), shown(&before[path]), "{}: {path}", place.name);
        }
        assert_eq!(left["/users"].1, "[]", "{}", place.name);
        let there = answers(&mut place.odin(), NEAR);
        let users = |text: &str| text.matches("\"userId\"").count();
        assert_eq!(users(&there["/users"].1), users(&before["/users"].1), "{}", place.name);
        assert_eq!(there["/groups/departments"], before["/groups/departments"], "{}", place.name);
        assert_eq!(
            there["/groups/services"].1.matches("\"authorized\":true").count(),
            before["/groups/services"].1.matches("\"authorized\":true").count()
        );
    }
}

/// Deleting a group deletes what is in it.
#[test]
fn the_old_group_is_deleted_only_when_it_is_empty() {
    let of = |mut body: Value| {
        body["serviceProviderId"] = FROM.0.into();
        body["groupId"] = FROM.1.into();
        body
    };
    let user = json!({"userId": "late@example.net", "firstName": "A", "lastName": "B", "callingLineIdFirstName": "A",
        "callingLineIdLastName": "B", "password": "Geheim-12345"});
    let pickup = json!({"name": "Late", "users": []});
    let number = json!({"dns": [{"min": "+1-2015554190", "max": "+1-2015554190"}]});
    for (path, body, remove) in [
        ("/users", of(user), "/users?userId=late@example.net".to_owned()),
        (
            "/groups/call-pickup/groups",
            of(pickup),
            format!("/groups/call-pickup/groups?serviceProviderId={}&groupId={}&name=Late", FROM.0, FROM.1),
        ),
        ("/groups/dns", of(number.clone()), "/groups/dns".to_owned()),
    ] {
        for place in places(platform) {
            let (job, mut journal) = (MoveGroup::new(FROM, NEAR), MemoryJournal::default());
            let plan = place.run(async |ctx| job.plan(&ctx, &mut journal).await).expect("a plan");
            {
                let mut odin = place.odin();
                let mut asker = Asker::new(&mut odin);
                let stock =
                    json!({"serviceProviderId": FROM.0, "dns": [{"min": "+1-2015554190", "max": "+1-2015554190"}]});
                asker.ask("POST", "/service-providers/dns", &stock);
                asker.ask("POST", path, &body);
            }
            let report =
                place.run(async |ctx| plan.run(&ctx, &mut journal, &RunOptions::default()).await).expect("a report");
            let last = report.items.last().expect("an item");
            assert!(
                matches!(&last.outcome, Outcome::Failed(why) if why.to_string().contains("it was not sent")),
                "{}: {last:?}",
                place.name
            );
            assert_eq!((report.counts().failed, report.counts().not_tried), (1, 0), "{}", place.name);
            assert!(!is_gone(&mut place.odin(), FROM), "{}", place.name);
            let body = if path == "/groups/dns" { of(number.clone()) } else { Value::Null };
            Asker::new(&mut place.odin()).ask("DELETE", &remove, &body);
            let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
            assert!(report.is_done() && is_gone(&mut place.odin(), FROM), "{}: {report:?}", place.name);
        }
    }
}

/// The old group waits until everybody has left it.
#[test]
fn what_comes_later_waits_for_what_comes_before() {
    for place in places(platform) {
        let (job, mut journal) = (MoveGroup::new(FROM, NEAR), MemoryJournal::default());
        place.fault("400@PUT:/users/group-id$#2");
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert_eq!((report.counts().failed, report.counts().not_tried), (1, 2), "{}: {report:?}", place.name);
        assert!(!is_gone(&mut place.odin(), FROM), "{}", place.name);
        let stop = Stop::new();
        stop.request();
        let options = RunOptions::default().stopped_by(&stop);
        let run = async |ctx: Ctx, journal: &mut MemoryJournal| {
            let plan = job.plan(&ctx, journal).await?;
            plan.run(&ctx, journal, &options).await
        };
        let report = place.run(async |ctx| run(ctx, &mut journal).await).expect("a report");
        assert!(
            matches!(report.halt, Some(Halt::Requested)) && report.counts().not_tried == 3,
            "{}: {report:?}",
            place.name
        );
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done() && is_gone(&mut place.odin(), FROM), "{}: {report:?}", place.name);
    }
}

#[test]
fn parts_have_words() {
    for part in GroupPart::ALL {
        assert_eq!(part.to_string().parse(), Ok(*part));
    }
    let why = "phones".parse::<GroupPart>().expect_err("no part").to_string();
    assert!(why.starts_with("it is none of account-codes administrators "), "{why}");
}
