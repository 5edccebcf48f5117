//! New passwords for many users: set once each, known in any case.

use odin_api::flow::Ctx;
use odin_api::jobs::passwords::{PasswordKind, Passwords};
use odin_api::jobs::{JobError, Journal, MemoryJournal, Outcome, Report, RunOptions};
use odin_api::users::services::{Assignment, Update as Services};
use odin_api::value::Secret;
use odin_sim::Odin;

use crate::place::{Place, places};
use crate::schedule::shuffled;

const KINDS: [PasswordKind; 3] = [PasswordKind::Sip, PasswordKind::Web, PasswordKind::VoicePortal];
const PEOPLE: usize = 9;

fn operation(kind: PasswordKind) -> &'static str {
    match kind {
        PasswordKind::Sip => "users/authentication:update",
        PasswordKind::Web => "users/passwords:update",
        _ => "users/portal-passcode:update",
    }
}

fn path(kind: PasswordKind) -> &'static str {
    operation(kind).split(':').next().expect("a path")
}

fn generator(kind: PasswordKind) -> &'static str {
    match kind {
        PasswordKind::Sip => "sip-password/generate:generate_many",
        PasswordKind::Web => "password/generate:generate_many",
        _ => "passcode/generate:generate_many",
    }
}

fn is_set(odin: &Odin, kind: PasswordKind, user: &str, secret: &Secret) -> bool {
    match kind {
        PasswordKind::Sip => odin.has_sip_password(user, secret.expose()),
        PasswordKind::Web => odin.accepts_password(user, secret.expose()),
        _ => odin.has_passcode(user, secret.expose()),
    }
}

/// The example platform.
fn platform() -> Odin {
    Odin::example()
}

async fn reset(ctx: Ctx, job: Passwords, journal: &mut (dyn Journal + Send)) -> Result<Report, JobError> {
    let plan = job.plan(&ctx, journal).await?;
    plan.run(&ctx, journal, &RunOptions::default()).await
}

fn of_group(kind: PasswordKind) -> Passwords {
    Passwords::new(kind, "ent.odin", "grp.odin")
}

/// Gives everyone the service that SIP passwords need.
fn with_authentication(place: &Place) {
    let assigned: Result<(), odin_api::Error> = place.run(async |ctx| {
        for user in ctx.call(odin_api::users::List::of_group("ent.odin", "grp.odin")).await? {
            ctx.call(Services::new(user.user_id).user_services([Assignment::assign("Authentication")])).await?;
        }
        Ok(())
    });
    assigned.expect("the service");
    place.odin().clear_records();
}

fn all_known(place: &Place, kind: PasswordKind, report: &Report) {
    assert!(report.is_done() && report.items.len() == PEOPLE, "{}: {report:?}", place.name);
    for item in &report.items {
        let secret = item.secret().expect("a password");
        assert!(is_set(&place.odin(), kind, &item.key, secret), "{}: {}", place.name, item.key);
    }
}

#[test]
fn everyone_of_a_group_gets_one_of_each_kind() {
    for place in places(platform) {
        with_authentication(&place);
        for kind in KINDS {
            place.odin().clear_records();
            let mut journal = MemoryJournal::default();
            let report = place.run(|ctx| reset(ctx, of_group(kind), &mut journal)).expect("a report");
            all_known(&place, kind, &report);
            let times = place.times(operation(kind));
            assert!(times.len() == PEOPLE && times.values().all(|times| *times == 1), "{}: {times:?}", place.name);
            assert_eq!(place.odin().requests(), 2 + PEOPLE as u64, "{}: the list, the passwords, one each", place.name);
            // As JSON and to people it is told without secrets.
            let told = format!("{}{report:?}{journal:?}", serde_json::to_string(&report).expect("JSON"));
            assert!(report.items.iter().all(|item| !told.contains(item.secret().expect("one").expose())), "{told}");
        }
    }
}

/// Each run loses some answers and refuses some requests; the same journal ends it all the same.
#[test]
fn one_in_five_requests_may_fail() {
    for place in places(platform) {
        with_authentication(&place);
        place.odin().seed_faults(7);
        for kind in KINDS {
            place.odin().clear_records();
            place.odin().clear_faults();
            let path = path(kind);
            for fault in ["reset", "503", "500", "429=0"] {
                place.fault(&format!("{fault}@/~0.05"));
            }
            place.fault(&format!("reset@PUT:/{path}$#1"));
            let mut journal = MemoryJournal::default();
            let mut runs = 0;
            let report = loop {
                runs += 1;
                match place.run(|ctx| reset(ctx, of_group(kind), &mut journal)) {
                    Ok(report) if report.is_done() => break report,
                    Ok(_) | Err(JobError::Call(_)) => assert!(runs < 100, "{}: it never ends", place.name),
                    Err(error) => panic!("{}: {error}", place.name),
                }
            };
            all_known(&place, kind, &report);
            let times = place.times(operation(kind));
            if kind == PasswordKind::Web {
                assert!(times.values().all(|times| *times == 1), "{}: {times:?}", place.name);
            }
            // What may have been set at any time stands in the journal.
            assert!(report.items.iter().all(|item| {
                let in_json = |secret: &Secret| serde_json::to_string(secret.expose()).expect("JSON");
                item.secrets.iter().all(|secret| journal.expose().contains(&in_json(secret)))
            }));
        }
    }
}

