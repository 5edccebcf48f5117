//! What is sent again, when, and how often in all.

use std::time::Duration;

use crate::support::exchange::{Odin, Random, Reply, UNIX, Virtual, failure, fast, ms, reply, secs};
use http::{HeaderMap, HeaderValue, header};
use odin_api::exchange::CallOptions;
use odin_api::flow::Ctx;
use odin_api::policy::{Limits, Retry, retry_after};
use odin_api::{Custom, Error, ErrorKind, FailureKind, Fate, Safety, Sent};
use proptest::prelude::*;
use serde_json::json;

/// A client whose server answers every call but logins like this.
fn answering(reply: impl Fn() -> Reply + 'static) -> Virtual<Odin> {
    Virtual::new(fast(), Odin::new().on(move |seen, _| (!seen.is_login()).then(&reply)))
}

fn call(safety: Safety) -> Custom {
    Custom::put("/things").json(json!({})).safety(safety)
}

async fn outcome(ctx: Ctx, safety: Safety, options: CallOptions) -> Result<(), Error> {
    ctx.call_with(call(safety), options).await.map(drop)
}

fn options(retry: Retry) -> CallOptions {
    let mut options = CallOptions::default();
    options.retry = Some(retry);
    options
}

/// How often a call of this safety is sent, and what becomes of it.
fn sendings(safety: Safety, retry: Retry, reply: impl Fn() -> Reply + 'static) -> (usize, Fate) {
    let mut client = answering(reply);
    let error = client.run(|ctx| outcome(ctx, safety, options(retry))).unwrap_err();
    let sent = client.count("custom.put");
    assert_eq!(usize::try_from(error.attempts()).unwrap(), sent);
    (sent, error.fate())
}

