//! Moving numbers and users: all of it, or as it was before.

use std::collections::{BTreeMap, BTreeSet};

use odin_api::flow::Ctx;
use odin_api::groups::dns;
use odin_api::jobs::moves::{MoveNumbers, MoveUsers, RemoveNumbers};
use odin_api::jobs::{JobError, Journal, MemoryJournal, NoJournal, Outcome, Plan, Report, RunOptions};
use odin_api::value::NumberRange;
use odin_api::{Error, service_providers, users};
use odin_sim::Odin;
use serde_json::json;

use crate::call_flow::company::Asker;
use crate::place::{Place, places};
use crate::schedule::shuffled;
use crate::whose::requests;

const FROM: (&str, &str) = ("ent.odin", "grp.odin");
const NEAR: (&str, &str) = ("ent.odin", "grp2.odin");
const FAR: (&str, &str) = ("sp0001", "sp0001-g01");

/// Some of the numbers are activated.
fn platform() -> Odin {
    let mut odin = Odin::generate(11, 60);
    let asker = &mut Asker::new(&mut odin);
    let range = |min: u32, max: u32, activated| json!({"min": format!("+1-201555{min}"), "max": format!("+1-201555{max}"), "activated": activated});
    asker.ask("PUT", "/groups/dns", &json!({"serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": [range(4100, 4119, false), range(4104, 4106, true)]}));
    odin.clear_records();
    odin
}

fn range(min: u32, max: u32) -> NumberRange {
    NumberRange::between(format!("+1-201555{min}"), format!("+1-201555{max}"))
}

fn move_to(home: (&str, &str)) -> MoveNumbers {
    MoveNumbers::new(FROM, home, [range(4100, 4107), NumberRange::single("+1-2015554110")])
}

async fn moved(ctx: Ctx, job: &MoveNumbers, journal: &mut (dyn Journal + Send)) -> Result<Report, JobError> {
    job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default()).await
}

/// Where each of the numbers is, and whether it is activated: group and service provider, or the latter only.
type Whereabouts = BTreeMap<String, (String, bool)>;

async fn whereabouts(ctx: Ctx) -> Result<Whereabouts, Error> {
    let mut found = Whereabouts::new();
    for provider in ["ent.odin", "sp0001"] {
        for row in ctx.call(service_providers::dns::List::new(provider)).await?.dns {
            for number in row.range().expand().expect("a range") {
                found.insert(number.to_string(), (provider.to_owned(), false));
            }
        }
    }
    for (provider, group) in [FROM, NEAR, FAR] {
        for row in ctx.call(dns::List::new(provider, group)).await?.dns {
            for number in row.range().expand().expect("a range") {
                found.insert(number.to_string(), (format!("{provider}/{group}"), row.activated == Some(true)));
            }
        }
    }
    Ok(found)
}

fn number(line: u32) -> String {
    format!("+1-201555{line}")
}

/// As it was, and with those numbers in another group, or nowhere.
fn expected(before: &Whereabouts, home: Option<(&str, &str)>) -> Whereabouts {
    let mut after = before.clone();
    for line in (4100..=4107).chain([4110]) {
        match home {
            Some((provider, group)) => {
                let activated = before[&number(line)].1;
                after.insert(number(line), (format!("{provider}/{group}"), activated));
            }
            None => _ = after.remove(&number(line)),
        }
    }
    after
}

