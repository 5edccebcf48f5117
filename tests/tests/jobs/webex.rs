//! Users made ready for Webex: as single calls would do it, once each, all of it or nothing.

mod calls;
mod lacking;

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::groups::devices;
use odin_api::jobs::webex::{NewPasswords, Thing, Webex, WebexResult, WebexUser};
use odin_api::jobs::{JobError, Journal, MemoryJournal, NoJournal, Outcome, Plan, Report, RunOptions, StepOutcome};
use odin_api::shapes::device::{AccessDeviceCredentials, AccessDeviceEndpoint, DeviceLevel};
use odin_api::users::services::Assignment;
use odin_api::users::{self, AlternateUserId, EndpointType, integrated_imp, shared_call_appearance};
use odin_api::value::Secret;
use odin_api::{Call, Endpoint as _, Error};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::{Place, places};
use crate::schedule::shuffled;
use crate::whose::requests;

const GROUP: (&str, &str) = ("ent.odin", "grp.odin");
/// Users with the addresses that they are to have, and whether they have a line elsewhere. The first one has a further name
/// to log in with already, the last one no password.
const PEOPLE: [(&str, &str, bool); 6] = [
    ("4001@example.net", "ada@webex.example", true),
    ("4002@example.net", "alan@webex.example", true),
    ("4005@example.net", "edsger@webex.example", true),
    ("4006@example.net", "barbara@webex.example", false),
    ("4007@example.net", "donald@webex.example", true),
    ("4008@example.net", "tony@webex.example", false),
];

/// The example platform, with a service pack for Webex.
fn platform() -> Odin {
    let mut odin = Odin::example();
    let asker = &mut Asker::new(&mut odin);
    let services = ["Integrated IMP", "Shared Call Appearance", "Call Waiting"];
    let pack = json!({
        "serviceProviderId": GROUP.0, "servicePackName": "Webex", "isAvailableForUse": true, "servicePackQuantity": -1,
        "userServices": services.map(|name| json!({ "serviceName": name })),
    });
    asker.ask("POST", "/service-providers/service-packs", &pack);
    let change = json!({ "serviceName": "Webex", "authorized": true, "quantity": -1 });
    let group = json!({ "serviceProviderId": GROUP.0, "groupId": GROUP.1, "servicePackServices": [change] });
    asker.ask("PUT", "/groups/services", &group);
    odin.clear_records();
    odin
}

fn job_of(people: &[(&str, &str, bool)]) -> Webex {
    let users = people.iter().map(|(id, address, _)| WebexUser::new(*id, *address));
    Webex::new(GROUP.0, GROUP.1, users).service_pack("Webex").integrated_imp()
}

fn job() -> Webex {
    job_of(&PEOPLE)
}

async fn carry_out(ctx: Ctx, job: &Webex, journal: &mut (dyn Journal + Send)) -> Result<(Plan, Report), JobError> {
    let plan = job.plan(&ctx, journal).await?;
    let report = plan.run(&ctx, journal, &RunOptions::default()).await?;
    Ok((plan, report))
}

fn device_of(id: &str) -> String {
    id.replace("@example.net", "_WBX")
}

fn line_of(id: &str) -> String {
    id.replace('@', "_WBX@")
}

/// One user after the other, one call after the other.
async fn by_hand(ctx: Ctx) -> Result<(), Error> {
    for (id, address, has_phone) in PEOPLE {
        let (device, line) = (device_of(id), line_of(id));
        ctx.call(users::services::Update::new(id).service_pack_services([Assignment::assign("Webex")])).await?;
        ctx.call(integrated_imp::Update::new(id).is_active(true)).await?;
        let create = devices::Create::new(GROUP.0, GROUP.1, &*device, Webex::DEVICE_TYPE)
            .device_level(DeviceLevel::Group)
            .use_custom_user_name_password(true)
            .access_device_credentials(AccessDeviceCredentials::of(&*device, "By-hand-1"));
        ctx.call(create).await?;
        if has_phone {
            let phone = shared_call_appearance::endpoints::Create::of(id, &*device, DeviceLevel::Group, &*line);
            ctx.call(phone).await?;
        } else {
            let phone = AccessDeviceEndpoint::on(&*device, DeviceLevel::Group).line_port(&*line);
            let update = users::Update::new(id).endpoint_type(EndpointType::AccessDeviceEndpoint);
            ctx.call(update.access_device_endpoint(phone)).await?;
        }
        let mut names = ctx.call(users::Get::new(id)).await?.alternate_user_id;
        let mut name = AlternateUserId::default();
        name.alternate_user_id = Some(address.into());
        name.description = Some("Webex".to_owned());
        names.push(name);
        let mut update = users::Update::new(id).email_address(address);
        update.alternate_user_id = names;
        ctx.call(update).await?;
        ctx.call(users::passwords::Update::new(id, "By-hand-2")).await?;
    }
    Ok(())
}