#[test]
fn the_matrix_of_safety_and_outcome() {
    type Case = (&'static str, fn() -> Reply, [usize; 4], Fate);
    // How often it is sent: safe, idempotent, idempotent with that switched off, once.
    let always = [3, 3, 3, 3];
    let repeatable = [3, 3, 1, 1];
    let never = [1, 1, 1, 1];
    let cases: Vec<Case> = vec![
        ("resolve", || failure(FailureKind::Resolve, Sent::No), always, Fate::NotSent),
        ("connect", || failure(FailureKind::Connect, Sent::No), always, Fate::NotSent),
        ("connect timeout", || failure(FailureKind::Timeout, Sent::No), always, Fate::NotSent),
        ("stale connection", || failure(FailureKind::Interrupted, Sent::No), always, Fate::NotSent),
        ("reset", || failure(FailureKind::Interrupted, Sent::Maybe), repeatable, Fate::Unknown),
        ("timeout", || failure(FailureKind::Timeout, Sent::Maybe), repeatable, Fate::Unknown),
        ("tls", || failure(FailureKind::Tls, Sent::No), never, Fate::NotSent),
        ("flood", || failure(FailureKind::TooLarge, Sent::Maybe), never, Fate::Unknown),
        ("garbage", || failure(FailureKind::Protocol, Sent::Maybe), never, Fate::Unknown),
        ("300", || reply(300, json!({})), never, Fate::Rejected),
        ("302", || reply(302, json!({})), never, Fate::Rejected),
        ("304", || reply(304, json!({})), never, Fate::Rejected),
        ("400", || reply(400, json!({})), never, Fate::Rejected),
        ("402", || reply(402, json!({})), never, Fate::Rejected),
        ("403", || reply(403, json!({})), never, Fate::Rejected),
        ("404", || reply(404, json!({})), never, Fate::Rejected),
        ("409", || reply(409, json!({})), never, Fate::Rejected),
        ("408", || reply(408, json!({})), repeatable, Fate::Unknown),
        ("429", || reply(429, json!({})), repeatable, Fate::Rejected),
        ("429 later", || reply(429, json!({})).retry_after("1"), always, Fate::Rejected),
        ("500", || reply(500, json!({})), repeatable, Fate::Unknown),
        ("500 later", || reply(500, json!({})).retry_after("1"), repeatable, Fate::Unknown),
        ("501", || reply(501, json!({})), never, Fate::Unknown),
        ("502", || reply(502, json!({})), repeatable, Fate::Unknown),
        ("503", || reply(503, json!({})), repeatable, Fate::Unknown),
        ("503 later", || reply(503, json!({})).retry_after("1"), always, Fate::Rejected),
        ("503 garbage", || reply(503, json!({})).retry_after("soon"), repeatable, Fate::Unknown),
        ("504", || reply(504, json!({})), repeatable, Fate::Unknown),
        ("500 in words", || reply(500, json!({"error": "no"})), repeatable, Fate::Rejected),
        ("503 in words", || reply(503, json!({"error": "no"})), repeatable, Fate::Rejected),
        ("505", || reply(505, json!({})), never, Fate::Unknown),
        ("520", || reply(520, json!({})), repeatable, Fate::Unknown),
        ("522", || Reply::text(522, "<html></html>"), repeatable, Fate::Unknown),
        ("527", || reply(527, json!({})), repeatable, Fate::Unknown),
        ("528", || reply(528, json!({})), never, Fate::Unknown),
        ("599", || reply(599, json!({})), never, Fate::Unknown),
        ("999", || reply(999, json!({})), never, Fate::Rejected),
    ];
    let mut strict = Retry::default();
    strict.idempotent = false;
    for (name, reply, times, fate) in cases {
        let rows = [
            (Safety::Safe, Retry::default()),
            (Safety::Idempotent, Retry::default()),
            (Safety::Idempotent, strict),
            (Safety::NotIdempotent, Retry::default()),
        ];
        for ((safety, retry), times) in rows.into_iter().zip(times) {
            assert_eq!(sendings(safety, retry, reply), (times, fate), "{name}, {safety:?}");
            let off = sendings(safety, Retry::never(), reply);
            assert_eq!(off, (1, fate), "{name}, {safety:?}, switched off");
        }
    }
}

#[test]
fn every_status_from_200_to_299_is_success_and_no_other() {
    for status in 100..=999_u16 {
        if status == 401 || status == 101 {
            continue;
        }
        let mut client = answering(move || reply(status, json!({})));
        let result = client.run(|ctx| outcome(ctx, Safety::NotIdempotent, CallOptions::default()));
        assert_eq!(result.is_ok(), (200..=299).contains(&status), "{status}");
    }
}

#[test]
fn a_client_and_a_call_set_their_own_retries() {
    let mut config = fast();
    config.retry.attempts = 5;
    let server = Odin::new().on(|seen, _| (!seen.is_login()).then(|| reply(503, json!({}))));
    let mut client = Virtual::new(config, server);
    client.run(|ctx| outcome(ctx, Safety::Safe, CallOptions::default())).unwrap_err();
    assert_eq!(client.count("custom.put"), 5);
    client.run(|ctx| outcome(ctx, Safety::Safe, options(Retry::never()))).unwrap_err();
    assert_eq!(client.count("custom.put"), 6);
    let mut zero = Retry::default();
    zero.attempts = 0;
    client.run(|ctx| outcome(ctx, Safety::Safe, options(zero))).unwrap_err();
    assert_eq!(client.count("custom.put"), 7, "nothing less than one");
}

#[test]
fn the_fate_is_the_worst_of_all_attempts() {
    let lost: fn() -> Reply = || failure(FailureKind::Interrupted, Sent::Maybe);
    let never: fn() -> Reply = || failure(FailureKind::Connect, Sent::No);
    let busy: fn() -> Reply = || reply(503, json!({})).retry_after("0");
    let gateway: fn() -> Reply = || reply(502, json!({}));
    let no: fn() -> Reply = || reply(400, json!({}));
    let cases = [
        (vec![never, never, never], Fate::NotSent),
        (vec![never, never, busy], Fate::Rejected),
        (vec![busy, never, never], Fate::Rejected),
        (vec![never, no], Fate::Rejected),
        (vec![lost, never, never], Fate::Unknown),
        (vec![lost, busy, no], Fate::Unknown),
        (vec![gateway, no], Fate::Unknown),
        (vec![busy, no], Fate::Rejected),
    ];
    for (number, (replies, fate)) in cases.into_iter().enumerate() {
        let mut next = replies.into_iter();
        let server = Odin::new().on(move |seen, _| (!seen.is_login()).then(|| next.next().unwrap()()));
        let mut client = Virtual::new(fast(), server);
        let error = client.run(|ctx| outcome(ctx, Safety::Idempotent, CallOptions::default())).unwrap_err();
        assert_eq!(error.fate(), fate, "case {number}: {error}");
        assert_eq!(error.may_have_happened(), fate == Fate::Unknown);
    }
}

#[test]
fn a_deadline_says_what_became_of_the_call() {
    let short = |operation| {
        let mut options = CallOptions::default();
        let mut limits = Limits::default();
        limits.operation = operation;
        options.limits = limits.into();
        options
    };
    // It never had its turn.
    let mut config = fast();
    config.rate = odin_api::policy::Rate::per_second(0.1);
    config.limits.queue = Some(secs(5));
    let mut client = Virtual::new(config, Odin::new());
    let error = client.run(|ctx| outcome(ctx, Safety::NotIdempotent, CallOptions::default())).unwrap_err();
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::QueueTimeout, Fate::NotSent, 0));
    assert_eq!(client.now, secs(5));
    // It was on its way.
    let mut client = answering(|| reply(200, json!({})).after(secs(100)));
    let error = client.run(|ctx| outcome(ctx, Safety::NotIdempotent, short(secs(5)))).unwrap_err();
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::Unknown));
    assert_eq!(client.now, secs(5) + ms(50), "an attempt has no longer than the call, which begins after the login");
    // It had been refused, and was in the queue again.
    let mut config = fast();
    config.rate = odin_api::policy::Rate::per_second(0.1);
    let server = Odin::new().on(|seen, _| (!seen.is_login()).then(|| reply(503, json!({"error": "lunch"}))));
    let mut client = Virtual::new(config, server);
    let error = client.run(|ctx| outcome(ctx, Safety::Idempotent, short(secs(5)))).unwrap_err();
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Deadline, Fate::Rejected, 1));
    assert!(std::error::Error::source(&error).unwrap().to_string().contains("lunch"));
}

