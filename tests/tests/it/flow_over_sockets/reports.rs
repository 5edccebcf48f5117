//! Comparing reports with what was done.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use odin_api::Fate;
use odin_api::policy::Retry;
use odin_sim::Record;

use crate::conformance::memory::Memory;
use crate::flow_over_sockets::everyone::{Outcome, Report, USERS, retitle_everyone, retries, title, titles, world};
use crate::flow_over_sockets::places::{Async, Blocking, Jumping, Runs};

/// Everything that can be tried again is, and in the end everything is done.
fn everything_is_done<R: Runs>(limit: usize) {
    let world = world(
        USERS,
        &[
            "503@/users$~0.01",
            "502-html@/users$~0.01",
            "429=0@/users$~0.01",
            "504!@/users$~0.005",
            "reset@/users$~0.01",
            "drop@/users$~0.01",
            "truncate@/users$~0.01",
            "reset-headers@/users$~0.005",
            "reset-body@/users$~0.005",
            "delay=1@/users$~0.01",
            "close-idle@/users$~0.02",
            "close-on-reuse@/users$~0.02",
            "expire-token@/users$%700",
        ],
    );
    let place = R::start(world, |builder| builder.retry(retries(8)));
    let report = place.run(|ctx| retitle_everyone(ctx, limit)).expect("a list");
    assert_eq!(report.len(), USERS);
    for (id, outcome) in &report {
        assert_eq!(outcome, &Outcome::Done(Some(title(id))), "{id}");
    }
    let (faults, written) = place.look(|odin| {
        let faults = odin.records().filter(|record| record.fault.is_some()).count();
        (faults, odin.count("users/:update"))
    });
    assert!(faults > 150, "only {faults} faults");
    assert!(written >= USERS as u64, "{written}");
    for (id, kept) in place.look(titles) {
        assert_eq!(kept, Some(title(&id)));
    }
}

/// What the report says of each user is what became of it.
fn agrees<R: Runs>(place: &R, report: &Report) {
    let titles = place.look(titles);
    let mut unknown = [0, 0];
    for (id, outcome) in report {
        let changed = titles[id] == Some(title(id));
        match outcome {
            Outcome::Done(told) => assert_eq!((told, changed), (&Some(title(id)), true), "{id}"),
            Outcome::Unread(_) | Outcome::Unwritten(_, Fate::NotSent | Fate::Rejected) => {
                assert!(!changed, "{id} was changed, but the report says {outcome:?}");
            }
            Outcome::Unwritten(..) => unknown[usize::from(changed)] += 1,
        }
    }
    assert!(unknown[0] > 0 && unknown[1] > 0, "writes of unknown fate, not done and done: {unknown:?}");
}

/// Nothing is tried again: what failed is told, and told right.
fn what_fails_is_told<R: Runs>(users: usize, limit: usize) -> Report {
    let world = world(
        users,
        &[
            "503@/users$~0.03",
            "502-html@/users$~0.02",
            "504!@/users$~0.02",
            "reset@/users$~0.02",
            "drop@/users$~0.02",
            "truncate@/users$~0.02",
            "reset-headers@/users$~0.02",
            "reset-body@/users$~0.02",
            "expire-token@/users$%700",
        ],
    );
    let place = R::start(world, |builder| builder.retry(Retry::never()));
    // The list is one request, which a fault may strike too.
    let report = (0..9).find_map(|_| place.run(|ctx| retitle_everyone(ctx, limit)).ok()).expect("a list at last");
    assert_eq!(report.len(), users);
    let failures = report.values().filter(|outcome| !matches!(outcome, Outcome::Done(_))).count();
    let (struck, undone) = place.look(|odin| {
        let on_users =
            |record: &&Record| record.path == "/users" && !(record.method == "GET" && record.query.is_empty());
        let by_fault = |record: &&Record| record.fault.as_deref().is_some_and(|fault| fault != "expire-token");
        let struck = odin.records().filter(on_users).filter(by_fault).map(|record| record.status);
        // A 401 that a fault cut short may still be understood, and its call goes again.
        let (undone, struck): (Vec<_>, Vec<_>) = struck.partition(|status| *status == 401);
        (struck.len(), undone.len())
    });
    assert!(
        (struck..=struck + undone).contains(&failures),
        "each fault is one failure: {struck}, {undone}, {failures}"
    );
    agrees(&place, &report);
    report
}

#[test]
fn everything_is_done_blocking_one_at_a_time() {
    everything_is_done::<Blocking>(1);
}

#[test]
fn everything_is_done_blocking_eight_at_once() {
    everything_is_done::<Blocking>(8);
}

