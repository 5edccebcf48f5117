//! How often a login is tried, who waits for it, and whose attempts it uses up.

use std::time::Duration;

use odin_api::exchange::{CallOptions, Exchange, Step};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::Rate;
use odin_api::{Custom, Error, ErrorKind, Fate, Token};

use crate::faults::machine::{OWN, PAGE, answer, at, config, get, jwt, noop};

/// So many calls, one after the other, of a client whose logins are answered like this: logins, and how the calls ended.
fn logins(calls: usize, reply: impl Fn() -> http::Response<bytes::Bytes>) -> (usize, Vec<Error>) {
    let mut config = config();
    config.credentials = Some(odin_api::Credentials::new("admin", "right").unwrap());
    let mut exchange = Exchange::new(config, at(0.0));
    let (mut now, mut logins, mut errors) = (0.0, 0, Vec::new());
    for _ in 0..calls {
        let id = get(&mut exchange, CallOptions::default(), now);
        loop {
            match exchange.poll(id, at(now)) {
                Step::Send(attempt) => {
                    assert_eq!(attempt.operation.id, "auth.token.create");
                    logins += 1;
                    exchange.on_response(attempt.key, reply(), at(now));
                }
                Step::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
                Step::Done(result) => {
                    errors.push(result.unwrap_err());
                    break;
                }
            }
        }
    }
    (logins, errors)
}

/// A page of a firewall says nothing of the password: the next call tries again.
#[test]
fn fault_s2_only_the_apis_own_refusal_stops_the_client() {
    for status in [400, 401, 402, 403, 422] {
        let (logins_, errors) = logins(2, || answer(status, OWN));
        let kind = if status == 402 { ErrorKind::PasswordExpired } else { ErrorKind::LoginRefused };
        assert_eq!((logins_, errors[1].kind()), (1, kind), "{status}");
        for body in [PAGE, "", "Forbidden"] {
            // These statuses alone speak of the password.
            if matches!(status, 401 | 402) && body != PAGE {
                continue;
            }
            let (logins_, errors) = logins(2, || answer(status, body));
            assert_eq!(logins_, 6, "{status}: tried three times for each call");
            let error = &errors[1];
            let refused = [ErrorKind::LoginRefused, ErrorKind::PasswordExpired];
            assert!(!refused.contains(&error.kind()), "{status}: {error}");
            assert_eq!(error.fate(), Fate::NotSent);
            assert!(body != PAGE || error.to_string().contains("Attention Required!"), "{error}");
        }
    }
}

/// An error with the status of a success is a refusal: the account is not locked by trying it again and again.
#[test]
fn fault_s3_a_login_that_is_refused_with_200_is_not_repeated() {
    let bodies =
        [r#"{"error":"Invalid password"}"#, r#"[{"error":"no"}]"#, r#"{"error":"no","user":"admin","attempts":3}"#];
    for body in bodies {
        let (logins, errors) = logins(10, || answer(200, body));
        assert_eq!(logins, 1, "{body}");
        assert!(errors.iter().all(|error| error.kind() == ErrorKind::LoginRefused), "{body}: {:?}", errors[0]);
    }
}

/// A refresh that hangs while the token is good: each call goes on with that token, and nobody waits for the refresh.
#[test]
fn fault_s5_a_refresh_that_hangs_is_nobodys_burden() {
    let mut config = config();
    // It expires 50 s from now, and is due half-way to that.
    config.token = Some(Token::new(jwt(1_000_050)).unwrap());
    config.rate = Rate::unlimited();
    let mut exchange = Exchange::new(config, at(0.0));
    let mut refreshes = Vec::new();
    for second in [26.0, 30.0, 35.0, 45.0] {
        let mut engine = Engine::new(|ctx| async move { ctx.call(Custom::get("/x")).await.map(drop) });
        loop {
            match engine.poll(&mut exchange, at(second), &noop()) {
                Directive::Send(attempt) if attempt.operation.id == "auth.token.refresh" => {
                    assert!(attempt.detached);
                    refreshes.push(attempt.key);
                }
                Directive::Send(attempt) => exchange.on_response(attempt.key, answer(200, "{}"), at(second)),
                Directive::Done(result) => break result.unwrap(),
                other => panic!("{other:?} at {second} s"),
            }
        }
    }
    // Its answer comes in the end, long after the call beside which it went.
    let [key] = *refreshes else { panic!("one refresh: {refreshes:?}") };
    let token = jwt(1_003_600);
    exchange.on_response(key, answer(200, &format!(r#"{{"token":"{token}"}}"#)), at(45.5));
    assert_eq!(exchange.token().unwrap().expose(), token);
}

/// A call that leaves, or has no time left, does not use up the login attempts of those that wait behind it.
#[test]
fn fault_15_the_attempts_of_a_login_are_counted_for_those_who_wait() {
    for leaves in [true, false] {
        let mut config = config();
        config.credentials = Some(odin_api::Credentials::new("admin", "right").unwrap());
        config.rate = Rate::unlimited();
        let mut exchange = Exchange::new(config.clone(), at(0.0));
        let mut options = CallOptions::default();
        let mut limits = config.limits;
        limits.operation = Duration::from_secs(2);
        options.limits = limits.into();
        let mut now = 0.0;
        let patient = get(&mut exchange, CallOptions::default(), now);
        let mut logins = 0;
        for _ in 0..5 {
            let hurried = get(&mut exchange, options.clone(), now);
            let Step::Send(login) = exchange.poll(hurried, at(now)) else { panic!("it carries the login") };
            logins += 1;
            let Step::Wait(_) = exchange.poll(patient, at(now)) else { panic!("it waits for the login") };
            now += 2.0;
            if leaves {
                exchange.cancel(hurried);
            } else {
                // The transport gave the login no more time than its carrier had.
                assert_eq!(login.limits.attempt, Duration::from_secs(2));
                let kind = odin_api::FailureKind::Timeout;
                exchange.on_failure(login.key, &odin_api::Failure::new(kind, odin_api::Sent::Maybe, "late"), at(now));
                let Step::Done(Err(error)) = exchange.poll(hurried, at(now)) else { panic!("its time is over") };
                assert_eq!(error.kind(), ErrorKind::Deadline);
            }
        }
        // Three attempts of its own are left to the one that waited all the time.
        let error = loop {
            match exchange.poll(patient, at(now)) {
                Step::Send(login) => {
                    logins += 1;
                    exchange.on_response(login.key, answer(503, OWN), at(now));
                }
                Step::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
                Step::Done(result) => break result.unwrap_err(),
            }
        };
        assert_eq!((error.kind(), logins), (ErrorKind::Server, 5 + 3), "{error}");
    }
}