#[test]
fn a_wait_beyond_the_deadline_is_not_begun() {
    let mut client = answering(|| reply(429, json!({"error": "slow down"})).retry_after("59"));
    let error = client.run(|ctx| outcome(ctx, Safety::Safe, CallOptions::default())).unwrap_err();
    // 90 s allow for one wait of 59 s, not for two.
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::RateLimited, 2));
    assert_eq!(client.now, secs(59) + ms(150));
}

#[test]
fn retry_after_is_waited_for() {
    for (value, wait) in [("7", 7), ("60", 60), ("61", 60), ("99999999999999999999999", 60), ("007", 7)] {
        let mut first = true;
        let server = Odin::new().on(move |seen, _| {
            let answer = !seen.is_login() && std::mem::take(&mut first);
            answer.then(|| reply(503, json!({})).retry_after(value))
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| outcome(ctx, Safety::NotIdempotent, CallOptions::default())).unwrap();
        let sent: Vec<_> = client.sent.iter().filter(|it| it.operation == "custom.put").map(|it| it.at).collect();
        assert_eq!(sent, [ms(50), ms(100) + secs(wait)], "{value}");
    }
}

#[test]
fn retry_after_zero_still_spreads_retries() {
    let mut client = answering(|| reply(503, json!({})).retry_after("0"));
    client.run(|ctx| async move {
        ctx.map(32, 0..32, |_| outcome(ctx.clone(), Safety::Safe, CallOptions::default())).await
    });
    let retried: std::collections::BTreeSet<_> = client.sent[33..].iter().map(|it| it.at).collect();
    assert!(retried.len() > 60, "{} instants for 64 retries", retried.len());
}

fn asked(value: &[u8], unix: u64) -> Option<Duration> {
    let mut headers = HeaderMap::new();
    headers.insert(header::RETRY_AFTER, HeaderValue::from_bytes(value).unwrap());
    retry_after(&headers, unix)
}

#[test]
fn retry_after_is_a_number_of_seconds_or_a_date() {
    let now = 784_111_770;
    for (value, wait) in [
        ("0", Some(0)),
        ("1", Some(1)),
        (" 5 ", Some(5)),
        ("120", Some(60)),
        ("18446744073709551616", Some(60)),
        // The three forms of a date.
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(7)),
        ("Sunday, 06-Nov-94 08:49:37 GMT", Some(7)),
        ("Sun Nov  6 08:49:37 1994", Some(7)),
        ("Sun, 06 Nov 1994 08:49:29 GMT", Some(0)),
        ("Sat, 06 Nov 2094 08:49:37 GMT", Some(60)),
        ("", None),
        ("-1", None),
        ("+5", None),
        ("1.5", Some(2)),
        ("299.997", Some(60)),
        ("1e3", None),
        ("0x10", None),
        ("5 seconds", None),
        ("5, 6", None),
        ("soon", None),
        ("Sun, 99 Nov 1994 08:49:37 GMT", None),
    ] {
        assert_eq!(asked(value.as_bytes(), now), wait.map(secs), "{value:?}");
    }
    assert_eq!(retry_after(&HeaderMap::new(), now), None);
    assert_eq!(asked("Sun, 06 Nov 1994 08:49:37 GMT".as_bytes(), u64::MAX), Some(Duration::ZERO));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn retry_after_takes_any_bytes(value in prop::collection::vec(any::<u8>(), 0..40), unix in any::<u64>()) {
        if let Ok(value) = HeaderValue::from_bytes(&value) {
            let mut headers = HeaderMap::new();
            headers.insert(header::RETRY_AFTER, value);
            prop_assert!(retry_after(&headers, unix).is_none_or(|wait| wait <= secs(60)));
        }
    }

    #[test]
    fn retry_after_takes_any_digits(value in "[0-9]{1,40}", unix in any::<u64>()) {
        let wait = asked(value.as_bytes(), unix).unwrap();
        let number = value.parse::<u64>().unwrap_or(u64::MAX).min(60);
        prop_assert_eq!(wait, secs(number));
    }

    #[test]
    fn retry_after_takes_any_date(at in 0_u64..200_000_000_000, unix in 0_u64..200_000_000_000) {
        let date = std::time::SystemTime::UNIX_EPOCH + secs(at);
        let wait = asked(httpdate::fmt_http_date(date).as_bytes(), unix).unwrap();
        prop_assert_eq!(wait, secs(at.saturating_sub(unix).min(60)));
    }

    #[test]
    fn a_backoff_is_drawn_between_nothing_and_its_bound(
        retry in any::<u32>(), random in any::<u64>(), base in 0_u64..10_000, cap in 0_u64..100_000,
    ) {
        let mut policy = Retry::default();
        (policy.base, policy.cap) = (ms(base), ms(cap));
        let bound = ms(u64::try_from((u128::from(base) << retry.saturating_sub(1).min(40)).min(u128::from(cap))).unwrap());
        prop_assert!(policy.delay(retry, random) <= bound);
        prop_assert_eq!(policy.delay(retry, 0), Duration::ZERO);
        // All of the range is used.
        prop_assert!(policy.delay(retry, u64::MAX) >= bound.mul_f64(0.999_999));
        prop_assert!(policy.delay(retry, random) <= policy.delay(retry, random.saturating_add(1 << 40)));
    }
}