/// The end of a job is the same whatever the order of the answers.
#[test]
fn a_thousand_schedules_end_alike() {
    let users: Vec<String> = (1..=8).map(|number| format!("400{number}@example.net")).collect();
    let given: Vec<(String, String)> =
        users.iter().enumerate().map(|(number, user)| (user.clone(), format!("Given-{number}"))).collect();
    let mut orders = std::collections::BTreeSet::new();
    for seed in 0..1000 {
        let mut odin = Odin::example();
        odin.add_fault("403@PUT:/users/passwords$#3".parse().expect("a fault"));
        odin.add_fault("reset@PUT:/users/passwords$#5".parse().expect("a fault"));
        let job = of_group(PasswordKind::Web).given(given.clone());
        let mut journal = MemoryJournal::default();
        let report = shuffled(seed, &mut odin, |ctx| reset(ctx, job.clone(), &mut journal)).expect("a report");
        assert_eq!((report.counts().done, report.counts().failed), (7, 1), "schedule {seed}: {report:?}");
        for item in &report.items {
            let number = users.iter().position(|user| *user == item.key).expect("a user");
            let accepted = odin.accepts_password(&item.key, &format!("Given-{number}"));
            assert_eq!(accepted, item.outcome.is_done(), "schedule {seed}, {}", item.key);
        }
        let order = odin.executed().filter(|record| record.operation == Some("users/passwords:update"));
        orders.insert(order.map(|record| record.subject.clone()).collect::<Vec<_>>());
        let report = shuffled(seed, &mut odin, |ctx| reset(ctx, job.clone(), &mut journal)).expect("a report");
        assert!(report.is_done(), "schedule {seed}");
        assert_eq!(odin.count("users/passwords:update"), 8, "schedule {seed}: none twice");
    }
    println!("{} different orders", orders.len());
    assert!(orders.len() > 900, "the schedules differ");
}

/// After a crash the present passcode would be refused, so another one is chosen; both stand in the journal.
#[test]
fn a_passcode_of_which_nothing_is_known_is_replaced() {
    for place in places(platform) {
        // Its answer is lost, and that of the repetition says that it is the present one.
        place.fault("reset@PUT:/users/portal-passcode$#1");
        let user = "4001@example.net";
        let mut journal = MemoryJournal::default();
        let job = of_group(PasswordKind::VoicePortal).users([user]);
        let report = place.run(|ctx| reset(ctx, job.clone(), &mut journal)).expect("a report");
        assert!(
            matches!(&report.items[0].outcome, Outcome::FateUnknown(error) if error.status().is_some()),
            "{report:?}"
        );
        assert_eq!(report.items[0].secret(), None, "nobody knows");
        let first = report.items[0].secrets[0].clone();
        assert!(is_set(&place.odin(), PasswordKind::VoicePortal, user, &first));
        let report = place.run(|ctx| reset(ctx, job.clone(), &mut journal)).expect("a report");
        let second = report.items[0].secret().expect("it is known now");
        assert!(*second != first && is_set(&place.odin(), PasswordKind::VoicePortal, user, second));
        assert!([&first, second].iter().all(|secret| journal.expose().contains(secret.expose())));
    }
}

/// Passwords that the caller has can be left out of the journal.
#[test]
fn given_passwords_need_not_be_in_the_journal() {
    for place in places(platform) {
        let given = [("4001@example.net", "Correct-Horse"), ("4002@example.net", "Battery-Staple")];
        let job = of_group(PasswordKind::Web).given(given).without_passwords_in_the_journal();
        let mut journal = MemoryJournal::default();
        place.fault("403@PUT:/users/passwords$#1");
        let report = place.run(|ctx| reset(ctx, job.clone(), &mut journal)).expect("a report");
        assert_eq!(report.counts().failed, 1);
        let report = place.run(|ctx| reset(ctx, job.clone(), &mut journal)).expect("a report");
        assert!(report.is_done());
        assert!(given.iter().all(|(user, secret)| place.odin().accepts_password(user, secret)));
        assert!(given.iter().all(|(_, secret)| !journal.expose().contains(secret)), "{}", journal.expose());
        assert!(journal.expose().contains("It holds no passwords."));
        let generated = of_group(PasswordKind::Web).without_passwords_in_the_journal();
        let error = place.run(|ctx| reset(ctx, generated, &mut journal)).expect_err("they would be lost");
        assert_eq!(error.to_string(), "passwords: generated ones are lost unless they are in the journal");
    }
}

