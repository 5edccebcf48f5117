//! Random faults, outages and many clients: reads survive, and no outage is amplified.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use odin_api::{ErrorKind, EventKind, Fate, users};
use odin_sim::{Odin, Server};

use crate::support::{attempts_of, builder, on_both, platform};
use crate::transport::Caller;

on_both! {
    reads_survive_a_fault_in_ten
    reads_survive_three_faults_in_ten
    an_outage_is_not_amplified
    a_server_that_is_gone_is_not_hammered
    many_calls_share_one_renewal
    a_wrong_password_is_tried_at_most_twice
}

/// How many calls are on their way at the same time.
pub(crate) const CROWD: usize = 16;

/// What goes wrong, one as likely as the other. After some of it the request was carried out all the same.
const FAULTS: &[&str] = &[
    "429",
    "500",
    "502-html",
    "503",
    "504",
    "drop",
    "reset",
    "reset-headers",
    "reset-body",
    "truncate",
    "close-on-reuse",
    "hang",
    "502!",
    "504!",
];

/// Makes so many calls, a crowd of them at a time, and returns what came of each.
pub(crate) fn crowd<T: Send>(size: usize, calls: usize, call: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let mut results: Vec<(usize, T)> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..size)
            .map(|_| {
                scope.spawn(|| {
                    let mut done = Vec::new();
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        if index >= calls {
                            return done;
                        }
                        done.push((index, call(index)));
                    }
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

fn reads<C: Caller>(chance: f64, least: usize) {
    const CALLS: usize = 2000;
    let server = platform(FAULTS, "/users", chance, 1);
    let builder = builder::<C>(&server.base_url()).credentials("admin", "admin");
    // Long for a busy machine, short for an answer that never comes.
    let client = C::new(builder.limits(attempts_of(Duration::from_millis(700)))).expect("a client");
    let outcomes = crowd(CROWD, CALLS, |_| client.call(users::Get::new("4001@example.net")).map(drop));
    let good = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let odin = server.odin();
    let harmless = |fault: &str| fault.starts_with("close-idle") || fault.starts_with("delay");
    let struck = odin.records().filter(|record| record.fault.as_deref().is_some_and(|fault| !harmless(fault))).count();
    println!("{}: {good} of {CALLS} reads at {chance}, {struck} faults, {} requests", C::NAME, odin.requests());
    assert!(good >= least, "only {good} of {CALLS}: {:?}", outcomes.into_iter().find_map(Result::err));
    assert!(odin.count("users/:get") >= good as u64, "no success without an execution");
    assert!(odin.requests() <= 3 * CALLS as u64 + 1);
    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    let rate = struck as f64 / odin.requests() as f64;
    assert!((rate - chance).abs() < 0.03, "faults were not as frequent as they should have been: {rate}");
    assert_eq!(odin.logins(), 1);
}

fn reads_survive_a_fault_in_ten<C: Caller>() {
    reads::<C>(0.10, 1990);
}

fn reads_survive_three_faults_in_ten<C: Caller>() {
    reads::<C>(0.30, 1920);
}

/// A client that counts what it sends.
fn counting<C: Caller>(url: &str) -> (C, Arc<AtomicUsize>) {
    let sent = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&sent);
    let builder = builder::<C>(url).token("a-token").observer(move |event| {
        if matches!(event.kind, EventKind::Sending { .. }) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    (C::new(builder).expect("a client"), sent)
}

fn an_outage_is_not_amplified<C: Caller>() {
    for fault in ["503", "drop", "reset"] {
        let mut odin = Odin::example();
        odin.add_fault(fault.parse().expect(fault));
        let server = Server::start(odin);
        let (client, sent) = counting::<C>(&server.base_url());
        let outcomes = crowd(CROWD, 1000, |_| client.call(users::Get::new("4001@example.net")).map(drop));
        assert!(outcomes.iter().all(Result::is_err));
        let sent = sent.load(Ordering::Relaxed);
        println!("{}: {sent} requests for 1000 calls, {fault}", C::NAME);
        assert!((1000..=1100).contains(&sent), "{fault}: {sent}");
        assert_eq!(server.odin().requests(), sent as u64, "{fault}");
    }
}

fn a_server_that_is_gone_is_not_hammered<C: Caller>() {
    let url = Server::start(Odin::example()).base_url();
    let (client, sent) = counting::<C>(&url);
    let outcomes = crowd(CROWD, 1000, |_| client.call(users::Get::new("4001@example.net")).map(drop));
    for outcome in outcomes {
        let error = outcome.expect_err("nobody is there");
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Connect, Fate::NotSent), "{error}");
    }
    assert!((1000..=1100).contains(&sent.load(Ordering::Relaxed)), "{sent:?}");
}

fn many_calls_share_one_renewal<C: Caller>() {
    let server = Server::start(Odin::example());
    let client = C::new(builder::<C>(&server.base_url()).credentials("admin", "admin")).expect("a client");
    for round in 1..=3 {
        let outcomes = crowd(64, 64, |_| client.call(users::Get::new("4001@example.net")).map(drop));
        for outcome in outcomes {
            outcome.expect("a user");
        }
        let mut odin = server.odin();
        assert_eq!(odin.logins() + odin.refreshes(), round, "one renewal for all");
        odin.expire_tokens();
    }
}

fn a_wrong_password_is_tried_at_most_twice<C: Caller>() {
    let server = Server::start(Odin::example());
    let client = C::new(builder::<C>(&server.base_url()).credentials("admin", "wrong")).expect("a client");
    for outcome in crowd(64, 300, |_| client.call(users::Get::new("4001@example.net")).map(drop)) {
        let error = outcome.expect_err("a refusal");
        assert_eq!((error.kind(), error.fate()), (ErrorKind::LoginRefused, Fate::NotSent), "{error}");
    }
    let tries = server.odin().records().count();
    assert!((1..=2).contains(&tries), "{tries} logins");
}
