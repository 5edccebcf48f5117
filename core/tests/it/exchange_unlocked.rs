//! Code of the driver never runs while a shared exchange is locked: errors of its transport are dropped afterwards.

use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Waker;
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use odin_api::exchange::{Access, Attempt, Exchange};
use odin_api::flow::{Ctx, Directive, Engine};
use odin_api::{Custom, Error, Failure, FailureKind, Now, Sent};

use crate::support::exchange::{credentials, fast};

/// Looks, whenever it is cloned or dropped, whether the exchange is locked.
struct Looks(&'static Watch);

struct Watch {
    exchange: Mutex<Exchange>,
    looks: AtomicUsize,
    locked: AtomicUsize,
}

impl Watch {
    fn look(&self) {
        self.looks.fetch_add(1, Ordering::Relaxed);
        self.locked.fetch_add(usize::from(self.exchange.try_lock().is_err()), Ordering::Relaxed);
    }
}

impl Drop for Looks {
    fn drop(&mut self) {
        self.0.look();
    }
}

impl Clone for Looks {
    fn clone(&self) -> Self {
        self.0.look();
        Self(self.0)
    }
}

impl fmt::Debug for Looks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Looks")
    }
}

impl fmt::Display for Looks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("lost")
    }
}

impl std::error::Error for Looks {}

/// Calls once while attempts end as `end` says; how often something of the driver ran.
fn looks(logs_in: bool, end: impl Fn(&Attempt, &'static Watch) -> Result<Response<Bytes>, Failure>) -> usize {
    let mut config = fast();
    config.credentials = logs_in.then(|| credentials("hunter2-hunter2"));
    config.token = (!logs_in).then(|| odin_api::Token::new("a").unwrap());
    let now = |time| Now::new(time, 1_700_000_000, 7);
    let exchange = Mutex::new(Exchange::new(config, now(Duration::ZERO)));
    let watch: &'static Watch = Box::leak(Box::new(Watch { exchange, looks: 0.into(), locked: 0.into() }));
    let mut engine = Engine::new(|ctx: Ctx| async move {
        // A refused login is remembered, and then forgotten.
        let outcome = ctx.call(Custom::get("/x")).await.map(drop);
        let again = ctx.call(Custom::get("/x")).await.map(drop);
        [outcome, again]
    });
    let mut time = Duration::ZERO;
    let outcomes: [Result<(), Error>; 2] = loop {
        match engine.poll(&mut &watch.exchange, now(time), Waker::noop()) {
            Directive::Send(attempt) => {
                let outcome = end(&attempt, watch);
                match outcome {
                    Ok(response) => (&watch.exchange).with(|it| it.on_response(attempt.key, response, now(time))),
                    Err(failure) => (&watch.exchange).with(|it| it.on_failure(attempt.key, &failure, now(time))),
                }
            }
            Directive::Wait(until) => time = until,
            Directive::Done(outcomes) => break outcomes,
            other => panic!("{other:?}"),
        }
    };
    drop(outcomes);
    (&watch.exchange).with(|it| it.set_credentials(None));
    assert_eq!(watch.locked.load(Ordering::Relaxed), 0, "of {:?} times the exchange was locked", watch.looks);
    watch.looks.load(Ordering::Relaxed)
}

fn lost(_: &Attempt, watch: &'static Watch) -> Result<Response<Bytes>, Failure> {
    Err(Failure::new(FailureKind::Interrupted, Sent::Maybe, Looks(watch)))
}

#[test]
fn errors_of_earlier_attempts_are_dropped_when_the_exchange_is_unlocked() {
    assert_eq!(looks(false, lost), 6, "three attempts of two calls");
}

#[test]
fn errors_of_logins_are_dropped_when_the_exchange_is_unlocked() {
    assert_eq!(looks(true, lost), 6, "three attempts of two logins");
}

#[test]
fn what_comes_with_the_answer_to_a_login_is_dropped_when_the_exchange_is_unlocked() {
    for (status, body) in [(200, r#"{"token":"new"}"#), (200, "{}"), (403, r#"{"error":"no"}"#), (503, "")] {
        let end = |attempt: &Attempt, watch| {
            let is_login = attempt.operation.id.starts_with("auth.");
            let (status, body) = if is_login { (status, body) } else { (200, "{}") };
            let mut response = Response::new(Bytes::from_static(body.as_bytes()));
            *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
            if is_login {
                response.extensions_mut().insert(Looks(watch));
            }
            Ok(response)
        };
        assert!(looks(true, end) > 0, "{status}");
    }
}

/// The exchange itself reads the answers to logins, so they have to be short.
#[test]
fn the_answer_to_a_login_is_limited_more_than_others() {
    let sizes = Mutex::new(Vec::new());
    looks(true, |attempt, _| {
        sizes.lock().unwrap().push((attempt.operation.id, attempt.limits.body_bytes));
        Ok(Response::new(Bytes::from_static(br#"{"token":"new"}"#)))
    });
    let sizes = sizes.into_inner().unwrap();
    assert_eq!(sizes[..2], [("auth.token.create", 256 << 10), ("custom.get", 64 << 20)]);
}
