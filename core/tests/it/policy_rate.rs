//! The request rate, how many requests are in flight, and whose turn it is.

use std::time::Duration;

use crate::support::exchange::{Odin, Random, Reply, Virtual, config, credentials, failure, fast, ms, reply, secs};
use odin_api::exchange::Config;
use odin_api::flow::Ctx;
use odin_api::policy::{Adaptive, Rate};
use odin_api::{Custom, FailureKind, Safety, Sent};
use proptest::prelude::*;
use serde_json::json;

async fn many(ctx: Ctx, count: usize) {
    ctx.map(count, 0..count, |_| ctx.call(Custom::get("/things"))).await.into_iter().for_each(drop);
}

fn times<S>(client: &Virtual<S>) -> Vec<Duration> {
    client.sent.iter().map(|sending| sending.at).collect()
}

fn at_rate(rate: Rate) -> Config {
    let mut config = config();
    config.credentials = Some(credentials("hunter2-hunter2"));
    config.rate = rate;
    config
}

#[test]
fn five_a_second_evenly_spaced_is_the_default() {
    let mut client = Virtual::new(at_rate(Rate::default()), Odin::new());
    client.run(|ctx| many(ctx, 20));
    let due: Vec<_> = (0..21).map(|number| ms(200 * number)).collect();
    assert_eq!(times(&client), due, "the login counts too");
}

#[test]
fn without_a_limit_everything_goes_at_once() {
    let mut client = Virtual::new(at_rate(Rate::unlimited()), Odin::new());
    client.run(|ctx| many(ctx, 500));
    assert!(times(&client)[1..].iter().all(|at| *at == ms(50)));
}

#[test]
fn a_burst_is_saved_up_in_a_pause_and_no_more_than_it() {
    let mut client = Virtual::new(at_rate(Rate::per_second(2.0).burst(4)), Odin::new());
    client.run(|ctx| async move {
        many(ctx.clone(), 1).await;
        ctx.sleep(secs(100)).await;
        many(ctx, 8).await;
    });
    let start = client.sent[2].at;
    let after: Vec<_> = times(&client)[2..].iter().map(|at| at.saturating_sub(start).as_millis()).collect();
    assert_eq!(after, [0, 0, 0, 0, 500, 1000, 1500, 2000]);
}

#[test]
fn absurd_rates_are_slow_ones() {
    for rate in [0.0, -1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e-300] {
        assert_eq!(Rate::per_second(rate).interval, secs(1000));
    }
    assert_eq!(Rate::per_second(1e300).interval, Duration::ZERO);
    assert_eq!(Rate::per_second(5.0).burst(0).burst, 1);
}

#[test]
fn a_faster_rate_counts_at_once() {
    let mut client = Virtual::new(at_rate(Rate::per_second(0.01)), Odin::new());
    client.server.tokens.insert("given".into(), secs(10_000));
    let now = client.clock();
    client.exchange.set_token(odin_api::Token::new("given").unwrap(), now);
    let mut tasks = [client.task(|ctx| many(ctx, 4))];
    client.run_until(&mut tasks, secs(5));
    assert_eq!(client.sent.len(), 1);
    client.exchange.set_rate(Rate::per_second(2.0));
    client.finish(&mut tasks);
    assert_eq!(times(&client), [0, 5000, 5500, 6000].map(ms));
}

/// Nobody goes on waiting for the time that the old rate named, even where the first driver does not come to wake it.
#[test]
fn a_faster_rate_counts_at_once_where_drivers_do_not_come() {
    let mut client = Virtual::new(at_rate(Rate::default()), Odin::new());
    client.run(|ctx| many(ctx, 1));
    client.exchange.set_rate(Rate::per_second(0.01));
    let mut forgotten = [client.task(|ctx| many(ctx, 2))];
    client.run_until(&mut forgotten, secs(1));
    let mut tasks = [client.task(|ctx| many(ctx, 2))];
    client.run_until(&mut tasks, secs(2));
    client.exchange.set_rate(Rate::per_second(2.0));
    client.finish(&mut tasks);
    assert!(client.now <= secs(10), "{:?}", client.now);
    client.finish(&mut forgotten);
}