/// All that the server says about these users; what it refuses to say is a part of it.
async fn state(ctx: Ctx) -> Result<Vec<Value>, Error> {
    let mut questions: Vec<Call> = vec![devices::List::new(GROUP.0, GROUP.1).prepare()?];
    for (id, ..) in PEOPLE {
        questions.push(users::Get::new(id).prepare()?);
        questions.push(users::services::Get::new(id).prepare()?);
        questions.push(integrated_imp::Get::new(id).prepare()?);
        questions.push(shared_call_appearance::Get::new(id).prepare()?);
        questions.push(devices::Get::new(GROUP.0, GROUP.1, device_of(id)).prepare()?);
    }
    let mut answers = Vec::new();
    for question in questions {
        answers.push(match ctx.call(question).await {
            Ok(answer) => serde_json::from_slice(answer.body()).expect("JSON"),
            Err(error) if error.status().is_some_and(|status| status.is_client_error()) => error.to_string().into(),
            Err(error) => return Err(error),
        });
    }
    Ok(answers)
}

fn state_by_hand() -> Vec<Value> {
    let [place, ..] = places(platform);
    place.run(by_hand).expect("by hand");
    place.run(state).expect("a state")
}

fn assert_alike(name: &str, found: &[Value], due: &[Value]) {
    assert_eq!(found.len(), due.len(), "{name}");
    for (found, due) in found.iter().zip(due) {
        assert_eq!(found, due, "{name}");
    }
}

/// How many writes were carried out, logins left out.
fn writes(odin: &Odin) -> usize {
    let is_write = |path: &str, method: &str| method != "GET" && !path.starts_with("/auth");
    odin.executed().filter(|record| is_write(&record.path, &record.method)).count()
}

fn passwords_are_known(place: &Place, results: &[WebexResult]) {
    for user in results {
        let password = user.password.as_ref().expect("a password");
        assert!(place.odin().accepts_password(user.user_id.as_str(), password.expose()), "{}", place.name);
        let device = user.device_password.as_ref().expect("a password of the device");
        assert!(!device.is_empty() && device != password, "{}", place.name);
    }
}