#[test]
fn numbers_go_to_another_group_and_stay_as_they_were() {
    for home in [NEAR, FAR] {
        for place in places(platform) {
            let before = place.run(whereabouts).expect("numbers");
            assert!((4104..=4106).all(|line| before[&number(line)].1) && !before[&number(4103)].1, "{}", place.name);
            place.odin().clear_records();
            let mut journal = MemoryJournal::default();
            let job = move_to(home);
            let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
            assert!(report.is_done(), "{}: {report:?}", place.name);
            // Two ranges that are not activated, one that is, and a single number: 2 or 4 calls each, and 2 for activation.
            let calls = 2 + 4 * if home == NEAR { 2 } else { 4 } + 2;
            assert_eq!(requests(&place.odin()), calls, "{}", place.name);
            assert_eq!(place.run(whereabouts).expect("numbers"), expected(&before, Some(home)), "{}", place.name);
            // Again with the same journal: nothing is sent.
            place.odin().clear_records();
            let report = place.run(|ctx| moved(ctx, &job, &mut journal)).expect("a report");
            assert!(report.items.iter().all(|item| item.earlier), "{}", place.name);
            assert_eq!(requests(&place.odin()), 0, "{}", place.name);
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for home in [NEAR, FAR] {
        for place in places(platform) {
            let before = place.run(whereabouts).expect("numbers");
            place.odin().seed_faults(7);
            for fault in ["reset", "503", "500", "429=0"] {
                place.fault(&format!("{fault}@/~0.05"));
            }
            let (job, mut journal, mut runs) = (move_to(home), MemoryJournal::default(), 0);
            loop {
                runs += 1;
                match place.run(|ctx| moved(ctx, &job, &mut journal)) {
                    Ok(report) if report.is_done() => break,
                    Ok(_) | Err(JobError::Call(_)) => assert!(runs < 200, "{}: it never ends", place.name),
                    Err(error) => panic!("{}: {error}", place.name),
                }
            }
            place.odin().clear_faults();
            assert_eq!(place.run(whereabouts).expect("numbers"), expected(&before, Some(home)), "{}", place.name);
        }
    }
}

/// Whatever step is refused, the numbers are where they were, and the same journal finishes the job when it is not.
#[test]
fn what_cannot_be_finished_is_taken_back() {
    let steps = [
        "400@PUT:/groups/dns$#1",
        "400@DELETE:/groups/dns$#1",
        "400@DELETE:/service-providers/dns$#1",
        "400@POST:/service-providers/dns$#1",
        "400@POST:/groups/dns$#1",
        "400@PUT:/groups/dns$#2",
    ];
    for step in steps {
        let mut odin = platform();
        let before = shuffled(1, &mut odin, whereabouts).expect("numbers");
        odin.add_fault(step.parse().expect("a fault"));
        let job = MoveNumbers::new(FROM, FAR, [range(4104, 4106)]);
        let mut journal = MemoryJournal::default();
        let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(matches!(report.items[0].outcome, Outcome::Failed(_)), "{step}: {report:?}");
        assert_eq!((report.items[0].steps_done, report.items[0].stranded.is_none()), (0, true), "{step}: {report:?}");
        assert_eq!(shuffled(1, &mut odin, whereabouts).expect("numbers"), before, "{step}");
        let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "{step}: {report:?}");
        let after = shuffled(1, &mut odin, whereabouts).expect("numbers");
        assert!((4104..=4106).all(|line| after[&number(line)] == ("sp0001/sp0001-g01".to_owned(), true)), "{step}");
    }
}

/// A journal that ends after any line, as after a crash at any point of a job that is taking something back.
#[test]
fn after_a_crash_at_any_point_the_same_journal_finishes_it() {
    let job = MoveNumbers::new(FROM, FAR, [range(4104, 4106)]);
    let mut first = MemoryJournal::default();
    let mut odin = platform();
    odin.add_fault("400@POST:/groups/dns$#1".parse().expect("a fault"));
    shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut first)).expect("a report");
    let lines: Vec<&str> = first.expose().split_inclusive('\n').collect();
    let sent = lines.iter().filter(|line| line.contains(r#""begun""#) || line.contains(r#""undoing""#)).count();
    assert!(lines.iter().any(|line| line.contains(r#""undone""#)) && sent == 9, "{}", first.expose());
    for kept in 0..=lines.len() {
        // What was sent until then: the write of the last line may have been carried out, or not.
        for carried_out in [false, true] {
            let text = lines[..kept].concat();
            let begun = |line: &&str| line.contains(r#""begun""#) || line.contains(r#""undoing""#);
            let writes = lines[..kept].iter().filter(|line| begun(line)).count();
            let open = lines[..kept].last().is_some_and(begun);
            if carried_out && !open {
                continue;
            }
            let mut odin = platform();
            odin.add_fault("400@POST:/groups/dns$#1".parse().expect("a fault"));
            let due = if open && !carried_out { writes - 1 } else { writes };
            crash_after(&mut odin, &job, due);
            odin.clear_faults();
            let mut journal = MemoryJournal::with(text);
            let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
            assert!(report.is_done(), "line {kept}, {carried_out}: {report:?}");
            let after = shuffled(1, &mut odin, whereabouts).expect("numbers");
            let there = |line: u32| after[&number(line)] == ("sp0001/sp0001-g01".to_owned(), true);
            assert!((4104..=4106).all(there), "line {kept}, {carried_out}: {after:?}");
        }
    }
}

/// Runs a job until so many writes were answered, and no further.
fn crash_after(odin: &mut Odin, job: &MoveNumbers, writes: usize) {
    let plan = shuffled(1, &mut platform(), async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("a plan");
    let steps = plan.items()[0].steps();
    // The fifth of six writes is refused; then those before it are taken back, the latest first.
    let forward = steps.iter().take(5).map(|step| step.call().clone());
    let back = steps.iter().take(4).rev().map(|step| step.undo().expect("a write that takes it back").call().clone());
    let calls: Vec<_> = forward.chain(back).take(writes).collect();
    shuffled(1, odin, async |ctx: Ctx| {
        for call in calls {
            drop(ctx.call(call).await);
        }
    });
}

/// A list that cannot be read says nothing: what may not have been carried out is sent again.
#[test]
fn after_a_crash_a_list_that_cannot_be_read_leaves_no_number_behind() {
    let job = MoveNumbers::new(FROM, FAR, [range(4104, 4106)]);
    let mut whole = MemoryJournal::default();
    shuffled(1, &mut platform(), |ctx| moved(ctx, &job, &mut whole)).expect("a report");
    let lines: Vec<&str> = whole.expose().split_inclusive('\n').collect();
    let begun: Vec<_> = (0..lines.len()).filter(|at| lines[*at].contains(r#""begun""#)).collect();
    assert_eq!(begun.len(), 6, "{}", whole.expose());
    for (sent, last) in begun.into_iter().enumerate() {
        let mut odin = platform();
        crash_after(&mut odin, &job, sent);
        for list in ["/groups/dns", "/service-providers/dns"] {
            odin.add_fault(format!("not-json@GET:{list}$").parse().expect("a fault"));
        }
        let mut journal = MemoryJournal::with(lines[..=last].concat());
        let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        odin.clear_faults();
        let after = shuffled(1, &mut odin, whereabouts).expect("numbers");
        let there = |line: u32| after[&number(line)] == ("sp0001/sp0001-g01".to_owned(), true);
        assert!(report.is_done() && (4104..=4106).all(there), "{sent} sent: {report:?}, {after:?}");
    }
}

/// What cannot be taken back is said, and the same journal goes on from there.
#[test]
fn what_is_stranded_is_told() {
    let mut odin = platform();
    odin.add_fault("400@POST:/groups/dns$#1".parse().expect("a fault"));
    odin.add_fault("403@DELETE:/service-providers/dns$#2".parse().expect("a fault"));
    let job = MoveNumbers::new(FROM, FAR, [NumberRange::single("+1-2015554110")]);
    let mut journal = MemoryJournal::default();
    let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
    let item = &report.items[0];
    assert!(item.stranded.as_ref().is_some_and(|why| why.status().is_some_and(|status| status == 403)), "{report:?}");
    assert_eq!(item.steps_done, 3, "it is in the other service provider");
    let json = serde_json::to_value(&report).expect("JSON");
    assert_eq!(json["items"][0]["stepsDone"], 3);
    let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
    assert!(report.is_done(), "{report:?}");
    let after = shuffled(1, &mut odin, whereabouts).expect("numbers");
    assert_eq!(after[&number(4110)].0, "sp0001/sp0001-g01");
}

#[test]
fn a_thousand_schedules_end_alike() {
    let mut orders = BTreeSet::new();
    let lines = [4101, 4102, 4103, 4104, 4105, 4106];
    let job = MoveNumbers::new(FROM, NEAR, lines.map(|line| NumberRange::single(number(line))));
    for seed in 0..1000 {
        let mut odin = Odin::example();
        odin.add_fault("400@POST:/groups/dns$#2".parse().expect("a fault"));
        odin.add_fault("reset@DELETE:/groups/dns$#3".parse().expect("a fault"));
        let mut journal = MemoryJournal::default();
        let report = shuffled(seed, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert_eq!((report.counts().done, report.counts().failed), (5, 1), "schedule {seed}: {report:?}");
        let of =
            async |ctx: Ctx, home: (&str, &str)| ctx.call(dns::List::new(home.0, home.1)).await.map(|list| list.dns);
        let numbers = |rows: Result<odin_api::value::Array<dns::Dns>, Error>| -> BTreeSet<String> {
            let rows = rows.expect("numbers");
            rows.iter().flat_map(|row| row.range().expand().expect("a range")).map(|it| it.to_string()).collect()
        };
        let there = numbers(shuffled(seed, &mut odin, async |ctx| of(ctx, NEAR).await));
        let here = numbers(shuffled(seed, &mut odin, async |ctx| of(ctx, FROM).await));
        for (item, line) in report.items.iter().zip(lines) {
            let (in_old, in_new) = (here.contains(&number(line)), there.contains(&number(line)));
            assert_eq!((in_old, in_new), (!item.outcome.is_done(), item.outcome.is_done()), "schedule {seed}: {line}");
        }
        orders.insert(journal.expose().to_owned());
        let report = shuffled(seed, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
        assert!(report.is_done(), "schedule {seed}");
    }
    println!("{} different orders", orders.len());
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

fn problems(result: Result<Plan, JobError>) -> Vec<String> {
    match result {
        Err(JobError::Problems(problems)) => problems.iter().map(|it| format!("{}: {}", it.item, it.why)).collect(),
        other => panic!("{other:?}"),
    }
}

/// The peer took numbers out of a group, failed over a method that was gone, and left them there.
#[test]
fn defect_085_numbers_are_checked_first_and_never_left_between_two_groups() {
    let mut odin = platform();
    let job = MoveNumbers::new(FROM, FAR, [range(4001, 4002), range(4118, 4121), range(4110, 4109), range(4118, 4118)]);
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await);
    assert_eq!(
        problems(plan),
        [
            "+1-2015554001: somebody has it: see `whose`",
            "+1-2015554002: somebody has it: see `whose`",
            "+1-2015554120: the group grp.odin of ent.odin does not have it",
            "+1-2015554121: the group grp.odin of ent.odin does not have it",
            "+1-2015554110 - +1-2015554109: the range ends before it begins",
            "+1-2015554118: it is named twice",
        ]
    );
    assert!(
        odin.records().all(|record| &*record.method == "GET" || record.path.contains("/auth")),
        "nothing was written"
    );
    let here = MoveNumbers::new(FROM, FROM, [range(4110, 4111)]);
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| here.plan(&ctx, &mut NoJournal).await);
    assert_eq!(problems(plan), ["grp.odin: the numbers are there already"]);
    // A group that is not there is known before anything is written.
    let nowhere = MoveNumbers::new(FROM, ("sp0001", "none"), [range(4110, 4111)]);
    let error =
        shuffled(1, &mut odin, async |ctx: Ctx| nowhere.plan(&ctx, &mut NoJournal).await).expect_err("no group");
    assert!(error.to_string().ends_with("404 Not Found: Group not found: none"), "{error}");
    assert!(odin.records().all(|record| &*record.method == "GET" || record.path.contains("/auth")));
    // The last assignment fails: the numbers are where they were, activated as they were.
    let before = shuffled(1, &mut odin, whereabouts).expect("numbers");
    odin.add_fault("400@POST:/groups/dns$#1".parse().expect("a fault"));
    let (job, mut journal) = (MoveNumbers::new(FROM, FAR, [range(4104, 4106)]), MemoryJournal::default());
    let report = shuffled(1, &mut odin, |ctx| moved(ctx, &job, &mut journal)).expect("a report");
    assert_eq!((report.counts().failed, report.items[0].stranded.is_none()), (1, true), "{report:?}");
    assert_eq!(shuffled(1, &mut odin, whereabouts).expect("numbers"), before);
}

/// The peer took numbers out of the group and left them in the service provider.
#[test]
fn defect_086_numbers_are_removed_from_the_service_provider_as_well() {
    for place in places(platform) {
        let before = place.run(whereabouts).expect("numbers");
        let job = RemoveNumbers::new(FROM.0, FROM.1, [range(4100, 4107), NumberRange::single("+1-2015554110")]);
        let remove = async |ctx: Ctx, journal: &mut MemoryJournal| {
            job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default()).await
        };
        let mut journal = MemoryJournal::default();
        place.fault("400@DELETE:/service-providers/dns$#1");
        let report = place.run(async |ctx| remove(ctx, &mut journal).await).expect("a report");
        assert_eq!((report.counts().failed, report.counts().done), (1, 3), "{}", place.name);
        // What the service provider keeps, the group has again, activated if it was.
        let kept = place.run(whereabouts).expect("numbers");
        assert!(kept.len() > before.len() - 9, "{}", place.name);
        assert!(kept.iter().all(|(number, home)| before[number] == *home), "{}: {kept:?}", place.name);
        let report = place.run(async |ctx| remove(ctx, &mut journal).await).expect("a report");
        assert!(report.is_done(), "{}: {report:?}", place.name);
        assert_eq!(place.run(whereabouts).expect("numbers"), expected(&before, None), "{}", place.name);
    }
}

/// The peer sent nothing for the end of a range of one number.
#[test]
fn defect_087_a_single_number_is_a_range_of_one() {
    let mut odin = platform();
    let job = RemoveNumbers::new(FROM.0, FROM.1, [NumberRange::single("+1-2015554110")]);
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("a plan");
    let range = r#"{"serviceProviderId":"ent.odin","groupId":"grp.odin","dns":[{"min":"+1-2015554110","max":"+1-2015554110"}]}"#;
    assert_eq!(plan.items()[0].steps()[0].call().to_string(), format!("DELETE /groups/dns {range}"));
    assert_eq!(plan.items()[0].key(), "+1-2015554110");
}

fn group_of(place: &Place, user: &str) -> String {
    let profile: Result<_, Error> = place.run(async |ctx| ctx.call(users::Get::new(user)).await);
    profile.expect("a user").group_id.expect("a group").to_string()
}

#[test]
fn users_are_moved_or_the_obstacles_told() {
    for place in places(platform) {
        let people = ["4006@example.net", "4008@example.net"];
        let job = MoveUsers::new(people, "grp2.odin");
        let mut journal = MemoryJournal::default();
        let run = async |ctx: Ctx, journal: &mut MemoryJournal| {
            job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default()).await
        };
        // The answer to the first is lost: it is asked for, and not moved twice.
        place.fault("reset@PUT:/users/group-id$#3");
        let report = place.run(async |ctx| run(ctx, &mut journal).await).expect("a report");
        assert!(report.is_done(), "{}: {report:?}", place.name);
        assert!(people.iter().all(|user| group_of(&place, user) == "grp2.odin"), "{}", place.name);
        let times = place.times("users/group-id:update");
        assert!(people.iter().all(|user| times[*user] == 2), "{}: once to ask, once in earnest: {times:?}", place.name);
        let report = place.run(async |ctx| run(ctx, &mut journal).await).expect("a report");
        assert!(report.items.iter().all(|item| item.earlier), "{}", place.name);

        let job = MoveUsers::new(["4006@example.net", "none@example.net", "4001@example.net"], "none.odin");
        let plan = place.run(async |ctx| job.plan(&ctx, &mut NoJournal).await);
        let told = [
            "4006@example.net: users.group-id.update (PUT /users/group-id): ",
            "none@example.net: users.get (GET /users): 404",
            "4001@example.net: users.group-id.update (PUT /users/group-id): ",
        ];
        let problems = problems(plan);
        assert!(told.len() == problems.len(), "{problems:?}");
        assert!(problems.iter().zip(told).all(|(problem, told)| problem.starts_with(told)), "{problems:?}");
        let job = MoveUsers::new(["4006@example.net"], "grp2.odin");
        let plan = place.run(async |ctx| job.plan(&ctx, &mut NoJournal).await);
        assert_eq!(self::problems(plan), ["4006@example.net: it is in grp2.odin already"]);
        let twice = MoveUsers::new(["4001@example.net", "4001@example.net"], "grp2.odin");
        let plan = place.run(async |ctx| twice.plan(&ctx, &mut NoJournal).await);
        assert_eq!(self::problems(plan), ["4001@example.net: it is named twice"]);
    }
}

/// A journal that ends with the beginning of the first move: it may have been carried out, or not.
#[test]
fn after_a_crash_a_user_is_asked_for_its_group() {
    let job = MoveUsers::new(["4006@example.net", "4008@example.net"], "grp2.odin");
    let run = async |ctx: Ctx, journal: &mut MemoryJournal| {
        job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default().concurrency(1)).await
    };
    let mut whole = MemoryJournal::default();
    let report: Result<Report, JobError> = shuffled(1, &mut platform(), async |ctx| run(ctx, &mut whole).await);
    assert!(report.expect("a report").is_done());
    let until_begun: String = {
        let lines: Vec<&str> = whole.expose().split_inclusive('\n').collect();
        let begun = lines.iter().position(|line| line.contains(r#""begun""#)).expect("a move");
        lines[..=begun].concat()
    };
    for carried_out in [false, true] {
        for place in places(platform) {
            if carried_out {
                let moved: Result<_, Error> = place.run(async |ctx| {
                    ctx.call(users::group_id::Update::new("4006@example.net", "grp2.odin", false)).await
                });
                moved.expect("a move");
            }
            let mut journal = MemoryJournal::with(&*until_begun);
            let report = place.run(async |ctx| run(ctx, &mut journal).await).expect("a report");
            assert!(report.is_done(), "{}: {report:?}", place.name);
            for user in ["4006@example.net", "4008@example.net"] {
                assert_eq!(group_of(&place, user), "grp2.odin", "{}: {user}, {carried_out}", place.name);
            }
        }
    }
    // A server that is out of order is not an obstacle of a user.
    let mut odin = platform();
    odin.add_fault("503@PUT:/users/group-id$".parse().expect("a fault"));
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await);
    assert!(matches!(&plan, Err(JobError::Call(error)) if error.is_transient()), "{plan:?}");
}