#[test]
fn a_backoff_doubles_from_200_ms_to_20_s() {
    let bounds: Vec<_> = (1..=9).map(|retry| Retry::default().delay(retry, u64::MAX).as_millis()).collect();
    assert_eq!(bounds, [199, 399, 799, 1599, 3199, 6399, 12799, 19999, 19999]);
    assert_eq!(Retry::default().delay(u32::MAX, u64::MAX).as_millis(), 19999);
}

#[test]
fn an_outage_of_a_thousand_calls_draws_at_most_a_hundred_retries() {
    let mut client = answering(|| failure(FailureKind::Connect, Sent::No));
    client.run(|ctx| async move {
        ctx.map(16, 0..1000, |_| outcome(ctx.clone(), Safety::NotIdempotent, CallOptions::default())).await
    });
    // One success, the login, found the bucket full.
    assert_eq!(client.count("custom.put"), 1000 + 100);
    assert_eq!(client.exchange.retry_budget(), 0);
}

#[test]
fn five_first_tries_buy_a_retry_and_the_bucket_has_a_bottom() {
    let mut works = false;
    let server = Odin::new().on(move |seen, _| {
        works |= seen.path == "/works";
        (!seen.is_login() && !works).then(|| reply(503, json!({})))
    });
    let mut client = Virtual::new(fast(), server);
    let fail = |ctx: Ctx| async move {
        ctx.map(16, 0..1000, |_| outcome(ctx.clone(), Safety::Safe, CallOptions::default())).await
    };
    client.run(fail);
    assert_eq!(client.exchange.retry_budget(), 0);
    client.run(|ctx| async move { ctx.map(1, 0..12, |_| ctx.call(Custom::get("/works"))).await });
    assert_eq!(client.exchange.retry_budget(), 12);
    let sent = client.sent.len();
    let mut broken = answering(|| reply(503, json!({})));
    std::mem::swap(&mut broken.exchange, &mut client.exchange);
    broken.run(fail);
    assert_eq!(broken.sent.len(), 1000 + 2, "two retries for twelve successes");
    assert_eq!(broken.exchange.retry_budget(), 2);
    assert!(sent > 1000);
}