#[test]
fn users_are_ready_as_single_calls_make_them() {
    let due = state_by_hand();
    for place in places(platform) {
        let (job, mut journal) = (job(), MemoryJournal::default());
        let (plan, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
        assert!(report.is_done(), "{}: {report:?}", place.name);
        // Six for each and one more for a further phone, five have no names in their report, and three for all: see `calls`.
        let further = PEOPLE.iter().filter(|(.., has_phone)| *has_phone).count();
        assert_eq!(requests(&place.odin()), 6 * PEOPLE.len() + further + 5 + 3, "{}", place.name);
        let results = job.results(&plan, &report);
        passwords_are_known(&place, &results);
        let all: Vec<_> = Thing::ALL.map(|thing| (thing, StepOutcome::Done)).into();
        assert!(results.iter().all(|user| user.things == all), "{}", place.name);
        let secrets = report.items.iter().flat_map(|item| &item.secrets);
        let told = format!(
            "{plan}{report:?}{journal:?}{results:?}{}{}",
            serde_json::to_string(&report).expect("JSON"),
            serde_json::to_string(&plan).expect("JSON")
        );
        for secret in secrets {
            assert!(journal.expose().contains(secret.expose()), "{}: it is in the journal", place.name);
            assert!(!told.contains(secret.expose()), "{}: and nowhere else", place.name);
        }
        assert_alike(place.name, &place.run(state).expect("a state"), &due);
    }
}

/// What the peer could not do: with its journal a second run knows it all, and without one it finds what is there.
#[test]
fn defect_096_a_second_run_finds_what_is_there_and_names_are_merged() {
    for place in places(platform) {
        let (job, mut journal) = (job(), MemoryJournal::default());
        place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
        let user: Result<_, Error> = place.run(async |ctx| ctx.call(users::Get::new(PEOPLE[0].0)).await);
        let user = user.expect("a user");
        let names: Vec<_> = user.alternate_user_id.iter().map(|row| row.alternate_user_id.clone()).collect();
        assert_eq!(names, [Some("ada@example.com".into()), Some(PEOPLE[0].1.into())], "{}", place.name);
        let descriptions: Vec<_> = user.alternate_user_id.iter().map(|row| row.description.clone()).collect();
        assert_eq!(descriptions, [Some("single sign-on".to_owned()), Some("Webex".to_owned())]);
        let phone = user.access_device_endpoint.as_ref().and_then(|it| it.access_device.as_ref()?.device_name.clone());
        assert_eq!(phone, Some("phone4001".into()), "its phone keeps its line");

        place.odin().clear_records();
        let (plan, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
        assert!(report.items.iter().all(|item| item.earlier), "{}: {report:?}", place.name);
        assert_eq!(place.odin().requests(), 0, "{}: nothing is asked", place.name);
        passwords_are_known(&place, &job.results(&plan, &report));

        let mut other = MemoryJournal::default();
        let (plan, report) = place.run(async |ctx| carry_out(ctx, &job, &mut other).await).expect("a report");
        assert!(report.is_done() && plan.calls().count() == 0, "{}: {plan}", place.name);
        let counts = {
            let odin = place.odin();
            (requests(&odin), writes(&odin))
        };
        // The report and the chat of each, and the list of the devices.
        assert_eq!(counts, (2 * PEOPLE.len() + 1, 0), "{}", place.name);
        // Only the password, if that is asked for.
        let all = job.clone().passwords(NewPasswords::Always);
        let plan = place.run(async |ctx| all.plan(&ctx, &mut NoJournal).await).expect("a plan");
        assert!(plan.items().iter().all(|item| item.steps().len() == 1 && item.secrets().len() == 1), "{plan}");
        assert!(plan.to_string().lines().all(|line| line.starts_with("PUT /users/passwords ")), "{plan}");
    }
    // The line/port is made from the last `@` only, and a user id without one has a line/port, too.
    let line = |id: &str| WebexUser::new(id, "a@b").line_port().to_string();
    assert_eq!(
        [line("4001@example.net"), line("a@b@example.net"), line("4001")],
        ["4001_WBX@example.net", "a@b_WBX@example.net", "4001_WBX"]
    );
}

/// The peer returned a password as if it had been set, though it never sent it.
#[test]
fn defect_093_a_password_that_is_returned_is_set() {
    for place in places(platform) {
        let (job, mut journal) = (job_of(&PEOPLE[3..4]), MemoryJournal::default());
        let before = place.run(state).expect("a state");
        place.fault("403@PUT:/users/passwords$#1");
        let (plan, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
        let [user] = &*job.results(&plan, &report) else { panic!("one user") };
        assert!(
            matches!(&user.outcome, Outcome::Failed(error) if error.to_string().contains("users.passwords.update"))
        );
        assert_eq!((&user.password, &user.device_password), (&None, &None), "{}", place.name);
        assert!(place.odin().accepts_password(PEOPLE[3].0, "user4006"), "{}: the old one", place.name);
        assert_alike(place.name, &place.run(state).expect("a state"), &before);

        let (plan, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
        let results = job.results(&plan, &report);
        assert!(report.is_done(), "{}: {report:?}", place.name);
        passwords_are_known(&place, &results);
        assert!(!place.odin().accepts_password(PEOPLE[3].0, "user4006"), "{}", place.name);
        // One that was given is the one that is set.
        let given = WebexUser::new(PEOPLE[5].0, PEOPLE[5].1).password("Correct-Horse");
        let job = Webex::new(GROUP.0, GROUP.1, [given]);
        let mut journal = MemoryJournal::default();
        place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
        assert!(place.odin().accepts_password(PEOPLE[5].0, "Correct-Horse"), "{}", place.name);
    }
}

/// Whatever is refused: the writes of a user, by the things that they are about. The phone of the first person is a further
/// one; the line of the other is its own, and set together with the login.
const REFUSALS: [(usize, &[Thing], &str); 8] = [
    (0, &[Thing::ServicePack], "403@PUT:/users/services$#1"),
    (0, &[Thing::IntegratedImp], "403@PUT:/users/integrated-imp$#1"),
    (0, &[Thing::Device], "403@POST:/groups/devices$#1"),
    (0, &[Thing::Line], "403@POST:/users/shared-call-appearance/endpoints$#1"),
    (0, &[Thing::Login], "403@PUT:/users$#1"),
    (0, &[Thing::Password], "403@PUT:/users/passwords$#1"),
    (3, &[Thing::Line, Thing::Login], "403@PUT:/users$#1"),
    (3, &[Thing::Password], "403@PUT:/users/passwords$#1"),
];

/// The peer ignored whatever failed, and returned a normal result with every call refused.
#[test]
fn defect_094_what_is_refused_is_told_and_what_was_done_is_taken_back() {
    for (person, refused, fault) in REFUSALS {
        let person = &PEOPLE[person..=person];
        for place in places(platform) {
            let (job, mut journal) = (job_of(person), MemoryJournal::default());
            let before = place.run(state).expect("a state");
            place.fault(fault);
            let (plan, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
            let [user] = &*job.results(&plan, &report) else { panic!("one user") };
            assert!(matches!(&user.outcome, Outcome::Failed(_)), "{}: {fault}: {report:?}", place.name);
            for (known, outcome) in &user.things {
                let due = match known {
                    known if refused.contains(known) => StepOutcome::Failed,
                    known if *known < refused[0] => StepOutcome::TakenBack,
                    _ => StepOutcome::NotTried,
                };
                assert_eq!(*outcome, due, "{}: {fault}: {known:?}", place.name);
            }
            assert!(user.stranded.is_none() && user.password.is_none() && user.device_password.is_none());
            assert_alike(place.name, &place.run(state).expect("a state"), &before);
            let table = WebexResult::table(std::slice::from_ref(user));
            let place_of = |name: &str| table.columns.iter().position(|column| column == name).expect("a column");
            let words: Vec<_> = Thing::ALL.iter().map(|thing| &*table.rows[0][place_of(thing.word())]).collect();
            let due: Vec<_> = user.things.iter().map(|(_, outcome)| outcome.word()).collect();
            assert_eq!(words, due, "all were lacking");
            assert!(table.rows[0][place_of("error")].contains("403"), "{:?}", table.rows);
            let json = serde_json::to_value(&report).expect("JSON");
            let step = if let [thing] = refused { thing.word() } else { "lineAndLogin" };
            assert_eq!(json["items"][0]["steps"][step], "failed");
            // The same journal does it all, when nothing is refused any more.
            let (_, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
            assert!(report.is_done(), "{}: {fault}: {report:?}", place.name);
        }
    }
    // Everything is refused: nobody is ready, and nothing is said to be.
    for place in places(platform) {
        let (job, mut journal) = (job(), MemoryJournal::default());
        for method in ["PUT", "POST"] {
            place.fault(&format!("403@{method}:/users"));
            place.fault(&format!("403@{method}:/groups"));
        }
        let (plan, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
        assert_eq!((report.counts().failed, report.counts().done), (PEOPLE.len(), 0), "{}: {report:?}", place.name);
        assert!(job.results(&plan, &report).iter().all(|user| user.password.is_none()), "{}", place.name);
        assert_eq!(writes(&place.odin()), 0, "{}", place.name);
    }
}

/// The peer's first question for a password was not guarded, so that a failure left half of a user; the second one ended in
/// an error of its own making.
#[test]
fn defect_095_without_passwords_nothing_is_begun() {
    for place in places(platform) {
        let (job, mut journal) = (job(), MemoryJournal::default());
        place.fault("400@GET:/password/generate");
        let error = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect_err("no passwords");
        assert!(matches!(&error, JobError::Call(error) if error.status().is_some_and(|it| it == 400)), "{error}");
        assert_eq!((writes(&place.odin()), journal.expose()), (0, ""), "{}", place.name);
        place.odin().clear_faults();
        let few = r#"{"passwords":["Only-1","Only-1"]}"#;
        let few = odin_sim::Fault::answer(http::StatusCode::OK, "application/json", few);
        place.odin().add_fault(odin_sim::Rule::new(few).path("/password/generate"));
        let error = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect_err("too few");
        assert_eq!(error.to_string(), "passwords: the server generates 1 different ones only, and 12 are needed");
        assert_eq!((writes(&place.odin()), journal.expose()), (0, ""), "{}", place.name);
    }
}

/// Each run loses some answers and refuses some requests; the same journal ends it all the same, with nothing twice.
#[test]
fn one_in_five_requests_may_fail() {
    let due = state_by_hand();
    for place in places(platform) {
        place.odin().seed_faults(7);
        for fault in ["reset", "503", "500", "429=0"] {
            place.fault(&format!("{fault}@/~0.05"));
        }
        let (job, mut journal, mut runs) = (job(), MemoryJournal::default(), 0);
        let (plan, report) = loop {
            runs += 1;
            match place.run(async |ctx| carry_out(ctx, &job, &mut journal).await) {
                Ok((plan, report)) if report.is_done() => break (plan, report),
                Ok(_) | Err(JobError::Call(_)) => assert!(runs < 200, "{}: it never ends", place.name),
                Err(error) => panic!("{}: {error}", place.name),
            }
        };
        place.odin().clear_faults();
        passwords_are_known(&place, &job.results(&plan, &report));
        assert!(place.times("users/passwords:update").values().all(|times| *times == 1), "{}", place.name);
        assert_alike(place.name, &place.run(state).expect("a state"), &due);
    }
}

/// A journal that ends after any line, as after a crash: what was sent until then is found, and no password is lost.
#[test]
fn after_a_crash_at_any_point_the_same_journal_finishes_it() {
    for (person, writes) in [(0, 6), (3, 5)] {
        after_a_crash(PEOPLE[person], writes);
    }
}

fn after_a_crash(person: (&str, &str, bool), writes: usize) {
    let job = job_of(&[person]);
    let (mut odin, mut first) = (platform(), MemoryJournal::default());
    shuffled(1, &mut odin, async |ctx: Ctx| carry_out(ctx, &job, &mut first).await).expect("a report");
    let due = shuffled(1, &mut odin, state).expect("a state");
    let lines: Vec<&str> = first.expose().split_inclusive('\n').collect();
    let is_begun = |line: &&&str| line.contains(r#""begun""#);
    assert_eq!(lines.iter().filter(is_begun).count(), writes, "{}", first.expose());
    for kept in 0..=lines.len() {
        let begun = lines[..kept].iter().filter(is_begun).count();
        let is_open = lines[..kept].last().is_some_and(|line| is_begun(&line));
        // The write of the last line may have been carried out, or not.
        for sent in if is_open { vec![begun - 1, begun] } else { vec![begun] } {
            let mut odin = platform();
            let mut copy = MemoryJournal::with(lines[..kept].concat());
            if begun > 0 {
                let mut whole =
                    MemoryJournal::with(lines.iter().take_while(|line| !is_begun(line)).copied().collect::<String>());
                shuffled(1, &mut odin, async |ctx: Ctx| {
                    let plan = job.plan(&ctx, &mut whole).await?;
                    for step in plan.items()[0].steps().iter().take(sent) {
                        ctx.call(step.call().clone()).await?;
                    }
                    Ok::<_, JobError>(())
                })
                .expect("the writes before the crash");
            }
            let (plan, report) =
                shuffled(1, &mut odin, async |ctx: Ctx| carry_out(ctx, &job, &mut copy).await).expect("a report");
            assert!(report.is_done(), "line {kept}, {sent} sent: {report:?}");
            assert_alike("after a crash", &shuffled(1, &mut odin, state).expect("a state"), &due);
            let [user] = &*job.results(&plan, &report) else { panic!("one user") };
            let password = user.password.as_ref().expect("a password");
            assert!(odin.accepts_password(person.0, password.expose()), "line {kept}");
        }
    }
}

/// The end is the same whatever the order of the answers.
#[test]
fn a_thousand_schedules_end_alike() {
    let job = job_of(&PEOPLE[..4]);
    let mut orders = BTreeSet::new();
    let mut ends = BTreeSet::new();
    for seed in 0..1000 {
        let mut odin = platform();
        odin.add_fault("403@POST:/groups/devices$#2".parse().expect("a fault"));
        odin.add_fault("reset@PUT:/users/passwords$#3".parse().expect("a fault"));
        let mut journal = MemoryJournal::default();
        let run = async |ctx: Ctx, journal: &mut MemoryJournal| carry_out(ctx, &job, journal).await;
        let (_, report) = shuffled(seed, &mut odin, async |ctx| run(ctx, &mut journal).await).expect("a report");
        assert_eq!((report.counts().done, report.counts().failed), (3, 1), "schedule {seed}: {report:?}");
        let failed = report.items.iter().find(|item| !item.outcome.is_done()).expect("one");
        assert_eq!((failed.steps_done, failed.stranded.is_none()), (0, true), "schedule {seed}: {report:?}");
        orders.insert(journal.expose().to_owned());
        let (plan, report) = shuffled(seed, &mut odin, async |ctx| run(ctx, &mut journal).await).expect("a report");
        assert!(report.is_done(), "schedule {seed}: {report:?}");
        assert_eq!(odin.count("users/passwords:update"), 4, "schedule {seed}: none twice");
        for user in job.results(&plan, &report) {
            let password: Secret = user.password.expect("a password");
            assert!(odin.accepts_password(user.user_id.as_str(), password.expose()), "schedule {seed}");
        }
        let state = shuffled(seed, &mut odin, state).expect("a state");
        ends.insert(serde_json::to_string(&state).expect("JSON"));
    }
    println!("{} different orders", orders.len());
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
    assert_eq!(ends.len(), 1, "and end alike");
}

fn problems(result: Result<Plan, JobError>) -> Vec<String> {
    match result {
        Err(JobError::Problems(problems)) => problems.iter().map(|it| format!("{}: {}", it.item, it.why)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn all_obstacles_are_told_before_anything_is_sent() {
    let mut odin = platform();
    let asker = &mut Asker::new(&mut odin);
    let device = |name: &str, kind: &str| json!({"serviceProviderId": GROUP.0, "groupId": GROUP.1, "deviceName": name, "deviceType": kind});
    asker.ask("POST", "/groups/devices", &device("4002_WBX", "Polycom VVX 400"));
    asker.ask("POST", "/groups/devices", &device("4003_WBX", Webex::DEVICE_TYPE));
    let line = json!({"accessDevice": {"deviceName": "4003_WBX", "deviceLevel": "Group"}, "linePort": "elsewhere@example.net"});
    asker.ask(
        "PUT",
        "/users",
        &json!({"userId": "4006@example.net", "endpointType": "accessDeviceEndpoint", "accessDeviceEndpoint": line}),
    );
    let names: Vec<Value> = (1..=4).map(|number| json!({"alternateUserId": format!("{number}@x.example")})).collect();
    asker.ask("PUT", "/users", &json!({"userId": "4005@example.net", "alternateUserId": names}));
    odin.clear_records();
    let plan = |odin: &mut Odin, users: &[(&str, &str)]| {
        let job = Webex::new(GROUP.0, GROUP.1, users.iter().map(|(id, address)| WebexUser::new(*id, *address)));
        problems(shuffled(1, odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await))
    };
    let found = plan(
        &mut odin,
        &[
            ("none@example.net", "none@webex.example"),
            ("123456789@test.com", "other@webex.example"),
            ("4002@example.net", "alan@webex.example"),
            ("4003@example.net", "4003@webex.example"),
            ("4005@example.net", "edsger@webex.example"),
        ],
    );
    assert!(
        found[0].starts_with("none@example.net: users.reports.users.get (GET /users/reports/users): 404"),
        "{found:?}"
    );
    assert_eq!(
        found[1..],
        [
            "123456789@test.com: it is in the group Test of TestGroup",
            "4002@example.net: its device 4002_WBX is there already, and is a Polycom VVX 400, not a Business Communicator - PC",
            "4003@example.net: the device 4003_WBX is there already, and has the line of somebody else",
            "4005@example.net: it has 4 alternate user ids, and cannot have edsger@webex.example as well",
        ]
    );
    assert_eq!(writes(&odin), 0);
    odin.clear_records();
    let found = plan(
        &mut odin,
        &[
            ("4001@example.net", "ada"),
            ("4001@example.net", "ada@webex.example"),
            ("4001@lab.example.net", "a da@webex.example"),
        ],
    );
    assert_eq!(
        found,
        [
            r#"4001@example.net: "ada" is no e-mail address"#,
            "4001@example.net: it is named twice",
            "4001@lab.example.net: its device would be 4001_WBX, like that of 4001@example.net",
            r#"4001@lab.example.net: "a da@webex.example" is no e-mail address"#,
        ]
    );
    assert_eq!(plan(&mut odin, &[]), ["users: there are none"]);
    assert_eq!(odin.requests(), 0, "nothing is asked");
}

/// A list that somebody has changed since is not written back as it was.
#[test]
fn a_journal_does_not_undo_what_others_did_since() {
    let (mut odin, mut journal) = (platform(), MemoryJournal::default());
    let job = job_of(&PEOPLE[0..1]);
    odin.add_fault("403@PUT:/users$#1".parse().expect("a fault"));
    let (_, report) =
        shuffled(1, &mut odin, async |ctx: Ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
    assert_eq!(report.counts().failed, 1);
    let names = json!([{"alternateUserId": "new@x.example"}]);
    Asker::new(&mut odin).ask("PUT", "/users", &json!({"userId": PEOPLE[0].0, "alternateUserId": names}));
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut journal).await);
    let why = "somebody has changed its alternate user ids since this journal was begun: use another journal";
    assert_eq!(problems(plan), [format!("{}: {why}", PEOPLE[0].0)]);
}

/// What is taken back is gone, though the answer to that is lost.
#[test]
fn a_deletion_whose_answer_is_lost_is_asked_for() {
    for lost in ["/users/shared-call-appearance/endpoints", "/groups/devices"] {
        for place in places(platform) {
            let (job, mut journal) = (job_of(&PEOPLE[0..1]), MemoryJournal::default());
            let before = place.run(state).expect("a state");
            place.fault("403@PUT:/users/passwords$#1");
            place.fault(&format!("reset@DELETE:{lost}$#1"));
            let (_, report) = place.run(async |ctx| carry_out(ctx, &job, &mut journal).await).expect("a report");
            let item = &report.items[0];
            assert!(
                matches!(item.outcome, Outcome::Failed(_)) && item.stranded.is_none(),
                "{}: {report:?}",
                place.name
            );
            assert_alike(place.name, &place.run(state).expect("a state"), &before);
        }
    }
}

/// A password that is given anew is not taken for the one that was given before.
#[test]
fn another_password_needs_another_journal() {
    let job =
        |password: &str| Webex::new(GROUP.0, GROUP.1, [WebexUser::new(PEOPLE[5].0, PEOPLE[5].1).password(password)]);
    let (mut odin, mut journal) = (platform(), MemoryJournal::default());
    odin.add_fault("403@PUT:/users/passwords$#1".parse().expect("a fault"));
    let first = job("Correct-Horse");
    shuffled(1, &mut odin, async |ctx: Ctx| carry_out(ctx, &first, &mut journal).await).expect("a report");
    let other = job("Battery-Staple");
    let error = shuffled(1, &mut odin, async |ctx: Ctx| carry_out(ctx, &other, &mut journal).await);
    let why = format!("journal: another secret stands in it for {}: use another journal", PEOPLE[5].0);
    assert_eq!(error.expect_err("another secret").to_string(), why);
    let (_, report) =
        shuffled(1, &mut odin, async |ctx: Ctx| carry_out(ctx, &first, &mut journal).await).expect("a report");
    assert!(report.is_done() && odin.accepts_password(PEOPLE[5].0, "Correct-Horse"), "{report:?}");
}