/// The peer lost the passwords that were set before the first failure.
#[test]
fn defect_088_a_failure_loses_no_password() {
    for place in places(platform) {
        place.fault("400@PUT:/users/passwords$#4");
        let mut journal = MemoryJournal::default();
        let report = place.run(|ctx| reset(ctx, of_group(PasswordKind::Web), &mut journal)).expect("a report");
        assert_eq!((report.counts().done, report.counts().failed), (PEOPLE - 1, 1));
        for item in report.items.iter().filter(|item| item.outcome.is_done()) {
            assert!(place.odin().accepts_password(&item.key, item.secret().expect("one").expose()));
        }
        let chosen = |report: &Report| report.items.iter().map(|item| item.secrets.clone()).collect::<Vec<_>>();
        let again = place.run(|ctx| reset(ctx, of_group(PasswordKind::Web), &mut journal)).expect("a report");
        all_known(&place, PasswordKind::Web, &again);
        assert_eq!(chosen(&again), chosen(&report), "{}: those of the journal", place.name);
        assert_eq!(place.odin().count(generator(PasswordKind::Web)), 1, "{}", place.name);
    }
}

#[test]
fn users_who_are_not_there_or_named_twice_are_told_before_anything_is_asked() {
    let plan = |job: &Passwords| {
        let (mut odin, mut journal) = (Odin::example(), MemoryJournal::default());
        let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut journal).await);
        (plan.expect_err("no plan").to_string(), odin.count(generator(PasswordKind::Web)))
    };
    let none: [&str; 0] = [];
    let empty = Passwords::new(PasswordKind::Web, "ent.odin", "grp2.odin");
    for (job, why) in [
        (empty, "users: there are none"),
        (of_group(PasswordKind::Web).users(none), "users: there are none"),
        (of_group(PasswordKind::Web).users(["a@b", "c@d", "a@b"]), "a@b: it is named twice"),
        (of_group(PasswordKind::Web).given([("a@b", "One-1"), ("a@b", "Two-2")]), "a@b: it is named twice"),
    ] {
        assert_eq!(plan(&job), (why.to_owned(), 0));
    }
}

/// The peer skipped the users for whom the generator gave no password.
#[test]
fn defect_089_too_few_generated_passwords_are_asked_for_again() {
    for place in places(platform) {
        let few = odin_sim::Fault::answer(
            http::StatusCode::OK,
            "application/json",
            r#"{"passwords":["Only-1","","Only-2","Only-1"]}"#,
        );
        place.odin().add_fault(odin_sim::Rule::new(few).path("/password/generate").limit(1));
        let mut journal = MemoryJournal::default();
        let report = place.run(|ctx| reset(ctx, of_group(PasswordKind::Web), &mut journal)).expect("a report");
        all_known(&place, PasswordKind::Web, &report);
        assert_eq!(place.odin().count(generator(PasswordKind::Web)), 1, "the second time");

        let none = odin_sim::Fault::answer(http::StatusCode::OK, "application/json", r#"{"passwords":["Only-1"]}"#);
        place.odin().add_fault(odin_sim::Rule::new(none).path("/password/generate"));
        let mut journal = MemoryJournal::default();
        let error = place.run(|ctx| reset(ctx, of_group(PasswordKind::Web), &mut journal)).expect_err("too few");
        assert_eq!(error.to_string(), "passwords: the server generates 1 different ones only, and 9 are needed");
        assert_eq!(journal.expose(), "", "nothing was begun");
    }
}

/// The peer called a method that had been removed.
#[test]
fn defect_090_web_passwords_are_set() {
    for place in places(platform) {
        let mut journal = MemoryJournal::default();
        let report = place.run(|ctx| reset(ctx, of_group(PasswordKind::Web), &mut journal)).expect("a report");
        all_known(&place, PasswordKind::Web, &report);
    }
}

/// The peer allowed 4 to 6 digits, where the server generates 8.
#[test]
fn defect_091_passcodes_are_as_long_as_the_server_makes_them() {
    for place in places(platform) {
        let mut journal = MemoryJournal::default();
        let report = place.run(|ctx| reset(ctx, of_group(PasswordKind::VoicePortal), &mut journal)).expect("a report");
        all_known(&place, PasswordKind::VoicePortal, &report);
        assert!(report.items.iter().all(|item| item.secrets[0].expose().len() == 8));
    }
}

/// The peer asked the general generator for SIP passwords. There are three kinds of passwords, and their names are checked
/// by the compiler (defect 116).
#[test]
fn defect_092_and_116_each_kind_has_its_own_generator() {
    for place in places(platform) {
        with_authentication(&place);
        for kind in KINDS {
            place.odin().clear_records();
            let mut journal = MemoryJournal::default();
            place.run(|ctx| reset(ctx, of_group(kind), &mut journal)).expect("a report");
            let odin = place.odin();
            let asked: Vec<u64> = KINDS.iter().map(|kind| odin.count(generator(*kind))).collect();
            let due: Vec<u64> = KINDS.iter().map(|due| u64::from(*due == kind)).collect();
            assert_eq!(asked, due, "{}: {kind:?}", place.name);
        }
    }
}