#[test]
fn a_slower_rate_counts_at_once() {
    let mut client = Virtual::new(at_rate(Rate::default()), Odin::new());
    let mut tasks = [client.task(|ctx| many(ctx, 6))];
    client.run_until(&mut tasks, ms(700));
    assert_eq!(times(&client), [0, 200, 400, 600].map(ms));
    client.exchange.set_rate(Rate::per_second(0.5));
    client.finish(&mut tasks);
    assert_eq!(times(&client)[4..], [2600, 4600, 6600].map(ms));
}

#[test]
fn a_limit_switched_on_counts_from_the_last_request() {
    let mut client = Virtual::new(at_rate(Rate::unlimited()), Odin::new());
    client.run(|ctx| many(ctx, 50));
    client.exchange.set_rate(Rate::per_second(1.0));
    client.run(|ctx| many(ctx, 2));
    assert_eq!(times(&client)[51..], [1050, 2050].map(ms));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// In every window, whatever comes when.
    #[test]
    fn no_window_holds_more_than_its_rate(
        steps in prop::collection::vec((0_u64..3_000, 0_usize..12), 1..20),
        rates in prop::collection::vec((0_u64..2_000, 1_u32..10), 1..4),
        seed in any::<u64>(),
    ) {
        let rates: Vec<_> = rates
            .into_iter()
            .map(|(interval, burst)| {
                let mut rate = Rate::unlimited().burst(burst);
                rate.interval = ms(interval);
                rate
            })
            .collect();
        let mut random = Random::new(seed);
        let mut client = Virtual::new(at_rate(rates[0]), Odin::new().on(move |seen, _| {
            (!seen.is_login()).then(|| reply(200, json!({})).after(random.millis(1, 2_000)))
        }));
        let mut tasks = Vec::new();
        let mut epochs = vec![(rates[0], 0_usize)];
        let change_every = steps.len().div_ceil(rates.len());
        for (number, (pause, calls)) in steps.into_iter().enumerate() {
            tasks.push(client.task(move |ctx| many(ctx, calls)));
            let until = client.now + ms(pause);
            client.run_until(&mut tasks, until);
            if number > 0 && number % change_every == 0 {
                let rate = rates[(number / change_every).min(rates.len() - 1)];
                client.exchange.set_rate(rate);
                epochs.push((rate, client.sent.len()));
            }
        }
        client.finish(&mut tasks);
        let sent = times(&client);
        for (number, (rate, start)) in epochs.iter().enumerate() {
            let end = epochs.get(number + 1).map_or(sent.len(), |(_, end)| *end);
            // The last one before the change counts too, where neither rate allows for bursts.
            let strict = rate.burst == 1 && number > 0 && epochs[number - 1].0.burst == 1;
            let sent = &sent[if strict { start.saturating_sub(1) } else { *start }..end];
            for first in 0..sent.len() {
                for last in first..sent.len() {
                    let window = sent[last].saturating_sub(sent[first]);
                    let free = usize::try_from(rate.burst).unwrap();
                    let paid = u32::try_from((last - first + 1).saturating_sub(free)).unwrap();
                    prop_assert!(window >= rate.interval * paid, "{} in {window:?} at {rate:?}", last - first + 1);
                }
            }
        }
    }

    /// It is not slower than it need be, either.
    #[test]
    fn a_full_queue_keeps_the_rate_up(interval in 1_u64..500, burst in 1_u32..8, calls in 1_usize..60) {
        let mut rate = Rate::unlimited().burst(burst);
        rate.interval = ms(interval);
        let mut client = Virtual::new(at_rate(rate), Odin::new());
        client.run(|ctx| async move {
            many(ctx.clone(), 1).await;
            ctx.sleep(secs(100)).await;
            many(ctx, calls).await;
        });
        let start = client.sent[2].at;
        for (number, at) in times(&client)[2..].iter().enumerate() {
            let paid = u32::try_from(number).unwrap().saturating_sub(burst - 1);
            prop_assert_eq!(*at, start + rate.interval * paid);
        }
    }
}