/// What is left of the bucket once one call, and the login before it, met these replies.
fn left_after(replies: &[fn() -> Reply]) -> u32 {
    let (replies, mut next) = (replies.to_vec(), 0..);
    let server = Odin::new().on(move |seen, _| (!seen.is_login()).then(|| replies[next.next().unwrap()]()));
    let mut client = Virtual::new(fast(), server);
    // Only the end counts here.
    let _ = client.run(|ctx| outcome(ctx, Safety::Safe, CallOptions::default()));
    client.exchange.retry_budget()
}

#[test]
fn a_success_gives_back_what_its_last_retry_took() {
    let well: fn() -> Reply = || reply(200, json!({}));
    let busy: fn() -> Reply = || reply(503, json!({}));
    let lost: fn() -> Reply = || failure(FailureKind::Interrupted, Sent::Maybe);
    let no: fn() -> Reply = || reply(404, json!({}));
    for (name, replies, left) in [
        ("at once", vec![well], 500),
        ("after one retry", vec![busy, well], 500),
        ("after one retry of a lost one", vec![lost, well], 500),
        ("after two retries", vec![lost, busy, well], 495),
        ("never", vec![busy, lost, busy], 490),
        ("refused after a retry", vec![busy, no], 495),
        ("refused at once", vec![no], 500),
    ] {
        assert_eq!(left_after(&replies), left, "{name}");
    }
}

#[test]
fn a_login_gives_back_what_its_last_retry_took() {
    for (failures, left) in [(0, 500), (1, 500), (2, 495), (3, 490)] {
        let mut failures = failures;
        let server = Odin::new().on(move |seen, _| {
            let fails = seen.is_login() && failures > 0;
            failures -= usize::from(fails);
            fails.then(|| reply(503, json!({})))
        });
        let mut client = Virtual::new(fast(), server);
        let outcome = client.run(|ctx| outcome(ctx, Safety::Safe, CallOptions::default()));
        // A call on its first try gives 1, which does not show where the bucket is full.
        let left = if outcome.is_ok() && left < 500 { left + 1 } else { left };
        assert_eq!(client.exchange.retry_budget(), left);
    }
}

