//! The one error: kinds to branch on, one complete line to read, the answer as it came, no secrets.

use std::error::Error as _;

use crate::support::exchange::{Odin, Reply, Virtual, config, credentials, failure, fast, ms, reply};
use bytes::Bytes;
use http::{Method, Response, StatusCode};
use odin_api::exchange::CallOptions;
use odin_api::policy::{Limits, Retry};
use odin_api::{Custom, Endpoint, Error, ErrorKind, Failure, FailureKind, Fate, Raw, Sent, Site, Token, auth, users};
use proptest::prelude::*;

const ADA: &str = "4001@example.net";

fn answer(status: u16, body: impl Into<Bytes>) -> Response<Bytes> {
    Response::builder().status(status).body(body.into()).unwrap()
}

/// The error of a read that is answered so.
fn refused(status: u16, body: impl Into<Bytes>) -> Error {
    users::Get::response(answer(status, body)).unwrap_err()
}

/// What every error owes to its reader.
fn check(error: &Error) {
    let line = error.to_string();
    assert!(!line.is_empty() && !line.chars().any(char::is_control), "{line:?}");
    assert!(line.len() < 2_000, "{} bytes", line.len());
    if let Some(operation) = error.operation() {
        let path = error.path().expect("an operation has a path");
        assert!(line.starts_with(&format!("{} ({} {path}): ", operation.id, operation.method)), "{line}");
        assert_eq!(error.method(), Some(&operation.method));
    }
    if let Some(status) = error.status() {
        assert!(line.contains(status.as_str()) || error.kind() == ErrorKind::Rejected, "{line}");
    }
    assert_eq!(error.may_have_happened(), error.fate() == Fate::Unknown);
    assert!(format!("{error:?}").contains(&format!("{:?}", error.kind())));
    let copy = error.clone();
    assert_eq!((copy.kind(), copy.fate(), copy.to_string()), (error.kind(), error.fate(), line));
}

