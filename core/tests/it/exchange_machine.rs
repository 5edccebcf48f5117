//! The exchange as a whole, in thousands of random lives: calls that come, go, hang and are forgotten, a server that
//! breaks in every way, sessions that end, drivers that fall asleep. In virtual time; what holds is judged from outside.

mod reference;
mod server;
mod world;

use std::time::Duration;

use odin_api::policy::{Adaptive, Rate};
use proptest::prelude::*;
use proptest::test_runner::{Config as Proptest, TestRunner};

use crate::support::exchange::{config, ms, secs};
use server::{Door, Mood};
use world::{Kind, World};

/// No more calls than this at once.
const CALLS: usize = 64;

#[derive(Debug, Clone)]
enum Op {
    Submit { kind: Kind, count: usize, hurry: Option<u64> },
    Cancel { which: usize, cut: bool },
    CancelCarrier { cut: bool },
    Freeze { which: usize, count: usize, cut: bool },
    FreezeCarrier { cut: bool },
    Thaw { which: usize },
    Advance(u64),
    Mood(Mood),
    Login(Door),
    Refresh(Door),
    Revoke,
    SetToken { good: bool },
    SetCredentials(Option<&'static str>),
    SetPassword(&'static str),
    Forget,
    SetRate(Rate),
}

#[derive(Debug, Clone)]
struct Setting {
    rate: Rate,
    adaptive: bool,
    max_in_flight: Option<usize>,
    attempt: u64,
    operation: u64,
    life: Option<u64>,
    attempts: u32,
    /// Retries that were needed before.
    spent: usize,
    seed: u64,
}

fn rate() -> impl Strategy<Value = Rate> {
    prop_oneof![
        3 => Just(Rate::default()),
        2 => Just(Rate::unlimited()),
        1 => Just(Rate::per_second(1.0)),
        1 => Just(Rate::per_second(20.0)),
        1 => Just(Rate::per_second(2.0).burst(3)),
        1 => Just(Rate::per_second(10.0).burst(8)),
    ]
}

fn setting() -> impl Strategy<Value = Setting> {
    let max = prop_oneof![3 => Just(None), 1 => (1..6_usize).prop_map(Some)];
    let life = prop_oneof![1 => Just(None), 2 => Just(Some(3600)), 2 => Just(Some(90)), 1 => Just(Some(20))];
    let spent = prop_oneof![1 => Just(0_usize), 1 => 95..=100_usize];
    (rate(), prop::bool::weighted(0.3), max, 2..10_u64, 20..90_u64, life, 1..4_u32, spent, any::<u64>()).prop_map(
        |(rate, adaptive, max_in_flight, attempt, operation, life, attempts, spent, seed)| Setting {
            rate,
            adaptive,
            max_in_flight,
            attempt,
            operation,
            life,
            attempts,
            spent,
            seed,
        },
    )
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![3 => Just(Kind::Get), 2 => Just(Kind::Put), 3 => Just(Kind::Post), 1 => Just(Kind::Own)]
}

fn mood() -> impl Strategy<Value = Mood> {
    prop_oneof![
        3 => Just(Mood::Calm),
        5 => Just(Mood::Flaky),
        1 => Just(Mood::Outage),
        2 => Just(Mood::Busy),
        1 => Just(Mood::Unauthorized),
        1 => Just(Mood::Silent),
    ]
}

fn door() -> impl Strategy<Value = Door> {
    prop_oneof![
        6 => Just(Door::Open),
        1 => Just(Door::Refused),
        1 => Just(Door::Expired),
        2 => Just(Door::Busy),
        1 => Just(Door::NotFound),
        1 => Just(Door::NoToken),
        1 => Just(Door::Firewall),
        1 => Just(Door::RefusedWith200),
        2 => Just(Door::Lost),
        2 => Just(Door::Silent),
    ]
}

fn op() -> impl Strategy<Value = Op> {
    let count = prop_oneof![4 => 1..4_usize, 1 => 8..24_usize];
    let hurry = prop_oneof![4 => Just(None), 1 => (1..8_000_u64).prop_map(Some)];
    let time = prop_oneof![3 => 0..400_u64, 3 => 400..4_000_u64, 1 => 4_000..40_000_u64, 1 => Just(55_000_u64)];
    let password = prop_oneof![3 => Just(Some("right")), 1 => Just(Some("wrong")), 1 => Just(None)];
    let frozen = prop_oneof![3 => Just(1_usize), 1 => 2..20_usize];
    prop_oneof![
        10 => (kind(), count, hurry).prop_map(|(kind, count, hurry)| Op::Submit { kind, count, hurry }),
        12 => time.prop_map(Op::Advance),
        3 => (any::<usize>(), any::<bool>()).prop_map(|(which, cut)| Op::Cancel { which, cut }),
        2 => any::<bool>().prop_map(|cut| Op::CancelCarrier { cut }),
        2 => (any::<usize>(), frozen, any::<bool>()).prop_map(|(which, count, cut)| Op::Freeze { which, count, cut }),
        1 => any::<bool>().prop_map(|cut| Op::FreezeCarrier { cut }),
        1 => any::<usize>().prop_map(|which| Op::Thaw { which }),
        3 => mood().prop_map(Op::Mood),
        2 => door().prop_map(Op::Login),
        2 => door().prop_map(Op::Refresh),
        2 => Just(Op::Revoke),
        1 => any::<bool>().prop_map(|good| Op::SetToken { good }),
        1 => password.prop_map(Op::SetCredentials),
        1 => prop_oneof![3 => Just("right"), 1 => Just("changed")].prop_map(Op::SetPassword),
        1 => Just(Op::Forget),
        1 => rate().prop_map(Op::SetRate),
    ]
}

fn live(setting: &Setting, ops: &[Op]) -> World {
    let mut config = config();
    config.rate = setting.rate;
    config.max_in_flight = setting.max_in_flight;
    config.adaptive = setting.adaptive.then(Adaptive::default);
    config.limits.attempt = secs(setting.attempt);
    config.limits.operation = secs(setting.operation);
    config.retry.attempts = setting.attempts;
    let mut world = World::new(config, setting.life.map(Duration::from_secs), setting.seed);
    world.spend(setting.spent);
    for op in ops {
        match *op {
            Op::Submit { kind, count, hurry } => {
                for _ in 0..count.min(CALLS - world.awake().min(CALLS)) {
                    world.submit(kind, hurry.map(Duration::from_millis));
                }
            }
            Op::Advance(time) => world.advance(ms(time)),
            Op::Cancel { which, cut } => world.cancel(which, cut),
            Op::CancelCarrier { cut } => world.cancel_carrier(cut),
            Op::Freeze { which, count, cut } => (0..count).for_each(|_| world.freeze(which, cut)),
            Op::FreezeCarrier { cut } => world.freeze_carrier(cut),
            Op::Thaw { which } => world.thaw(which),
            Op::Mood(mood) => world.server.mood = mood,
            Op::Login(door) => world.server.login = door,
            Op::Refresh(door) => world.server.refresh = door,
            Op::Revoke => world.server.tokens.retain(|token| token == "its-own"),
            Op::SetToken { good } => world.set_token(good),
            Op::SetCredentials(password) => world.set_credentials(password),
            Op::SetPassword(password) => world.server.password = password,
            Op::Forget => world.forget(),
            Op::SetRate(rate) => world.set_rate(rate),
        }
    }
    world.server.password = "right";
    world.wind_up();
    world
}

/// What all lives together have seen.
#[derive(Debug, Default)]
struct Sum {
    lives: usize,
    calls: usize,
    sent: usize,
    renewals: usize,
    most_calls: usize,
    taken_over: usize,
    not_sent: usize,
    rejected: usize,
    unknown: usize,
    deadlines: usize,
    never_sent: usize,
    retries: usize,
    empty: usize,
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test may be asked for more")]
fn whatever_happens_the_rules_hold() {
    let mut proptest = Proptest { max_shrink_iters: 4_000, failure_persistence: None, ..Proptest::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        proptest.cases = 2_500;
    }
    let cases = usize::try_from(proptest.cases).unwrap();
    let sum = std::cell::RefCell::new(Sum::default());
    let lives = (setting(), prop::collection::vec(op(), 1..60));
    let result = TestRunner::new(proptest).run(&lives, |(setting, ops)| {
        let world = live(&setting, &ops);
        let mut sum = sum.borrow_mut();
        sum.lives += 1;
        sum.calls += world.tally.calls;
        sum.sent += world.tally.sent;
        sum.renewals += world.renewals();
        sum.most_calls = sum.most_calls.max(world.tally.most_calls);
        sum.taken_over += world.taken_over();
        sum.not_sent += world.tally.not_sent;
        sum.rejected += world.tally.rejected;
        sum.unknown += world.tally.unknown;
        sum.deadlines += world.tally.deadlines;
        sum.never_sent += world.tally.never_sent;
        sum.retries += world.tally.retries;
        sum.empty += usize::from(world.tally.empty);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    let sum = sum.into_inner();
    println!("{sum:#?}");
    // The rules are worth something only where there was something to rule.
    assert_eq!((sum.lives, sum.most_calls), (cases, CALLS));
    let rare = [sum.taken_over, sum.not_sent, sum.rejected, sum.unknown, sum.deadlines, sum.never_sent, sum.empty];
    assert!(rare.iter().all(|count| *count > cases / 20), "{sum:?}");
    assert!(sum.calls > 10 * cases && sum.sent > 10 * cases && sum.renewals > cases && sum.retries > cases, "{sum:?}");
}

/// A refresh that hangs takes a place for a second. Whoever is first then goes, although it asked before that.
#[test]
fn a_place_that_only_the_time_frees_is_taken_at_once() {
    let setting = Setting {
        rate: Rate::default(),
        adaptive: true,
        max_in_flight: None,
        attempt: 2,
        operation: 20,
        life: Some(90),
        attempts: 1,
        spent: 97,
        seed: 5_681_418_598_168_609_122,
    };
    let get = |count| Op::Submit { kind: Kind::Get, count, hurry: None };
    let ops = [
        get(3),
        Op::Advance(55_000),
        Op::Submit { kind: Kind::Own, count: 3, hurry: None },
        Op::Refresh(Door::Silent),
        Op::Cancel { which: 0, cut: false },
        get(1),
        get(1),
        get(1),
    ];
    live(&setting, &ops);
}
