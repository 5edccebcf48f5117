//! A login that fails: what is tried again and when, what is final, and what those who wait for it are told.

use odin_api::exchange::CallOptions;
use odin_api::policy::Limits;
use odin_api::{Custom, ErrorKind, FailureKind, Fate, Sent};
use serde_json::json;

use crate::exchange_session::{LOGIN, get, kinds, many};
use crate::support::exchange::{Odin, Virtual, credentials, failure, fast, ms, reply, secs};

#[test]
fn an_expired_password_is_told_to_every_call_and_tried_once() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.server.expired = true;
    let results = client.run(|ctx| async move {
        let mut results = many(&ctx, 64).await;
        ctx.sleep(secs(100_000)).await;
        results.extend(many(&ctx, 64).await);
        results
    });
    assert!(kinds(&results).iter().all(|kind| *kind == Some(ErrorKind::PasswordExpired)));
    assert!(results.iter().all(|result| result.as_ref().unwrap_err().fate() == Fate::NotSent));
    assert_eq!(client.sent.len(), 1);
    client.server.expired = false;
    client.exchange.set_credentials(Some(credentials("hunter2-hunter2")));
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert_eq!(client.count(LOGIN), 2);
}

#[test]
fn a_wrong_password_is_tried_once_however_many_calls_there_are() {
    let mut config = fast();
    config.credentials = Some(credentials("wrong"));
    let mut client = Virtual::new(config, Odin::new());
    let results = client.run(|ctx| async move { ctx.map(50, 0..1000, |_| get(&ctx)).await });
    assert!(kinds(&results).iter().all(|kind| *kind == Some(ErrorKind::LoginRefused)));
    assert_eq!(client.sent.len(), 1);
    client.exchange.set_credentials(Some(credentials("hunter2-hunter2")));
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert_eq!(client.count(LOGIN), 2);
}

#[test]
fn a_refused_login_is_tried_again_once_the_session_is_forgotten() {
    let mut client = Virtual::new(fast(), Odin::new());
    client.server.password = "changed meanwhile".into();
    client.run(|ctx| async move { many(&ctx, 3).await });
    assert_eq!(client.count(LOGIN), 1);
    client.server.password = "hunter2-hunter2".into();
    assert!(client.exchange.forget().is_none());
    client.run(|ctx| async move { get(&ctx).await }).unwrap();
    assert_eq!(client.count(LOGIN), 2);
}

#[test]
fn a_login_that_meets_overload_is_retried_and_then_fails_all_who_wait() {
    for status in [408, 429, 500, 502, 503, 504] {
        let server = Odin::new().on(move |seen, _| seen.is_login().then(|| reply(status, json!({"error": "busy"}))));
        let mut client = Virtual::new(fast(), server);
        let results = client.run(|ctx| async move { many(&ctx, 20).await });
        assert_eq!(client.count(LOGIN), 3, "{status}");
        assert_eq!(client.sent.len(), 3);
        for error in results.into_iter().map(Result::unwrap_err) {
            assert_eq!((error.fate(), error.attempts()), (Fate::NotSent, 3));
            assert_eq!(error.operation().unwrap().id, LOGIN);
        }
        assert_eq!(client.exchange.retry_budget(), 490);
    }
}

#[test]
fn a_login_that_gets_no_answer_is_retried_and_then_fails_all_who_wait() {
    let server = Odin::new().on(|seen, _| seen.is_login().then(|| failure(FailureKind::Interrupted, Sent::Maybe)));
    let mut client = Virtual::new(fast(), server);
    let results = client.run(|ctx| async move { many(&ctx, 20).await });
    assert_eq!(client.sent.len(), 3);
    let fates: Vec<_> = results.into_iter().map(|result| result.unwrap_err().fate()).collect();
    assert_eq!(fates, [Fate::NotSent; 20], "the login may have arrived, but no call was sent");
}

#[test]
fn a_login_that_recovers_serves_all_who_wait() {
    let mut failures = 2;
    let server = Odin::new().on(move |seen, _| {
        let fails = seen.is_login() && failures > 0;
        failures -= i32::from(fails);
        fails.then(|| reply(503, json!({})).retry_after("7"))
    });
    let mut client = Virtual::new(fast(), server);
    let results = client.run(|ctx| async move { many(&ctx, 20).await });
    assert!(results.iter().all(Result::is_ok));
    let logins: Vec<_> = client.sent.iter().filter(|sending| sending.operation == LOGIN).map(|it| it.at).collect();
    assert_eq!(logins, [secs(0), secs(7) + ms(50), secs(14) + ms(100)]);
}