#[test]
fn no_more_are_in_flight_than_may_be() {
    for max in [0, 1, 3, 10] {
        let mut config = fast();
        config.max_in_flight = Some(max);
        let mut client = Virtual::new(config, Odin::new());
        client.run(|ctx| many(ctx, 50));
        assert_eq!(client.busiest, max.max(1));
        let rounds = 50_u64.div_ceil(max.max(1) as u64);
        assert_eq!(client.now, ms(50 * (rounds + 1)), "and no fewer");
    }
}

#[test]
fn who_came_first_goes_first_also_the_second_time() {
    let mut refused = false;
    let server = Odin::new().on(move |seen, _| {
        let first = seen.path == "/number/0" && !std::mem::replace(&mut refused, true);
        first.then(|| reply(503, json!({})).retry_after("1"))
    });
    let mut client = Virtual::new(at_rate(Rate::per_second(1.0)), server);
    client.run(|ctx| async move {
        let call = |number: usize| ctx.call(Custom::get(format!("/number/{number}")));
        ctx.map(6, 0..6, call).await;
    });
    let order: Vec<_> = client.sent[1..].iter().map(|sending| sending.target.as_str()).collect();
    let due = ["0", "1", "0", "2", "3", "4", "5"].map(|number| format!("/number/{number}"));
    // Asked to come back after a second, it takes the turn of the third.
    assert_eq!(order, due);
}

#[test]
fn a_login_goes_before_everything_that_waits() {
    let mut client = Virtual::new(at_rate(Rate::per_second(1.0)), Odin::new());
    client.run(|ctx| async move {
        let mut own = odin_api::exchange::CallOptions::default();
        own.token = Some(odin_api::Token::new("its-own").unwrap());
        let others = ctx.map(5, 0..5, |_| ctx.call_with(Custom::get("/others"), own.clone()));
        futures_util::future::join(others, ctx.call(Custom::get("/things"))).await.1.unwrap();
    });
    let order: Vec<_> = client.sent.iter().map(|sending| sending.target.as_str()).collect();
    assert_eq!(order[..2], ["/others", "/auth/token"]);
}

#[test]
fn calls_that_wait_for_a_login_use_up_no_turns() {
    let server = Odin::new().on(|seen, odin| {
        (seen.is_login() && odin.tokens.len() > 1)
            .then(|| reply(200, json!({"token": odin.issue(seen.at)})).after(secs(5)))
    });
    let mut client = Virtual::new(at_rate(Rate::per_second(1.0)), server);
    client.server.tokens.insert("something".into(), secs(1000));
    client.run(|ctx| many(ctx, 1));
    client.server.tokens.retain(|token, _| token == "something");
    client.server.tokens.insert("something else".into(), secs(1000));
    let before = client.sent.len();
    client.run(|ctx| many(ctx, 8));
    // One 401 after the other until the first is back; then the login; then a turn a second again.
    let sent: Vec<_> = client.sent[before..].iter().map(|sending| (sending.operation, sending.at)).collect();
    let login = sent.iter().position(|(operation, _)| *operation == "auth.token.create").unwrap();
    let back = sent[login].1 + secs(5);
    let after: Vec<_> = sent[login + 1..].iter().map(|(_, at)| at.saturating_sub(back)).collect();
    let due: Vec<_> = (0..8).map(secs).collect();
    assert_eq!(after, due, "{sent:?}");
}

#[test]
fn drivers_that_do_not_come_are_passed_over() {
    for dead in [1, 5, 64] {
        for max_in_flight in [None, Some(2)] {
            let mut config = at_rate(Rate::default());
            config.max_in_flight = max_in_flight;
            let mut client = Virtual::new(config, Odin::new());
            client.run(|ctx| many(ctx, 1));
            let mut forgotten = [client.task(move |ctx| many(ctx, dead))];
            client.run_until(&mut forgotten, ms(201));
            let sent = client.sent.len();
            let start = client.now;
            let mut tasks = [client.task(|ctx| many(ctx, 10))];
            client.finish(&mut tasks);
            assert_eq!(client.sent.len(), sent + 10);
            let took = client.now.saturating_sub(start);
            assert!(took < secs(10), "{dead} dead, {max_in_flight:?}: {took:?}");
            // They may come back.
            client.finish(&mut forgotten);
        }
    }
}

