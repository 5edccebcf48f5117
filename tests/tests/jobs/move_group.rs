//! Moving a group: what the server answers about it afterwards is what it answered about the old one.

mod answers;
mod described;
mod old_group;

use odin_api::flow::Ctx;
use odin_api::jobs::moves::{GroupPart, MoveGroup};
use odin_api::jobs::{Halt, JobError, MemoryJournal, NoJournal, Outcome, Plan, RunOptions, Stop};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::places;
use crate::schedule::shuffled;
use answers::{answers, assert_same, assert_same_elsewhere, is_gone, moved, people};
use old_group::{FAR, FROM, NEAR, empty_of_people, furnished_with_everything, platform};

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

/// What cannot be read may be something.
#[test]
fn the_old_group_stays_while_a_list_of_it_cannot_be_read() {
    for list in ["/users", "/groups/dns", "/groups/hunt-groups"] {
        for place in places(platform) {
            let (job, mut journal) = (MoveGroup::new(FROM, NEAR), MemoryJournal::default());
            let plan = place.run(async |ctx| job.plan(&ctx, &mut journal).await).expect("a plan");
            place.fault(&format!("not-json@GET:{list}$"));
            let report =
                place.run(async |ctx| plan.run(&ctx, &mut journal, &RunOptions::default()).await).expect("a report");
            let last = report.items.last().expect("an item");
            assert!(matches!(last.outcome, Outcome::Failed(_)), "{}: {list}: {last:?}", place.name);
            assert_eq!((report.counts().failed, report.counts().not_tried), (1, 0), "{}: {list}", place.name);
            place.odin().clear_faults();
            assert!(!is_gone(&mut place.odin(), FROM), "{}: {list}", place.name);
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

/// Only the old group knows which number its calls showed, until the new one has it.
#[test]
fn the_old_group_waits_until_the_new_one_shows_its_number() {
    for place in places(platform) {
        let before = answers(&mut place.odin(), FROM);
        let (job, mut journal) = (MoveGroup::new(FROM, NEAR), MemoryJournal::default());
        // The first one is that the old group does not show it any more.
        place.fault("400@PUT:/groups$#2");
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert_eq!((report.counts().failed, report.counts().not_tried), (1, 1), "{}: {report:?}", place.name);
        assert!(!is_gone(&mut place.odin(), FROM), "{}", place.name);
        let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done() && is_gone(&mut place.odin(), FROM), "{}: {report:?}", place.name);
        assert_same(&before, &answers(&mut place.odin(), NEAR), place.name);
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