#[test]
fn everything_is_done_blocking_sixty_four_at_once() {
    everything_is_done::<Blocking>(64);
}

#[test]
fn everything_is_done_async_one_at_a_time() {
    everything_is_done::<Async>(1);
}

#[test]
fn everything_is_done_async_eight_at_once() {
    everything_is_done::<Async>(8);
}

#[test]
fn everything_is_done_async_sixty_four_at_once() {
    everything_is_done::<Async>(64);
}

#[test]
fn everything_is_done_in_memory() {
    everything_is_done::<Memory>(8);
}

#[test]
fn what_fails_is_told_alike_by_all_transports() {
    let expected = what_fails_is_told::<Memory>(USERS, 1);
    let blocking = what_fails_is_told::<Blocking>(USERS, 1);
    let hyper = what_fails_is_told::<Async>(USERS, 1);
    for (id, outcome) in &expected {
        assert_eq!((&blocking[id], &hyper[id]), (outcome, outcome), "{id}: ureq, hyper / in memory");
    }
}

#[test]
fn what_fails_is_told_by_many_at_once_blocking() {
    what_fails_is_told::<Blocking>(400, 8);
    what_fails_is_told::<Blocking>(400, 64);
}

#[test]
fn what_fails_is_told_by_many_at_once_async() {
    what_fails_is_told::<Async>(400, 8);
    what_fails_is_told::<Async>(400, 64);
}

/// What the platform remembers of the run: how often it got which request, and what came of it.
type Memories = BTreeMap<String, usize>;

/// Each request has a fate of its own, whatever the order in which they come, and is sent twice at the most: some users
/// are not read, some not written.
fn each_has_its_fate<R: Runs>(limit: usize) -> (Report, Memories) {
    let faults = ["503", "502-html", "504!", "reset", "drop", "truncate", "reset-headers", "reset-body"];
    let mut world = world(USERS, &faults.map(|fault| format!("{fault}@/users$?0.03")).each_ref().map(String::as_str));
    // By this one, the list arrives.
    world.seed_faults(5);
    let place = R::start(world, |builder| builder.retry(retries(2)));
    let report = place.run(|ctx| retitle_everyone(ctx, limit)).expect("a list");
    assert_eq!(report.len(), USERS);
    let memories = place.look(|odin| {
        let mut memories = Memories::new();
        for record in odin.records() {
            let Record { method, path, query, status, executed, fault, .. } = record;
            let memory = format!("{method} {path}?{query} {status} {executed} {fault:?}");
            *memories.entry(memory).or_default() += 1;
        }
        memories
    });
    agrees(&place, &report);
    (report, memories)
}

#[test]
fn everyone_has_the_same_fate_in_virtual_time() {
    let (report, _) = &*EXPECTED;
    let count = |which: fn(&Outcome) -> bool| report.values().filter(|outcome| which(outcome)).count();
    let (unread, unwritten) = (
        count(|outcome| matches!(outcome, Outcome::Unread(_))),
        count(|outcome| matches!(outcome, Outcome::Unwritten(..))),
    );
    assert!(unread > 20 && unwritten > 20, "{unread} unread, {unwritten} unwritten");
    for limit in [8, 64] {
        as_in_virtual_time::<Jumping>(limit);
    }
}

/// In virtual time, one after the other.
static EXPECTED: LazyLock<(Report, Memories)> = LazyLock::new(|| each_has_its_fate::<Jumping>(1));

fn as_in_virtual_time<R: Runs>(limit: usize) {
    let (report, memories) = each_has_its_fate::<R>(limit);
    for (id, outcome) in &EXPECTED.0 {
        assert_eq!(&report[id], outcome, "{id}");
    }
    assert_eq!(memories, EXPECTED.1);
}

#[test]
fn everyone_has_the_same_fate_blocking_one_at_a_time() {
    as_in_virtual_time::<Blocking>(1);
}

#[test]
fn everyone_has_the_same_fate_blocking_eight_at_once() {
    as_in_virtual_time::<Blocking>(8);
}

#[test]
fn everyone_has_the_same_fate_blocking_sixty_four_at_once() {
    as_in_virtual_time::<Blocking>(64);
}

#[test]
fn everyone_has_the_same_fate_async_one_at_a_time() {
    as_in_virtual_time::<Async>(1);
}

#[test]
fn everyone_has_the_same_fate_async_eight_at_once() {
    as_in_virtual_time::<Async>(8);
}

#[test]
fn everyone_has_the_same_fate_async_sixty_four_at_once() {
    as_in_virtual_time::<Async>(64);
}
