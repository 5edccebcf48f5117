//! Sheets: each kind does what a naive sequence of single calls does, on each transport, under faults and in any order.

mod cases;
mod columns;
mod defects;
mod malformed;
mod other_tools;

use std::collections::{BTreeMap, BTreeSet};

use odin_api::flow::Ctx;
use odin_api::jobs::sheets::{Action, Sheet, SheetKind};
use odin_api::jobs::{JobError, Journal, MemoryJournal, Plan, Report, RunOptions};
use odin_api::{Call, Endpoint as _, Error, users};
use odin_sim::Odin;
use serde_json::Value;

use crate::place::{Place, places};
use crate::schedule::shuffled;
use cases::Case;

pub fn sheet(kind: &str, action: Action, text: &str) -> Sheet {
    Sheet::read(SheetKind::named(kind).expect("a kind"), action, text)
}

/// The plan of a sheet that is right.
pub fn planned(kind: &str, action: Action, text: &str) -> Plan {
    sheet(kind, action, text).plan().unwrap_or_else(|error| panic!("{kind}.{action}: {error}"))
}

/// All that is wrong with a sheet.
pub fn wrong(kind: &str, action: Action, text: &str) -> String {
    sheet(kind, action, text).plan().expect_err("it is wrong").to_string()
}

async fn carry_out(ctx: Ctx, plan: &Plan, journal: &mut (dyn Journal + Send)) -> Result<Report, JobError> {
    plan.run(&ctx, journal, &RunOptions::default()).await
}

/// What the server says to each of these questions.
async fn answers(ctx: Ctx, questions: Vec<Call>) -> Result<Vec<Result<Value, String>>, Error> {
    let mut answers = Vec::new();
    for question in questions {
        let answer = ctx.call(question).await;
        answers.push(match answer {
            Ok(answer) => Ok(serde_json::from_slice(answer.body()).expect("JSON")),
            Err(error) => Err(error.to_string()),
        });
    }
    Ok(answers)
}

/// How often each creation and each deletion was carried out.
fn once(odin: &Odin) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    let writes = odin.executed().filter(|record| matches!(&*record.method, "POST" | "DELETE"));
    let writes = writes.filter_map(|record| record.operation).filter(|operation| !operation.starts_with("auth/"));
    writes.for_each(|operation| *counts.entry(operation).or_default() += 1);
    counts
}

/// What a naive sequence of calls leaves behind.
struct Oracle {
    state: Vec<Result<Value, String>>,
    once: BTreeMap<&'static str, usize>,
}

fn prepare(place: &Place, case: &Case) {
    place.run(case.before).unwrap_or_else(|error: Error| panic!("before {case:?}: {error}"));
    place.odin().clear_records();
}

fn oracle(case: &Case) -> Oracle {
    let [place, ..] = places(Odin::example);
    prepare(&place, case);
    place.run(case.by_hand).unwrap_or_else(|error: Error| panic!("{case:?} by hand: {error}"));
    let once = once(&place.odin());
    let state = place.run(|ctx| answers(ctx, (case.questions)())).expect("answers");
    assert!(state.iter().any(Result::is_ok) || case.action == Action::Delete, "{case:?}: {state:?}");
    Oracle { state, once }
}

fn compare(place: &Place, case: &Case, oracle: &Oracle) {
    assert_eq!(once(&place.odin()), oracle.once, "{}: {case:?}", place.name);
    let state = place.run(|ctx| answers(ctx, (case.questions)())).expect("answers");
    for ((state, due), question) in state.iter().zip(&oracle.state).zip((case.questions)()) {
        assert_eq!(state, due, "{}: {case:?}: {question}", place.name);
    }
}

#[test]
fn each_kind_does_what_single_calls_do() {
    let mut done = BTreeSet::new();
    for case in cases::all() {
        let oracle = oracle(&case);
        let plan = planned(case.kind, case.action, case.text);
        for place in places(Odin::example) {
            prepare(&place, &case);
            let mut journal = MemoryJournal::default();
            let report = place.run(|ctx| carry_out(ctx, &plan, &mut journal)).expect("a report");
            assert!(report.is_done(), "{}: {case:?}: {report:?}", place.name);
            compare(&place, &case, &oracle);
        }
        done.insert((case.kind, case.action.word()));
    }
    for kind in SheetKind::all() {
        for action in kind.actions() {
            assert!(done.contains(&(kind.name(), action.word())), "no case for {} {action}", kind.name());
        }
    }
}

/// Each run loses some answers and refuses some requests; the same journal ends it all the same, and nothing is created or
/// deleted twice.
#[test]
fn one_in_five_requests_may_fail() {
    let mut faults = 0;
    for (index, case) in cases::all().into_iter().enumerate() {
        let oracle = oracle(&case);
        let plan = planned(case.kind, case.action, case.text);
        for seed in 0..3 {
            for place in places(Odin::example) {
                prepare(&place, &case);
                place.odin().seed_faults(seed + 3 * index as u64);
                for fault in ["reset", "503", "500", "429=0"] {
                    place.fault(&format!("{fault}@/~0.05"));
                }
                let mut journal = MemoryJournal::default();
                let mut runs = 0;
                while !place.run(|ctx| carry_out(ctx, &plan, &mut journal)).is_ok_and(|report| report.is_done()) {
                    runs += 1;
                    assert!(runs < 100, "{}: {case:?} never ends", place.name);
                }
                faults += place.odin().records().filter(|record| record.fault.is_some()).count();
                place.odin().clear_faults();
                compare(&place, &case, &oracle);
            }
        }
    }
    println!("{faults} faults");
    assert!(faults > 100, "only {faults} faults");
}

