//! What a failed write may have done, and whether it is sent again.

use odin_api::exchange::{Config, Exchange};
use odin_api::flow::{Directive, Engine};
use odin_api::{Custom, Endpoint as _, Error, ErrorKind, Fate, users};

use crate::faults::machine::{OWN, PAGE, answer, at, noop, with_token};

/// Sends one call, answers it, and says how it ended; retries are answered the same way.
fn outcome(
    call: Custom,
    config: Config,
    reply: impl Fn() -> http::Response<bytes::Bytes>,
) -> (usize, Result<(), Error>) {
    let mut exchange = Exchange::new(config, at(0.0));
    let mut engine = Engine::new(|ctx| async move { ctx.call(call).await.map(drop) });
    let (mut now, mut sent) = (0.0, 0);
    loop {
        match engine.poll(&mut exchange, at(now), &noop()) {
            Directive::Send(attempt) => {
                sent += 1;
                exchange.on_response(attempt.key, reply(), at(now));
            }
            Directive::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
            Directive::Done(result) => return (sent, result),
            other => panic!("{other:?}"),
        }
    }
}

/// A PHP server that dies with 500 in the middle of a write: nobody knows what it did.
#[test]
fn fault_06_a_write_that_is_answered_with_500_may_have_happened() {
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let mut engine = Engine::new(|ctx| async move { ctx.call(users::Delete::new("4001@example.net")).await });
    let error = loop {
        match engine.poll(&mut exchange, at(0.0), &noop()) {
            Directive::Send(attempt) => {
                exchange.on_response(attempt.key, answer(500, "<br />Fatal error"), at(0.0));
            }
            Directive::Done(result) => break result.unwrap_err(),
            other => panic!("{other:?}"),
        }
    };
    eprintln!("{error}: {:?}", error.fate());
    assert_eq!(error.kind(), ErrorKind::Server);
    assert_eq!(error.fate(), Fate::Unknown);
}

/// What a failed write may have done, by status and words, is the same through the exchange and by hand.
#[test]
fn fault_06_only_the_apis_own_words_say_that_a_write_was_not_done() {
    let laravel = r#"{"message":"Server Error"}"#;
    let cases = [
        (500, OWN, Fate::Rejected),
        (500, r#""Service not assigned""#, Fate::Rejected),
        (500, "[Error 4410] Service not assigned", Fate::Rejected),
        (500, PAGE, Fate::Unknown),
        (500, "", Fate::Unknown),
        (500, laravel, Fate::Unknown),
        (503, PAGE, Fate::Unknown),
        (503, OWN, Fate::Rejected),
        (502, OWN, Fate::Unknown),
        (504, OWN, Fate::Unknown),
        (502, PAGE, Fate::Unknown),
        (520, PAGE, Fate::Unknown),
        (522, PAGE, Fate::Unknown),
        (524, PAGE, Fate::Unknown),
        (501, PAGE, Fate::Unknown),
        (599, PAGE, Fate::Unknown),
        (408, PAGE, Fate::Unknown),
        (408, OWN, Fate::Rejected),
        (400, PAGE, Fate::Rejected),
        (401, PAGE, Fate::Rejected),
        (403, PAGE, Fate::Rejected),
        (404, PAGE, Fate::Rejected),
        (409, OWN, Fate::Rejected),
        (413, "", Fate::Rejected),
        (422, OWN, Fate::Rejected),
        (429, "", Fate::Rejected),
        (302, "", Fate::Rejected),
    ];
    for (status, body, fate) in cases {
        let (sent, result) = outcome(Custom::post("/x"), with_token(), || answer(status, body));
        assert_eq!((sent, result.unwrap_err().fate()), (1, fate), "{status} {body}");
        let by_hand = users::Delete::response(answer(status, body)).unwrap_err();
        assert_eq!(by_hand.fate(), fate, "{status} {body}");
    }
}

/// What may be repeated is repeated when a CDN fails; what one attempt may have done stays unknown.
#[test]
fn fault_06_failures_of_a_cdn_are_retried_like_those_of_a_gateway() {
    for status in [500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527] {
        let (sent, result) = outcome(Custom::get("/x"), with_token(), || answer(status, PAGE));
        // A read has done nothing, unless it may still be under way behind a gateway.
        let fate = if matches!(status, 500 | 503) { Fate::Rejected } else { Fate::Unknown };
        assert_eq!((sent, result.unwrap_err().fate()), (3, fate), "{status}");
        let count = std::cell::Cell::new(0);
        let put = Custom::put("/x").safety(odin_api::Safety::Idempotent);
        let (_, result) = outcome(put, with_token(), || {
            count.set(count.get() + 1);
            if count.get() == 1 { answer(status, PAGE) } else { answer(404, OWN) }
        });
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.fate(), count.get()), (ErrorKind::NotAssigned, Fate::Unknown, 2), "{status}");
    }
}

/// As designed, and documented at `Retry`: a server that says when to come again did not take the request.
#[test]
fn fault_s9_a_create_goes_again_after_a_503_that_says_when() {
    let busy = || http::Response::builder().status(503).header("retry-after", "0").body(PAGE.into()).unwrap();
    let (sent, result) = outcome(Custom::post("/x"), with_token(), busy);
    assert_eq!((sent, result.unwrap_err().fate()), (3, Fate::Rejected));
    let mut config = with_token();
    config.retry = odin_api::policy::Retry::never();
    assert_eq!(outcome(Custom::post("/x"), config, busy).0, 1);
}
