//! What a client tells of itself in numbers.

use odin_api::exchange::{CallOptions, Stats};
use odin_api::policy::{Limits, Rate};
use odin_api::{Custom, FailureKind, Sent};
use serde_json::json;

use crate::support::exchange::{Odin, Virtual, failure, fast, ms, reply, secs};

fn stats(client: &Virtual<Odin>) -> Stats {
    client.exchange.stats()
}

#[test]
fn a_new_client_has_done_nothing() {
    let stats = stats(&Virtual::new(fast(), Odin::new()));
    assert_eq!((stats.submitted, stats.sent, stats.renewals_sent, stats.renewing), (0, 0, 0, false));
    assert_eq!((stats.retry_budget, stats.window), (500, None));
}

#[test]
fn calls_are_counted_where_they_stand() {
    let mut config = fast();
    config.max_in_flight = Some(2);
    config.retry.base = secs(10);
    let mut broken = true;
    let server = Odin::new().on(move |seen, _| {
        let first = seen.path == "/things" && std::mem::take(&mut broken);
        first
            .then(|| failure(FailureKind::Connect, Sent::No))
            .or_else(|| (seen.path == "/things").then(|| reply(200, json!({})).after(secs(1))))
    });
    let mut client = Virtual::new(config, server);
    let mut tasks: Vec<_> =
        (0..6).map(|_| client.task(|ctx| async move { ctx.call(Custom::get("/things")).await.map(drop) })).collect();
    client.run_until(&mut tasks, ms(10));
    let now = stats(&client);
    assert_eq!((now.submitted, now.waiting, now.renewals_sent, now.renewing), (6, 6, 1, true));
    // Logged in at 50 ms; one broke at 100 ms and backs off, so that two others are under way.
    client.run_until(&mut tasks, ms(500));
    let now = stats(&client);
    assert_eq!((now.waiting, now.queued, now.in_flight, now.backing_off), (0, 3, 2, 1));
    assert_eq!((now.sent, now.retried, now.renewed, now.renewing, now.window), (3, 1, 1, false, Some(2)));
    assert_eq!(now.retry_budget, 495, "one retry");
    let last = tasks.pop().unwrap();
    client.abandon(last);
    client.finish(&mut tasks);
    let end = stats(&client);
    assert_eq!((end.succeeded, end.failed, end.cancelled, end.submitted), (5, 0, 1, 6));
    assert_eq!((end.queued, end.in_flight, end.backing_off), (0, 0, 0));
}

#[test]
fn failures_are_told_from_successes() {
    let server = Odin::new().on(|seen, odin| match &*seen.path {
        "/refused" => Some(reply(404, json!({"error": "no"}))),
        "/lost" => Some(failure(FailureKind::Protocol, Sent::Maybe)),
        "/again" if odin.logins == 1 => Some(reply(401, json!({"error": "expired"}))),
        _ => None,
    });
    let mut config = fast();
    config.rate = Rate::per_second(1.0);
    let mut client = Virtual::new(config, server);
    client.run(|ctx| async move {
        for path in ["/refused", "/lost"] {
            ctx.call(Custom::get(path)).await.unwrap_err();
        }
        ctx.call(Custom::get("/again")).await.unwrap();
        let mut options = CallOptions::default();
        let mut limits = Limits::default();
        limits.queue = Some(ms(10));
        options.limits = limits.into();
        ctx.call_with(Custom::get("/hurried"), options).await.unwrap_err();
    });
    let stats = stats(&client);
    assert_eq!((stats.succeeded, stats.failed, stats.queue_timeouts, stats.submitted), (1, 3, 1, 4));
    assert_eq!((stats.sent, stats.replayed, stats.renewals_sent, stats.renewed), (4, 1, 2, 2));
}
