//! The work of the machine, and drivers that stop, where many calls wait.

use std::sync::Arc;
use std::task::{Wake, Waker};
use std::time::Duration;

use odin_api::exchange::{CallOptions, Exchange, Step};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::{Limits, Rate};
use odin_api::{Custom, Endpoint as _};

use crate::faults::machine::{answer, at, noop, with_token};

/// How the work of the machine grows with the number of calls that wait.
#[test]
fn fault_13_the_work_grows_linearly() {
    let run = |n: usize, in_flight: usize| {
        let mut config = with_token();
        config.rate = Rate::unlimited();
        config.max_in_flight = Some(in_flight);
        let mut limits = Limits::default();
        limits.operation = Duration::from_secs(1_000_000);
        config.limits = limits;
        config.retry = odin_api::policy::Retry::never();
        let mut exchange = Exchange::new(config, at(0.0));
        let mut engine =
            Engine::new(|ctx| async move { ctx.map(n, 0..n, |_| ctx.call(Custom::get("/x"))).await.len() });
        let mut now = 0.0;
        let mut flying = std::collections::VecDeque::new();
        let done = loop {
            match engine.poll(&mut exchange, at(now), &noop()) {
                Directive::Send(attempt) => flying.push_back((now + 0.1, attempt.key)),
                Directive::Wait(_) => {
                    let (due, key) = flying.pop_front().unwrap();
                    now = due.max(now);
                    exchange.on_response(key, answer(200, "{}"), at(now));
                }
                Directive::Done(done) => break done,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(done, n);
        (engine.polls(), now)
    };
    for (n, k) in [(1_000, 8), (4_000, 8), (16_000, 8)] {
        let (polls, virtual_time) = run(n, k);
        let each = f64::from(u32::try_from(polls.1).unwrap()) / f64::from(u32::try_from(n).unwrap());
        eprintln!("{n} calls, {k} at once: polls {polls:?}, {each:.1} call polls a call, {virtual_time:.0} s virtual");
        assert!(each <= 4.0, "{each} polls a call where {n} wait");
    }
}

/// Drivers that stopped polling stop nobody, however deep the queue is in which they stand.
#[test]
fn fault_13_frozen_drivers_in_a_deep_queue_stop_nobody() {
    use std::sync::atomic::{AtomicBool, Ordering};
    struct Bell(AtomicBool);
    impl Wake for Bell {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::SeqCst);
        }
    }
    let frozen_sets: [fn(usize) -> bool; 3] =
        [|index| index >= 8 && index % 50 == 0, |index| (200..300).contains(&index), |index| (9..990).contains(&index)];
    // Here and there; a hundred in a row; all but a few.
    let bounds = [100.0, 150.0, 800.0];
    for (which, (is_frozen, bound)) in frozen_sets.into_iter().zip(bounds).enumerate() {
        let mut config = with_token();
        config.rate = Rate::unlimited();
        config.max_in_flight = Some(8);
        let mut exchange = Exchange::new(config, at(0.0));
        let mut calls: Vec<_> = (0..1_000)
            .map(|_| {
                let bell = Arc::new(Bell(AtomicBool::new(true)));
                let call = Custom::get("/x").prepare().unwrap();
                let waker = Waker::from(Arc::clone(&bell));
                (Some(exchange.submit(call, CallOptions::default(), waker, at(0.0))), bell, Duration::ZERO)
            })
            .collect();
        let (mut now, mut flying) = (0.0_f64, std::collections::VecDeque::new());
        for thawed in [false, true] {
            let awake = |index: usize, now: f64| now == 0.0 || thawed || !is_frozen(index);
            while calls.iter().enumerate().any(|(index, call)| call.0.is_some() && (thawed || !is_frozen(index))) {
                let mut next = f64::MAX;
                let mut polled = false;
                for (index, (call, bell, due)) in calls.iter_mut().enumerate() {
                    let Some(id) = call.filter(|_| awake(index, now)) else { continue };
                    if !bell.0.swap(false, Ordering::SeqCst) && due.as_secs_f64() > now {
                        next = next.min(due.as_secs_f64());
                        continue;
                    }
                    polled = true;
                    match exchange.poll(id, at(now)) {
                        Step::Send(attempt) => flying.push_back((now + 0.1, attempt.key)),
                        Step::Wait(until) => *due = until,
                        Step::Done(result) => {
                            result.unwrap();
                            *call = None;
                        }
                    }
                }
                if !polled {
                    now = flying.front().map_or(f64::MAX, |(due, _)| *due).min(next + 1e-6);
                    while flying.front().is_some_and(|(due, _)| *due <= now) {
                        let (_, key) = flying.pop_front().unwrap();
                        exchange.on_response(key, answer(200, "{}"), at(now));
                    }
                } else if now == 0.0 {
                    now = 1e-6;
                }
            }
            eprintln!("frozen drivers, case {which}, thawed {thawed}: {now:.1} s");
        }
        assert!(now < bound, "case {which}: {now} s");
    }
}