#[test]
fn a_status_is_a_kind() {
    use ErrorKind::{Forbidden, NotFound, RateLimited, Redirected, Rejected, Server, Unauthorized, UnexpectedStatus};
    for (status, kind, fate) in [
        (301, Redirected, Fate::Rejected),
        (399, Redirected, Fate::Rejected),
        (400, Rejected, Fate::Rejected),
        (401, Unauthorized, Fate::Rejected),
        (402, Rejected, Fate::Rejected),
        (403, Forbidden, Fate::Rejected),
        (404, NotFound, Fate::Rejected),
        (409, Rejected, Fate::Rejected),
        (429, RateLimited, Fate::Rejected),
        (499, Rejected, Fate::Rejected),
        (500, Server, Fate::Rejected),
        (502, Server, Fate::Unknown),
        (503, Server, Fate::Rejected),
        (504, Server, Fate::Unknown),
        (599, Server, Fate::Rejected),
        (100, UnexpectedStatus, Fate::Rejected),
        (600, UnexpectedStatus, Fate::Rejected),
        (999, UnexpectedStatus, Fate::Rejected),
    ] {
        let error = refused(status, r#"{"error":"No"}"#);
        assert_eq!((error.kind(), error.fate()), (kind, fate), "{status}");
        assert_eq!((error.status(), error.server_text()), (StatusCode::from_u16(status).ok(), Some("No")));
        check(&error);
    }
}

#[test]
fn a_login_has_kinds_of_its_own() {
    for (status, kind) in [
        (400, ErrorKind::LoginRefused),
        (401, ErrorKind::LoginRefused),
        (402, ErrorKind::PasswordExpired),
        (403, ErrorKind::LoginRefused),
        (404, ErrorKind::NotFound),
        (422, ErrorKind::LoginRefused),
        (429, ErrorKind::RateLimited),
        (500, ErrorKind::Server),
    ] {
        let error = auth::token::Create::response(answer(status, r#"{"error":"No"}"#)).unwrap_err();
        assert_eq!(error.kind(), kind, "{status}");
        check(&error);
    }
}

#[test]
fn the_line_is_complete() {
    let error = refused(404, r#"{"error":"[Error 4008] User not found: 4001@example.net"}"#);
    let line = "users.get (GET /users): 404 Not Found: [Error 4008] User not found: 4001@example.net";
    assert_eq!(error.to_string(), line);
    let error = auth::sso::CreateFor::response(answer(500, "")).unwrap_err();
    assert_eq!(error.to_string(), "auth.sso.create_for (PUT /auth/sso/{partner}): 500 Internal Server Error");
    assert_eq!((error.method(), error.path()), (Some(&Method::PUT), Some("/auth/sso/{partner}")));
    let error = Raw::<users::Get>::response(answer(404, "")).unwrap_err();
    assert_eq!(error.operation().unwrap().id, "users.get", "raw or not, the operation is the same");
}

#[test]
fn the_servers_words_are_found_in_every_form() {
    let huge = format!(r#"{{"error":"{}"}}"#, "long ".repeat(200_000));
    let deep = format!("{}1{}", r#"{"error":"#.repeat(100), "}".repeat(100));
    let forms: &[(&[u8], Option<&str>)] = &[
        (br#"{"error":"No such user"}"#, Some("No such user")),
        (br#"{"error":"Broken","status":400,"details":"lastName is missing"}"#, Some("Broken: lastName is missing")),
        (br#"{"status":400,"details":"lastName is missing"}"#, Some("lastName is missing")),
        (br#"{"error":"Same","details":"Same"}"#, Some("Same")),
        (br#"{"error":["one","two"],"details":{"error":"three"}}"#, Some("one; two: three")),
        (br#"{"error":null,"message":"the second name"}"#, Some("the second name")),
        (br#"[{"error":"one"},{"error":"two"}]"#, Some("one; two")),
        (br#"["one","two"]"#, Some("one; two")),
        (br#""only a text""#, Some("only a text")),
        (b"plain text\r\nover two lines", Some("plain text over two lines")),
        (b"\xef\xbb\xbf{\"error\":\"after a mark\"}", Some("after a mark")),
        (b"<html><head><title>502 Bad Gateway</title></head><body><h1>x</h1></body></html>", Some("502 Bad Gateway")),
        (b"<!DOCTYPE html>\n<h1>Bad</h1><p>day</p>", Some("Bad day")),
        (b"Caf\xe9 closed", Some("Caf\u{fffd} closed")),
        (b"{\"error\":\"cut", Some("{\"error\":\"cut")),
        (b"", None),
        (b" \r\n\t", None),
        (b"null", None),
        (b"{}", None),
        (b"[]", None),
        (b"42", None),
        (br#"{"unknown":"form"}"#, None),
        (deep.as_bytes(), None),
    ];
    for (body, text) in forms {
        let error = refused(400, body.to_vec());
        assert_eq!(error.server_text(), *text, "{}", String::from_utf8_lossy(body));
        assert_eq!(error.response().unwrap().body(), body, "the body as it came");
        check(&error);
    }
    let error = refused(400, huge.clone());
    assert_eq!(error.server_text().unwrap().len(), 200_000 * 5 - 1, "all of it in a program's hands");
    assert!(error.to_string().len() < 400 && error.to_string().ends_with("..."), "a part of it in the line");
    assert_eq!(error.response().unwrap().body(), &huge);
}

#[test]
fn a_success_that_says_error_is_a_refusal() {
    for body in [r#"{"error":"No"}"#, r#"{"error":"No","status":400,"details":null}"#, r#"[{"error":"No"}]"#] {
        let read = users::Get::response(answer(200, body)).unwrap_err();
        let list = users::List::response(answer(200, body)).unwrap_err();
        let write = users::Create::response(answer(200, body)).unwrap_err();
        for error in [read, list, write] {
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Rejected, Fate::Rejected), "{body}: {error}");
            assert_eq!((error.status(), error.server_text()), (Some(StatusCode::OK), Some("No")));
            check(&error);
        }
    }
    // A record that mentions an error is a record.
    let user = users::Get::response(answer(200, r#"{"userId":"4001@example.net","error":"x"}"#)).unwrap();
    assert_eq!(user.extra.get("error").unwrap(), "x");
}

#[test]
fn what_cannot_be_read_says_where() {
    for (body, path, why) in [
        (r#"{"lastName":"Smith"}"#, Some("$.userId"), "expected a value at $.userId"),
        (r#"{"userId":""}"#, Some("$.userId"), "expected a value at $.userId"),
        (r#"{"userId":{"a":1}}"#, Some("$.userId"), "expected a user id at $.userId"),
        ("42", Some("$"), "at $"),
        ("null", Some("$"), "not null"),
        (r#"[{"userId":"a"},{"userId":"b"}]"#, Some("$"), "at $"),
        ("", None, "the body is empty"),
        (" \n", None, "the body is empty"),
        (r#"{"userId":"a""#, None, "line 1 column 13"),
        ("<html><title>Portal</title></html>", None, "line 1 column 1"),
    ] {
        let error = refused(200, body);
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Unreadable, Fate::Rejected), "{body}");
        assert_eq!(error.json_path().as_deref(), path, "{body}: {error}");
        assert!(error.to_string().contains(why), "{body}: {error}, not {why}");
        assert_eq!(error.response().unwrap().body(), body, "the body as it came");
        assert!(error.read_error().is_some());
        check(&error);
    }
    let error = refused(200, b"{\"userId\":\"\xff\"}".to_vec());
    assert!(error.to_string().contains("not UTF-8") && error.json_path().is_none(), "{error}");
    // The write may be done: only its answer is strange.
    let page = users::Create::response(answer(200, "<html>Welcome</html>")).unwrap_err();
    assert_eq!((page.kind(), page.fate()), (ErrorKind::Unreadable, Fate::Unknown));
    assert!(page.may_have_happened());
    check(&page);
}

#[test]
fn a_failure_on_the_wire_is_a_kind_with_a_cause() {
    use FailureKind::{Connect, Interrupted, Protocol, Resolve, Timeout, Tls, TooLarge};
    for (failed, kind) in [
        (Resolve, ErrorKind::Resolve),
        (Connect, ErrorKind::Connect),
        (Tls, ErrorKind::Tls),
        (Timeout, ErrorKind::Timeout),
        (Interrupted, ErrorKind::Interrupted),
        (TooLarge, ErrorKind::TooLarge),
        (Protocol, ErrorKind::Protocol),
    ] {
        for (sent, fate) in [(Sent::No, Fate::NotSent), (Sent::Maybe, Fate::Unknown)] {
            let mut config = config();
            (config.token, config.retry) = (Token::new("t").ok(), Retry::never());
            let mut client = Virtual::new(config, move |_: &_, _| failure(failed, sent));
            let call = Custom::post("/things");
            let error = client.run(|ctx| async move { ctx.call(call).await }).unwrap_err();
            assert_eq!((error.kind(), error.fate(), error.attempts()), (kind, fate, 1), "{failed:?} {sent:?}");
            assert_eq!(error.cause().unwrap().to_string(), "the test says so");
            assert!(error.source().is_none(), "the line has said it");
            assert!(error.to_string().starts_with("custom.post (POST /things): "), "{error}");
            assert!(error.to_string().ends_with(": the test says so"), "{error}");
            assert_eq!((error.status(), error.server_text()), (None, None));
            check(&error);
        }
    }
}

#[test]
fn attempts_are_told() {
    let mut config = fast();
    config.credentials = None;
    config.token = Token::new("t").ok();
    let mut client = Virtual::new(config, |_: &_, _| reply(503, serde_json::json!({"error": "busy"})));
    let error = client.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap_err();
    assert_eq!(error.attempts(), 3);
    assert_eq!(error.to_string(), "users.get (GET /users): 503 Service Unavailable: busy (after 3 attempts)");
}

#[test]
fn kinds_of_the_client_itself() {
    let site = Site::new("odin").unwrap_err();
    assert_eq!((site.kind(), site.fate()), (ErrorKind::Site, Fate::NotSent));
    let argument = users::Update::new(ADA).title("x".repeat(51)).prepare().unwrap_err();
    assert_eq!((argument.kind(), argument.fate()), (ErrorKind::Argument, Fate::NotSent));
    assert_eq!(argument.to_string(), "users.update (PUT /users): $.title: the API allows 0 to 50 characters");
    let setup = Error::setup("the proxy cannot be used", "no such scheme");
    assert_eq!(
        (setup.kind(), setup.to_string().as_str()),
        (ErrorKind::Setup, "the proxy cannot be used: no such scheme")
    );
    assert_eq!(setup.cause().unwrap().to_string(), "no such scheme");
    assert!(setup.source().is_none(), "the line has said it");
    let unreadable = Site::new("https://a b/").unwrap_err();
    let cause = unreadable.source().expect("the parser's").to_string();
    assert!(!unreadable.to_string().contains(&cause), "the line has not said it: {unreadable}");
    let mut nobody = Virtual::new(config(), |_: &_, _| -> Reply { unreachable!("nothing is sent") });
    let no_credentials = nobody.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap_err();
    assert_eq!((no_credentials.kind(), no_credentials.fate()), (ErrorKind::NoCredentials, Fate::NotSent));
    assert!(no_credentials.to_string().contains("neither credentials nor a token"), "{no_credentials}");
    let stalled = nobody.try_run(|_| std::future::pending::<()>()).unwrap_err();
    assert_eq!((stalled.kind(), stalled.fate()), (ErrorKind::Stalled, Fate::Unknown));
    let mut options = CallOptions::default();
    let mut limits = Limits::default();
    limits.operation = ms(0);
    options.limits = limits.into();
    let call = Custom::post("/things");
    let deadline = nobody.run(|ctx| async move { ctx.call_with(call, options).await }).unwrap_err();
    assert_eq!((deadline.kind(), deadline.fate()), (ErrorKind::Deadline, Fate::NotSent), "{deadline}");
    for error in [site, argument, setup, no_credentials, stalled, deadline] {
        check(&error);
    }
}

#[test]
fn an_error_is_small_and_goes_anywhere() {
    fn goes_anywhere<T: Send + Sync + Clone + std::error::Error + 'static>() {}
    goes_anywhere::<Error>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
    let failure = Failure::new(FailureKind::Connect, Sent::No, "refused");
    assert_eq!(
        (failure.kind(), failure.sent(), failure.to_string().as_str()),
        (FailureKind::Connect, Sent::No, "refused")
    );
}

/// The forms in which servers repeat what they were sent.
fn repeated(secret: &str) -> Vec<String> {
    let json = serde_json::Value::from(secret).to_string();
    let html = secret.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    let encode = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let url: String = secret.bytes().map(encode).collect();
    let quoted = html.replace('"', "&quot;").replace('\'', "&#039;");
    vec![secret.to_owned(), json[1..json.len() - 1].to_owned(), url, html, quoted]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_answer_gives_a_value_or_a_whole_error(
        status in 100_u16..1000,
        body in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..60),
            "\\{\"(error|message|details|errors)\":(\"(?s).{0,30}\"|\\[\"[a-z\\\\nrt]{0,9}\"\\]|null)\\}".prop_map(String::into_bytes),
            "<(title|h1)>(?s).{0,20}(</title>)?".prop_map(String::into_bytes),
        ],
    ) {
        let answers = [
            users::Get::response(answer(status, body.clone())).err(),
            users::List::response(answer(status, body.clone())).err(),
            users::Create::response(answer(status, body.clone())).err(),
            auth::token::Create::response(answer(status, body.clone())).err(),
            Raw::<users::Get>::response(answer(status, body.clone())).err(),
        ];
        prop_assert!((200..300).contains(&status) || answers.iter().all(Option::is_some));
        for error in answers.iter().flatten() {
            check(error);
            prop_assert_eq!(error.response().unwrap().body(), &body);
            prop_assert_eq!(error.status().unwrap().as_u16(), status);
        }
    }

    /// Neither the new password that a call sends nor that of the session is shown, however the server repeats them.
    #[test]
    fn no_secret_is_shown(secret in "[a-zA-Z0-9+/&<>\"' \\\\\u{e9}%-]{6,20}", form in 0_usize..5, status in 400_u16..600) {
        // After a 401 the session is renewed, and what a login is answered has nothing of another call in it.
        prop_assume!(status != 401);
        prop_assume!(!secret.trim().is_empty() && secret.trim() == secret && !secret.contains("  "));
        let own = "own-password-7f3a";
        for hidden in [secret.as_str(), own] {
            let said = repeated(hidden)[form].clone();
            let body = serde_json::json!({"error": format!("cannot take ({said})"), "details": [said]});
            let mut config = fast();
            (config.credentials, config.retry) = (Some(credentials(own)), Retry::never());
            config.token = Token::new("a-token").ok();
            let answer = Reply::text(status, body.to_string());
            let mut client = Virtual::new(config, move |_: &_, _| answer.clone());
            let call = users::Update::new(ADA).password(secret.as_str());
            let error = client.run(|ctx| async move { ctx.call(call).await }).unwrap_err();
            let shown = format!("{error} {error:?} {}", error.server_text().unwrap_or_default());
            prop_assert!(!shown.contains(&said), "{} in {}", said, shown);
            check(&error);
        }
    }
}

#[test]
fn a_refused_login_tells_the_server_text_without_the_password() {
    let mut config = fast();
    config.credentials = Some(credentials("wrong-password"));
    let mut client = Virtual::new(config, Odin::new());
    let error = client.run(|ctx| async move { ctx.call(users::Get::new(ADA)).await }).unwrap_err();
    assert_eq!(
        (error.kind(), error.fate()),
        (ErrorKind::LoginRefused, Fate::NotSent),
        "the call itself never went: {error}"
    );
    assert_eq!(error.operation().unwrap().id, "auth.token.create", "what was refused is the login");
    assert!(!format!("{error} {error:?}").contains("wrong-password"));
    check(&error);
}
