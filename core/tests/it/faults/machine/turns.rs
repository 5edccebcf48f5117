//! Waiting for a turn, or for the login before it, is told from an operation that takes too long.

use std::time::Duration;

use odin_api::exchange::{CallId, CallOptions, Exchange, Step};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::{Limits, Rate};
use odin_api::{Custom, Endpoint as _, Error, ErrorKind, Fate, Token, users};

use crate::faults::machine::{answer, at, config, get, jwt, noop, with_token};

/// Calls that nobody answers but at once with success, until all have ended; how they ended, and when the last did.
fn serve(exchange: &mut Exchange, mut calls: Vec<CallId>) -> (Vec<Result<(), Error>>, f64) {
    let (mut now, mut results) = (0.0_f64, Vec::new());
    loop {
        let mut next = Duration::MAX;
        calls.retain(|id| {
            loop {
                match exchange.poll(*id, at(now)) {
                    Step::Send(attempt) => exchange.on_response(attempt.key, answer(200, "{}"), at(now)),
                    Step::Wait(until) => {
                        next = next.min(until);
                        return true;
                    }
                    Step::Done(result) => {
                        results.push(result.map(drop));
                        return false;
                    }
                }
            }
        });
        if calls.is_empty() {
            return (results, now);
        }
        now = next.as_secs_f64().max(now + 1e-6);
    }
}

/// 1,000 reads in one `map` at the default rate and the default limits.
#[test]
fn fault_04_waiting_for_the_clients_own_rate_is_no_failure() {
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let mut engine = Engine::new(|ctx| async move {
        let ids: Vec<String> = (0..1000).map(|n| format!("{n}@example.net")).collect();
        ctx.map(1000, ids, |id| ctx.call(users::Get::new(id))).await
    });
    let mut now = 0.0;
    let results = loop {
        match engine.poll(&mut exchange, at(now), &noop()) {
            Directive::Send(attempt) => exchange.on_response(attempt.key, answer(200, r#"{"userId":"a"}"#), at(now)),
            Directive::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
            Directive::Done(results) => break results,
            other => panic!("{other:?}"),
        }
    };
    let failed: Vec<_> = results.iter().filter_map(|r| r.as_ref().err()).collect();
    eprintln!(
        "{} of 1000 failed after {now:.0} s, the first with: {:?} {}",
        failed.len(),
        failed.first().map(|e| (e.kind(), e.fate())),
        failed.first().map(ToString::to_string).unwrap_or_default()
    );
    assert_eq!(failed.len(), 0);
    assert!((199.0..201.0).contains(&now), "five a second: {now} s");
}

/// 600 reads, each with a driver of its own, at the default rate and the default limits.
#[test]
fn fault_04_600_reads_started_at_once_succeed() {
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let calls = (0..600).map(|_| get(&mut exchange, CallOptions::default(), 0.0)).collect();
    let (results, now) = serve(&mut exchange, calls);
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 600);
    assert!((119.0..121.0).contains(&now), "{now} s");
}

/// Who does not want to wait for its turn says how long it does, and is told what was before it.
#[test]
fn fault_04_a_limit_for_the_queue_says_why_nothing_was_sent() {
    let mut config = with_token();
    config.limits.queue = Some(Duration::from_secs(90));
    let mut exchange = Exchange::new(config, at(0.0));
    let calls = (0..600).map(|_| get(&mut exchange, CallOptions::default(), 0.0)).collect();
    let (results, now) = serve(&mut exchange, calls);
    let failed: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    assert_eq!((failed.len(), now), (600 - 450, 90.0));
    for (index, error) in failed.iter().enumerate() {
        assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::QueueTimeout, Fate::NotSent, 0));
        // Those that end at the same time were before it, too.
        let words = format!("never sent: waited 90 s for its turn at 5 a second, {index} ahead");
        assert!(error.to_string().ends_with(&words), "{index}: {error}");
        assert!(error.operation().is_some());
    }
    // One that is in a hurry behind others that are not.
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let patient: Vec<_> = (0..606).map(|_| get(&mut exchange, CallOptions::default(), 0.0)).collect();
    let mut options = CallOptions::default();
    let mut limits = Limits::default();
    limits.queue = Some(Duration::from_secs(90));
    options.limits = limits.into();
    let mut calls = patient;
    calls.push(get(&mut exchange, options, 0.0));
    let (results, _) = serve(&mut exchange, calls);
    let failed: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    let [error] = &*failed else { panic!("{failed:?}") };
    let words = "never sent: waited 90 s for its turn at 5 a second, 155 ahead";
    assert!(error.to_string().ends_with(words), "{error}");
}

