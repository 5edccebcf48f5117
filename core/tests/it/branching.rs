//! Errors to branch on: whether to try again, and what to tell one's own client; events that say of which call they are.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{Response, StatusCode};
use odin_api::exchange::{CallId, Config};
use odin_api::{Custom, Endpoint, Error, ErrorKind, Event, EventKind, FailureKind, Sent, Site, auth, users};
use serde_json::json;

use crate::support::exchange::{Odin, Virtual, failure, fast, reply};

fn answered(status: u16, body: impl Into<Bytes>) -> Error {
    users::Get::response(Response::builder().status(status).body(body.into()).unwrap()).unwrap_err()
}

const OWN: &str = r#"{"error":"no"}"#;
const PAGE: &str = "<html><title>no</title></html>";

#[test]
fn a_status_says_whether_to_try_again_and_what_to_answer() {
    for (status, body, transient, answer) in [
        (302, PAGE, false, 502),
        (400, OWN, false, 422),
        (400, PAGE, false, 502),
        (401, OWN, false, 500),
        (403, OWN, false, 403),
        (403, PAGE, false, 403),
        (404, OWN, false, 404),
        (404, PAGE, false, 502),
        (405, PAGE, false, 502),
        (408, PAGE, true, 504),
        (413, PAGE, false, 502),
        (429, OWN, true, 503),
        (500, PAGE, true, 502),
        (501, PAGE, false, 502),
        (502, PAGE, true, 502),
        (503, PAGE, true, 503),
        (504, PAGE, true, 504),
        (521, PAGE, true, 502),
        (700, OWN, false, 502),
        (400, r#"{"error":"[Error 4200] User already exists: x"}"#, false, 409),
        (400, r#"{"error":"[Error 4410] Service not assigned"}"#, false, 409),
        (400, r#"{"error":"Service quantity exceeded: x"}"#, false, 409),
        (400, r#"{"error":"[Error 4008] User not found: x"}"#, false, 404),
        (500, r#"{"error":"[Error 4008] User not found: x"}"#, false, 404),
        (200, r#"{"error":"[Error 4008] User not found: x"}"#, false, 404),
        (200, OWN, false, 422),
        (200, "nonsense", false, 502),
    ] {
        let error = answered(status, body);
        let found = (error.is_transient(), error.gateway_status().as_u16());
        assert_eq!(found, (transient, answer), "{status} {body}: {:?}", error.kind());
    }
    assert_eq!(users::Get::new("").prepare().unwrap_err().gateway_status(), StatusCode::BAD_REQUEST);
    assert_eq!(Site::new("x").unwrap_err().gateway_status(), StatusCode::INTERNAL_SERVER_ERROR);
}

/// The session, the rate and gateways have kinds of their own, whatever the words; a login has, too.
#[test]
fn words_do_not_hide_what_a_status_is_about() {
    let exists = r#"{"error":"[Error 4200] User already exists: x"}"#;
    for (status, kind) in [
        (401, ErrorKind::Unauthorized),
        (402, ErrorKind::Rejected),
        (429, ErrorKind::RateLimited),
        (502, ErrorKind::Server),
        (504, ErrorKind::Server),
        (522, ErrorKind::Server),
        (302, ErrorKind::Redirected),
        (403, ErrorKind::AlreadyExists),
        (500, ErrorKind::AlreadyExists),
    ] {
        assert_eq!(answered(status, exists).kind(), kind, "{status}");
    }
    assert_eq!(answered(403, r#"{"error":"User already exists"}"#).kind(), ErrorKind::Forbidden);
    let login = Response::builder().status(500).body(r#"{"error":"[Error 4008] User not found: a"}"#.into()).unwrap();
    assert_eq!(auth::token::Create::response(login).unwrap_err().kind(), ErrorKind::Server);
}

#[test]
fn a_failure_says_whether_to_try_again_and_what_to_answer() {
    for (kind, transient, answer) in [
        (FailureKind::Resolve, true, 502),
        (FailureKind::Connect, true, 502),
        (FailureKind::Tls, false, 502),
        (FailureKind::ProxyRefused, false, 502),
        (FailureKind::Timeout, true, 504),
        (FailureKind::Interrupted, true, 502),
        (FailureKind::TooLarge, false, 502),
        (FailureKind::Protocol, false, 502),
    ] {
        let server = Odin::new().on(move |seen, _| seen.is("POST", "/x").then(|| failure(kind, Sent::Maybe)));
        let mut client = Virtual::new(fast(), server);
        let error = client.run(|ctx| async move { ctx.call(Custom::post("/x")).await.unwrap_err() });
        assert_eq!((error.is_transient(), error.gateway_status().as_u16()), (transient, answer), "{kind:?}");
    }
    let mut nobody = fast();
    nobody.credentials = None;
    let mut client = Virtual::new(nobody, Odin::new());
    let error = client.run(|ctx| async move { ctx.call(Custom::get("/x")).await.unwrap_err() });
    assert_eq!((error.is_transient(), error.gateway_status().as_u16()), (false, 500));
}

type Told = (CallId, String, String, u32, EventKind);

fn listening() -> (Config, Arc<Mutex<Vec<Told>>>) {
    let told: Arc<Mutex<Vec<Told>>> = Arc::default();
    let tell = Arc::clone(&told);
    let config = fast().observer(Arc::new(move |event: &Event<'_>| {
        let Event { call, operation, path, attempt, kind, .. } = *event;
        tell.lock().unwrap().push((call, operation.id.to_owned(), path.to_owned(), attempt, kind));
    }) as odin_api::exchange::Observer);
    (config, told)
}

#[test]
fn events_say_of_which_call_and_path_they_are() {
    let (config, told) = listening();
    let mut turn = 0;
    let server = Odin::new().on(move |seen, _| {
        turn += usize::from(seen.is("GET", "/mine/4711"));
        (turn == 1 && seen.is("GET", "/mine/4711")).then(|| reply(503, json!({})))
    });
    let mut client = Virtual::new(config, server);
    client.run(|ctx| async move {
        ctx.call(Custom::get("/mine/4711").query("secret", "x")).await.unwrap();
        ctx.call(Custom::get("/other")).await.unwrap();
    });
    let told = told.lock().unwrap();
    let of = |path: &str| told.iter().filter(|told| told.2 == path).collect::<Vec<_>>();
    let mine = of("/mine/4711");
    let kinds: Vec<_> = mine.iter().map(|told| (told.3, format!("{:?}", told.4))).collect();
    let begin = |(attempt, kind): &(u32, String)| (*attempt, kind.split([' ', '{']).next().unwrap().to_owned());
    assert_eq!(
        kinds.iter().map(begin).collect::<Vec<_>>(),
        [
            (1, "Sending".to_owned()),
            (1, "Answered".to_owned()),
            (1, "Retrying".to_owned()),
            (2, "Sending".to_owned()),
            (2, "Answered".to_owned()),
        ]
    );
    assert!(matches!(mine[1].4, EventKind::Answered { status: StatusCode::SERVICE_UNAVAILABLE, .. }));
    let calls = |told: &[&Told]| told.iter().map(|told| told.0.to_string()).collect::<BTreeSet<_>>();
    let (mine, other, login) = (calls(&mine), calls(&of("/other")), calls(&of("/auth/token")));
    assert_eq!((mine.len(), other.len()), (1, 1));
    assert!(mine != other && mine == login, "the login was sent for the first call");
    assert_eq!(of("/auth/token").last().unwrap().4, EventKind::Renewed);
}