/// A renewal that another call takes over is sent again without drawing on the bucket, so it has nothing to give back.
#[test]
fn a_login_that_is_taken_over_gives_no_more_than_it_took() {
    let mut first = true;
    let server = Odin::new().on(move |seen, _| {
        let hangs = seen.is_login() && std::mem::take(&mut first);
        hangs.then(|| reply(200, json!({})).after(secs(1000)))
    });
    let mut client = Virtual::new(fast(), server);
    drain(&mut client, 20);
    let mut tasks: Vec<_> =
        (0..2).map(|_| client.task(|ctx| outcome(ctx, Safety::Safe, CallOptions::default()))).collect();
    client.run_until(&mut tasks, client.now + ms(10));
    assert_eq!(client.count("auth.token.create"), 1);
    let carrier = tasks.remove(0);
    client.abandon(carrier);
    client.finish(&mut tasks);
    tasks.remove(0).output.unwrap().unwrap().unwrap();
    assert_eq!(client.count("auth.token.create"), 2);
    assert_eq!(client.exchange.retry_budget(), 400 + 2, "one for the login, one for the call");
}

/// Draws so many retries by calls that need no login.
fn drain(client: &mut Virtual<Odin>, retries: usize) {
    let server = Odin::new().on(|_, _| Some(failure(FailureKind::Connect, Sent::No)));
    let mut broken = Virtual::new(fast(), server);
    std::mem::swap(&mut broken.exchange, &mut client.exchange);
    let own = || {
        let mut options = CallOptions::default();
        options.token = Some(odin_api::Token::new("its-own").unwrap());
        options
    };
    broken.run(|ctx| async move {
        ctx.map(1, 0..retries / 2, |_| outcome(ctx.clone(), Safety::Safe, own())).await;
    });
    std::mem::swap(&mut broken.exchange, &mut client.exchange);
    client.now = broken.now;
}

#[test]
fn many_faults_do_not_use_the_bucket_up() {
    for (percent, least) in [(10, 1990), (30, 1920)] {
        let mut random = Random::new(percent);
        let server = Odin::new().on(move |seen, _| {
            let strikes = !seen.is_login() && random.percent(percent);
            strikes.then(|| failure(FailureKind::Interrupted, Sent::Maybe))
        });
        let mut client = Virtual::new(fast(), server);
        let results = client.run(|ctx| async move {
            ctx.map(16, 0..2000, |_| outcome(ctx.clone(), Safety::Safe, CallOptions::default())).await
        });
        let good = results.iter().filter(|result| result.is_ok()).count();
        assert!(good >= least, "{good} of 2000 at {percent} %");
        assert!(client.exchange.retry_budget() > 300, "{} left", client.exchange.retry_budget());
    }
}

#[test]
fn the_bucket_does_not_overflow() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.run(|ctx| async move { ctx.map(1, 0..600, |_| ctx.call(Custom::get("/works"))).await });
    assert_eq!(client.exchange.retry_budget(), 500);
}

#[test]
fn what_the_wall_clock_shows_counts_for_dates_only() {
    // 20 s from now by the server, whose clock is right.
    let date = httpdate::fmt_http_date(std::time::SystemTime::UNIX_EPOCH + secs(UNIX + 20));
    for (error, wait) in [(0_i64, 20), (-3600, 60), (3600, 0)] {
        let date = date.clone();
        let mut first = true;
        let server = Odin::new().on(move |seen, _| {
            (!seen.is_login() && std::mem::take(&mut first)).then(|| reply(429, json!({})).retry_after(&date))
        });
        let mut client = Virtual::with_clock(fast(), server, error);
        client.run(|ctx| outcome(ctx, Safety::NotIdempotent, CallOptions::default())).unwrap();
        let waited = client.now.saturating_sub(ms(150));
        assert!((secs(wait)..secs(wait) + ms(200)).contains(&waited), "{error}: {waited:?}");
    }
}