/// A slow rate and a login: what counts is the time from the first sending on.
#[test]
fn fault_04_the_operation_has_its_whole_time_from_its_first_sending_on() {
    let mut config = with_token();
    config.rate = Rate::per_second(0.01);
    config.limits.operation = Duration::from_secs(40);
    let mut exchange = Exchange::new(config, at(0.0));
    let first = get(&mut exchange, CallOptions::default(), 0.0);
    let Step::Send(_) = exchange.poll(first, at(0.0)) else { panic!("it is its turn") };
    let second = get(&mut exchange, CallOptions::default(), 0.0);
    let Step::Wait(until) = exchange.poll(second, at(0.0)) else { panic!("it is not its turn") };
    assert_eq!(until, Duration::from_secs(100));
    let Step::Send(attempt) = exchange.poll(second, at(100.0)) else { panic!("it is its turn") };
    // The transport's limit for the attempt, and no less.
    assert_eq!(attempt.limits.attempt, Duration::from_secs(30));
    // Nobody tells how it ended; the second attempt would have its turn at 200 s.
    let Step::Wait(until) = exchange.poll(second, at(131.0)) else { panic!("it is retried") };
    assert!(until <= Duration::from_secs(140), "{until:?}");
    let Step::Done(Err(error)) = exchange.poll(second, at(140.0)) else { panic!("its time is over") };
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Deadline, Fate::Unknown, 1));
    assert!(!error.to_string().contains("never sent"), "{error}");
}

/// A login that is never answered ends what waits for it, although nothing of it was sent.
#[test]
fn fault_04_a_login_that_never_works_ends_the_call() {
    let mut config = config();
    config.credentials = Some(odin_api::Credentials::new("admin", "right").unwrap());
    config.rate = Rate::per_second(0.2);
    config.retry.attempts = u32::MAX;
    config.retry.base = Duration::ZERO;
    let mut exchange = Exchange::new(config, at(0.0));
    // What comes from elsewhere takes the first turn: the login has to wait for its own, and that does not count.
    let mut options = CallOptions::default();
    options.token = Some(Token::new("other").unwrap());
    let other = get(&mut exchange, options, 0.0);
    let Step::Send(_) = exchange.poll(other, at(0.0)) else { panic!("it is its turn") };
    let call = get(&mut exchange, CallOptions::default(), 0.0);
    let (mut now, mut logins) = (0.0, 0);
    let error = loop {
        match exchange.poll(call, at(now)) {
            Step::Send(attempt) => {
                logins += 1;
                assert_eq!(attempt.operation.id, "auth.token.create");
                exchange.on_response(attempt.key, answer(503, r#"{"error":"closed"}"#), at(now));
            }
            Step::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
            Step::Done(result) => break result.unwrap_err(),
        }
    };
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Deadline, Fate::NotSent, 0));
    assert!(error.to_string().contains("never sent: waited 95 s for the login"), "{error}");
    assert!(std::error::Error::source(&error).unwrap().to_string().contains("closed"), "{error:?}");
    assert_eq!((now, logins), (95.0, 18));
}

/// A refresh whose token ends while it waits at the gate, without credentials.
#[test]
fn fault_s6_every_error_names_its_operation() {
    let mut config = config();
    // expires at unix 1_000_030, so that it is due at once
    config.token = Some(Token::new(jwt(1_000_030)).unwrap());
    config.rate = Rate::per_second(0.1);
    let mut exchange = Exchange::new(config, at(0.0));
    // uses the only turn
    let first = exchange.submit(Custom::get("/x").prepare().unwrap(), CallOptions::default(), noop(), at(0.0));
    let _ = exchange.poll(first, at(0.0));
    let mut now = 0.0;
    let mut ids = vec![first];
    for _ in 0..3 {
        let call = users::Get::new("a@b").prepare().unwrap();
        ids.push(exchange.submit(call, CallOptions::default(), noop(), at(now)));
    }
    let mut errors = Vec::new();
    while now < 89.0 {
        ids.retain(|id| match exchange.poll(*id, at(now)) {
            Step::Done(result) => {
                errors.extend(result.err());
                false
            }
            _ => true,
        });
        now += 1.0;
    }
    assert!(!errors.is_empty());
    for e in &errors {
        eprintln!("{:?} operation {:?}: {e}", e.kind(), e.operation());
    }
    assert!(errors.iter().all(|e| e.operation().is_some()));
}