#[test]
fn requests_that_nobody_hears_of_again_free_their_places() {
    let mut config = fast();
    config.max_in_flight = Some(2);
    config.limits.attempt = secs(10);
    // The network swallows the first two calls: they are answered long after their limit.
    let mut swallowed = 0;
    let mut client = Virtual::new(config, Odin::new());
    client.run(|ctx| many(ctx, 1));
    let mut forgotten = [client.task(|ctx| many(ctx, 2))];
    let before = client.now;
    client.run_until(&mut forgotten, before + ms(1));
    swallowed += 2;
    client.lose_what_is_on_its_way();
    let mut tasks = [client.task(|ctx| many(ctx, 10))];
    client.finish(&mut tasks);
    let took = client.now.saturating_sub(before);
    assert!((secs(11)..secs(13)).contains(&took), "{took:?}");
    client.finish(&mut forgotten);
    assert_eq!((swallowed, client.exchange.pending()), (2, 0));
}

fn adaptive(start: u32, max: u32) -> Config {
    let mut config = fast();
    let mut adaptive = Adaptive::default();
    (adaptive.start, adaptive.max) = (start, max);
    config.adaptive = Some(adaptive);
    config
}

/// How many are in flight at most after so many rounds of good answers.
fn reaches(config: Config, calls: usize) -> usize {
    let mut client = Virtual::new(config, Odin::new());
    client.run(|ctx| many(ctx, calls));
    client.busiest
}

#[test]
fn the_window_grows_by_one_for_each_good_round() {
    assert_eq!(reaches(adaptive(2, 64), 1), 1);
    // The login, then rounds of 2, 3, 4, 5.
    let sizes: Vec<_> = [2, 5, 9, 14, 100].map(|calls| reaches(adaptive(2, 64), calls)).into();
    assert!(sizes.is_sorted() && sizes[1] <= 4 && sizes[3] <= 7 && (10..=16).contains(&sizes[4]), "{sizes:?}");
    assert_eq!(reaches(adaptive(2, 5), 500), 5, "not beyond its bound");
    assert_eq!(reaches(adaptive(0, 0), 20), 1, "and never below one");
}

/// The most requests in flight in the last of three phases: good, then `bad`, then good again.
fn after_trouble(bad: impl Fn() -> Reply + 'static) -> usize {
    let server = Odin::new().on(move |seen, _| (seen.path == "/bad").then(&bad));
    let mut client = Virtual::new(adaptive(32, 64), server);
    client.run(|ctx| many(ctx, 64));
    assert!(client.busiest >= 32);
    client.run(|ctx| async move {
        let mut options = odin_api::exchange::CallOptions::default();
        options.retry = Some(odin_api::policy::Retry::never());
        for _ in 0..2 {
            let _answer = ctx.call_with(Custom::get("/bad").safety(Safety::NotIdempotent), options.clone()).await;
        }
    });
    client.busiest = 0;
    client.run(|ctx| many(ctx, 9));
    client.busiest
}

#[test]
fn trouble_halves_the_window() {
    let nothing = after_trouble(|| reply(200, json!({})));
    assert_eq!(nothing, 9, "all nine at once");
    for status in [429, 500, 502, 503, 504] {
        let left = after_trouble(move || reply(status, json!({})));
        assert!((8..=9).contains(&left), "halved twice, from 32 to 8: {left} after {status}");
    }
    for (kind, sent) in
        [(FailureKind::Timeout, Sent::Maybe), (FailureKind::Connect, Sent::No), (FailureKind::Interrupted, Sent::Maybe)]
    {
        let left = after_trouble(move || failure(kind, sent));
        assert!(left <= 9, "{left} after {kind:?}");
    }
    assert_eq!(after_trouble(|| reply(404, json!({}))), 9, "a refusal says nothing");
}