/// A journal that ends with the beginning of any write, which was carried out or not: the same journal finishes it.
#[test]
fn after_a_crash_at_any_write_the_same_journal_finishes_it() {
    let options = RunOptions::default().concurrency(1);
    for case in cases::all() {
        let oracle = oracle(&case);
        let plan = planned(case.kind, case.action, case.text);
        let calls: Vec<Call> = plan.calls().cloned().collect();
        let before = || {
            let mut odin = Odin::example();
            shuffled(1, &mut odin, case.before).expect("before");
            odin.clear_records();
            odin
        };
        let mut whole = MemoryJournal::default();
        let report = shuffled(1, &mut before(), async |ctx: Ctx| plan.run(&ctx, &mut whole, &options).await);
        assert!(report.expect("a report").is_done(), "{case:?}");
        let lines: Vec<&str> = whole.expose().split_inclusive('\n').collect();
        let begun = (0..lines.len()).filter(|at| lines[*at].contains(r#""begun""#));
        for (sent, last) in begun.enumerate() {
            for carried_out in [false, true] {
                let mut odin = before();
                for call in &calls[..sent + usize::from(carried_out)] {
                    shuffled(1, &mut odin, async |ctx: Ctx| ctx.call(call.clone()).await).expect("a write");
                }
                let mut journal = MemoryJournal::with(lines[..=last].concat());
                let report = shuffled(1, &mut odin, async |ctx: Ctx| plan.run(&ctx, &mut journal, &options).await);
                let report = report.expect("a report");
                assert!(report.is_done(), "{case:?}: {} {carried_out}: {report:?}", calls[sent]);
                let state = shuffled(1, &mut odin, |ctx| answers(ctx, (case.questions)())).expect("answers");
                assert_eq!(state, oracle.state, "{case:?}: {} {carried_out}", calls[sent]);
                assert_eq!(once(&odin), oracle.once, "{case:?}: {} {carried_out}", calls[sent]);
            }
        }
    }
}

const NEW: std::ops::Range<usize> = 4101..4109;

/// Eight users with services and voicemail, one call after the other.
async fn eight_users(ctx: Ctx) -> Result<(), Error> {
    for line in NEW {
        let (id, name) = (format!("{line}@example.net"), format!("User {line}"));
        let user = users::Create::named("ent.odin", "grp.odin", &*id, "New", name).extension(line.to_string());
        ctx.call(user).await?;
        let packs = [users::services::Assignment::assign("Premium")];
        ctx.call(users::services::Update::new(&*id).service_pack_services(packs)).await?;
        ctx.call(users::voice_messaging::Update::new(&*id).is_active(true)).await?;
    }
    Ok(())
}

fn about_eight_users() -> Vec<Call> {
    let ids = NEW.map(|line| format!("{line}@example.net"));
    let of = |id: String| {
        let user = users::Get::new(&*id).prepare();
        [user, users::services::Get::new(&*id).prepare(), users::voice_messaging::Get::new(&*id).prepare()]
    };
    ids.flat_map(of).map(|call| call.expect("a call")).collect()
}

/// The end of a job is the same whatever the order of the answers, with two of them lost.
#[test]
fn a_thousand_schedules_end_alike() {
    let mut by_hand = Odin::example();
    shuffled(0, &mut by_hand, eight_users).expect("by hand");
    let once_by_hand = once(&by_hand);
    let expected = shuffled(0, &mut by_hand, |ctx| answers(ctx, about_eight_users())).expect("answers");
    let rows = NEW.map(|line| format!("{line}@example.net,New,User {line},{line},Premium,true\n"));
    let head = "userId,firstName,lastName,extension,servicePackServices[0],voiceMessaging.isActive\n";
    let text = std::iter::once(head.to_owned()).chain(rows).collect::<String>();
    let sheet = sheet("users", Action::Create, &text).fill("serviceProviderId", "ent.odin").fill("groupId", "grp.odin");
    let plan = sheet.plan().expect("a plan");
    let mut orders = BTreeSet::new();
    for seed in 0..1000 {
        let mut odin = Odin::example();
        odin.add_fault("reset@POST:/users$#2".parse().expect("a fault"));
        odin.add_fault("reset@PUT:/users/services$#5".parse().expect("a fault"));
        let mut journal = MemoryJournal::default();
        let report = shuffled(seed, &mut odin, |ctx| carry_out(ctx, &plan, &mut journal)).expect("a report");
        assert!(report.is_done(), "schedule {seed}: {report:?}");
        assert_eq!(once(&odin), once_by_hand, "schedule {seed}");
        orders.insert(odin.executed().map(|it| format!("{:?} {:?}", it.operation, it.subject)).collect::<Vec<_>>());
        odin.clear_faults();
        let state = shuffled(seed, &mut odin, |ctx| answers(ctx, about_eight_users())).expect("answers");
        assert_eq!(state, expected, "schedule {seed}");
    }
    println!("{} different orders", orders.len());
    assert!(orders.len() > 900, "the schedules differ");
}