#[test]
fn who_cannot_wait_for_the_next_login_is_told_why_at_once() {
    let mut first = true;
    let server = Odin::new().on(move |seen, _| {
        (seen.is_login() && std::mem::take(&mut first)).then(|| reply(503, json!({"error": "later"})).retry_after("40"))
    });
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        let mut limits = Limits::default();
        limits.operation = secs(30);
        let mut options = CallOptions::default();
        options.limits = limits.into();
        let hurried = async {
            let error = ctx.call_with(Custom::get("/things"), options).await.unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Server, Fate::NotSent));
            assert_eq!(ctx.now().elapsed, ms(50));
        };
        let patient = async {
            get(&ctx).await.unwrap();
            assert_eq!(ctx.now().elapsed, secs(40) + ms(150));
        };
        futures_util::future::join(hurried, patient).await;
    });
}

#[test]
fn a_call_that_waited_for_a_login_in_vain_says_what_the_login_met() {
    let mut logins = 0;
    let server = Odin::new().on(move |seen, _| {
        logins += i32::from(seen.is_login());
        let answer = reply(503, json!({"error": "closed for lunch"}));
        seen.is_login().then(|| if logins == 1 { answer } else { answer.after(secs(25)) })
    });
    let mut client = Virtual::new(fast(), server);
    client.run(|ctx| async move {
        let mut limits = Limits::default();
        limits.operation = secs(20);
        let mut options = CallOptions::default();
        options.limits = limits.into();
        let hurried = async {
            let error = ctx.call_with(Custom::get("/things"), options).await.unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Deadline, Fate::NotSent));
            let cause = std::error::Error::source(&error).unwrap().to_string();
            assert!(cause.contains("closed for lunch"), "{cause}");
            assert_eq!(ctx.now().elapsed, secs(20));
        };
        // The first one carries the login.
        futures_util::future::join(get(&ctx), hurried).await.0.unwrap_err();
    });
}

#[test]
fn a_login_answer_without_a_token_is_an_error_that_does_not_stick() {
    let bodies = [json!({}), json!([]), json!({"token": null}), json!({"token": ""}), json!({"token": "two words"})];
    for body in bodies {
        let server = Odin::new().on(move |seen, odin| {
            odin.logins += usize::from(seen.is_login());
            (seen.is_login() && odin.logins == 1).then(|| reply(200, body.clone()))
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            for error in many(&ctx, 5).await.into_iter().map(Result::unwrap_err) {
                assert_eq!(error.fate(), Fate::NotSent, "{error}");
                assert!(matches!(error.kind(), ErrorKind::Unreadable | ErrorKind::Argument), "{error:?}");
            }
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(LOGIN), 2);
    }
}

#[test]
fn a_login_that_is_not_found_does_not_stick() {
    for status in [301, 404, 405, 410] {
        let server = Odin::new().on(move |seen, odin| {
            odin.logins += usize::from(seen.is_login());
            (seen.is_login() && odin.logins == 1).then(|| reply(status, json!({"error": "where?"})))
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            for error in many(&ctx, 5).await.into_iter().map(Result::unwrap_err) {
                assert_eq!((error.fate(), error.status().unwrap().as_u16()), (Fate::NotSent, status));
            }
            get(&ctx).await.unwrap();
        });
        assert_eq!(client.count(LOGIN), 2, "{status}");
    }
}

#[test]
fn a_login_that_fails_for_good_on_the_wire_is_not_retried() {
    for kind in [FailureKind::Tls, FailureKind::Protocol, FailureKind::TooLarge] {
        let server = Odin::new().on(move |seen, _| seen.is_login().then(|| failure(kind, Sent::Maybe)));
        let mut client = Virtual::new(fast(), server);
        let error = client.run(|ctx| async move { get(&ctx).await.unwrap_err() });
        assert_eq!((client.sent.len(), error.fate()), (1, Fate::NotSent));
    }
}
