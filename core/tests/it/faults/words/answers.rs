//! V5 and S8: what an answer says that is not the record which was asked for, and a good one with a wrong label.

use bytes::Bytes;
use http::Response;
use odin_api::{Custom, Endpoint, Error, ErrorKind, Fate, Raw, Token, groups, users};
use proptest::prelude::*;
use serde_json::json;

use crate::support::exchange::{Reply, Virtual, config};

fn answer(status: u16, body: impl Into<Bytes>) -> Response<Bytes> {
    Response::builder().status(status).body(body.into()).unwrap()
}

fn labelled(label: Option<&str>, body: impl Into<Bytes>) -> Response<Bytes> {
    let mut answer = answer(200, body);
    if let Some(label) = label {
        answer.headers_mut().insert("content-type", label.parse().unwrap());
    }
    answer
}

fn read(answer: Response<Bytes>) -> Error {
    users::Get::response(answer).unwrap_err()
}

#[test]
fn fault_v5_a_page_in_place_of_a_record_is_told_by_its_title_or_first_words() {
    for (body, words) in [
        ("<html><head><title>Maintenance</title></head><body>x</body></html>", "Maintenance"),
        ("\u{feff}\n<!DOCTYPE html><TITLE>Log in &amp; go</TITLE>", "Log in & go"),
        (
            "<html><style>p { color: red }</style><script>if (1<2) {}</script><h1>Come back</h1><p>later</p>",
            "Come back later",
        ),
        (
            "<br />\n<b>Fatal error</b>:  Uncaught Exception in /var/www/x.php",
            "Fatal error : Uncaught Exception in /var/www/x.php",
        ),
        ("Service temporarily closed", "Service temporarily closed"),
    ] {
        for error in [
            read(answer(200, body)),
            users::List::response(answer(200, body)).unwrap_err(),
            groups::call_pickup::groups::List::response(answer(200, body)).unwrap_err(),
        ] {
            assert_eq!((error.kind(), error.server_text()), (ErrorKind::Unreadable, Some(words)), "{error}");
            assert!(error.to_string().ends_with(words), "{error}");
        }
        // Whatever the status.
        let error = read(answer(503, body));
        assert_eq!(error.server_text(), Some(words));
    }
    let long = format!("<html><body>{}</body></html>", "all work and no play ".repeat(100_000));
    let error = read(answer(200, long));
    assert!(error.to_string().contains("all work and no play") && error.to_string().len() < 600, "{error}");
    // What is cut off or damaged JSON is not told: it may be the record of somebody.
    for body in [r#"{"userId":"a""#, "\u{feff}{\"userId\":\"a\"", " [{\"a\":"] {
        assert_eq!(read(answer(200, body)).server_text(), None, "{body}");
    }
}

#[test]
fn fault_v5_a_redirect_says_where_it_leads_without_secrets() {
    for (location, words) in [
        ("https://elsewhere.example/login", "302 Found, to https://elsewhere.example/login"),
        ("/ui/login?next=%2Fusers&token=abc", "302 Found, to /ui/login?next=[redacted]&token=[redacted]"),
        ("https://u:p4ss@elsewhere.example:8443/x", "302 Found, to https://elsewhere.example:8443/x"),
        ("https://u@p4ss@elsewhere.example", "302 Found, to https://elsewhere.example"),
        ("//u:p4ss@elsewhere.example/x", "302 Found, to //elsewhere.example/x"),
        ("/x;jsessionid=p4ss?p4ss#p4ss", "302 Found, to /x;[redacted]?[redacted]#[redacted]"),
        ("https:\\\\u:p4ss@elsewhere.example\\x", "302 Found, to https:\\\\elsewhere.example\\x"),
    ] {
        let redirect = Response::builder().status(302).header("location", location).body(Bytes::new()).unwrap();
        let error = read(redirect);
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Redirected, Fate::Rejected));
        assert_eq!(error.to_string(), format!("users.get (GET /users): {words}"));
        assert!(!format!("{error:?}").contains("p4ss"), "{error:?}");
    }
    let bytes = http::HeaderValue::from_bytes(b"/caf\xe9?x").unwrap();
    let redirect = Response::builder().status(301).header("location", bytes).body(Bytes::new()).unwrap();
    assert!(read(redirect).to_string().ends_with("301 Moved Permanently, to /caf\u{fffd}?[redacted]"));
    let nowhere = read(answer(302, ""));
    assert_eq!(nowhere.to_string(), "users.get (GET /users): 302 Found");
    // Elsewhere the header means something else.
    let created = Response::builder().status(409).header("location", "/x").body(Bytes::new()).unwrap();
    assert_eq!(read(created).to_string(), "users.get (GET /users): 409 Conflict");
}

/// The secrets of the request are not told in it either, whatever part of it they are.
#[test]
fn fault_v5_a_redirect_does_not_tell_the_token() {
    for location in ["/t/s3cr3t-t0ken", "/t/s3cr3t%2Dt0ken/x", "https://s3cr3t-t0ken.example/", "/x?s3cr3t-t0ken=1"] {
        let mut config = config();
        config.token = Token::new("s3cr3t-t0ken").ok();
        let mut client = Virtual::new(config, move |_: &_, _| Reply::text(307, "").header("location", location));
        let error = client.run(|ctx| async move { ctx.call(Custom::get("/x")).await }).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Redirected);
        let said = format!("{error} {error:?}");
        assert!(!said.contains("t0ken") && said.contains("[redacted]"), "{said}");
    }
}

#[test]
fn fault_v5_a_limit_says_how_long_to_wait() {
    for (status, header, words) in [
        (429, "30", "429 Too Many Requests, to be repeated in 30 s"),
        (429, "300", "429 Too Many Requests, to be repeated in 300 s"),
        (429, "299.997", "429 Too Many Requests, to be repeated in 300 s"),
        (
            429,
            "Wed, 21 Oct 2026 07:28:00 GMT",
            "429 Too Many Requests, to be repeated after Wed, 21 Oct 2026 07:28:00 GMT",
        ),
        (503, "5", "503 Service Unavailable, to be repeated in 5 s"),
        (429, "soon", "429 Too Many Requests"),
    ] {
        let limit = Response::builder().status(status).header("retry-after", header).body(Bytes::new()).unwrap();
        let error = read(limit);
        assert_eq!(error.to_string(), format!("users.get (GET /users): {words}"));
    }
}

/// Forms of errors, with the text that is in each.
const ERRORS: [(&str, &str); 14] = [
    (r#"{"error":"It broke"}"#, "It broke"),
    (r#"{"error":"It broke","traceId":"4711"}"#, "It broke"),
    (r#"{"error":"It broke","unheardOf":{"a":1},"data":[]}"#, "It broke"),
    (r#"{"error":{"message":"It broke"}}"#, "It broke"),
    (r#"{"error":{"message":"It broke","code":7},"meta":"x"}"#, "It broke"),
    (r#"{"error":{"text":"It broke"}}"#, "text: It broke"),
    (r#"{"error":["It broke","twice"]}"#, "It broke; twice"),
    (r#"{"error":[{"message":"It broke"},{"detail":"twice"}],"x":1}"#, "It broke; twice"),
    (r#"[{"error":"It broke","code":1}]"#, "It broke"),
    (r#"{"error":true,"message":"It broke"}"#, "It broke"),
    (r#"{"success":false,"message":"It broke"}"#, "It broke"),
    (r#"{"error":{"errors":[{"message":"It broke"}]}}"#, "It broke"),
    (r#"{"error":"It broke","errors":{"lastName":["is too long"]}}"#, "It broke: lastName: is too long"),
    (
        r#"{"error":"The x field is required.","details":{"x":["The x field is required."]}}"#,
        "The x field is required.",
    ),
];

#[test]
fn fault_v5_the_text_of_an_error_is_shown_whatever_is_beside_it() {
    for (body, text) in ERRORS {
        for status in [200, 400, 500] {
            let kind = if status == 500 { ErrorKind::Server } else { ErrorKind::Rejected };
            for error in [
                users::Get::response(answer(status, body)).unwrap_err(),
                users::List::response(answer(status, body)).unwrap_err(),
                groups::dns::List::response(answer(status, body)).unwrap_err(),
                users::do_not_disturb::Get::response(answer(status, body)).unwrap_err(),
                users::Update::response(answer(status, body)).unwrap_err(),
                users::Delete::response(answer(status, body)).err().unwrap_or_else(|| read(answer(status, body))),
            ] {
                assert_eq!((error.kind(), error.server_text()), (kind, Some(text)), "{status} {body}: {error}");
                assert_eq!(error.fate(), Fate::Rejected, "the API says that it did nothing: {body}");
                assert!(error.to_string().ends_with(text), "{error}");
            }
        }
    }
    // Other layers; none of them says that nothing was done.
    for (body, text) in [
        (
            r#"{"message":"The given data was invalid.","errors":{"email":["It is taken."]}}"#,
            "The given data was invalid: email: It is taken.",
        ),
        (r#"{"errors":[{"message":"It broke","locations":[]}],"data":null}"#, "It broke"),
        (
            r#"{"errors":{"email":["It is taken.","Twice."],"password":["s3cret"]}}"#,
            "email: It is taken.; email: Twice.",
        ),
        (r#"{"errors":["It broke"]}"#, "It broke"),
        (r#"{"title":"Bad","detail":"It broke","type":"about:blank"}"#, "Bad: It broke"),
    ] {
        for status in [200, 422] {
            // A user has a title, too.
            let error = users::do_not_disturb::Get::response(answer(status, body)).unwrap_err();
            assert_eq!(error.server_text(), Some(text), "{status} {body}");
            assert!(error.to_string().ends_with(text), "{error}");
        }
    }
    // A record in which something is called an error is a record.
    let user = read_user(r#"{"userId":"4001@example.net","error":"x","traceId":"y"}"#);
    assert_eq!(user.extra.get("error").unwrap(), "x");
}

fn read_user(body: &'static str) -> users::User {
    users::Get::response(answer(200, body)).unwrap()
}

const LABELS: [Option<&str>; 7] = [
    None,
    Some("text/html"),
    Some("text/html; charset=UTF-8"),
    Some("Text/HTML"),
    Some("application/xhtml+xml"),
    Some("text/plain"),
    Some("application/octet-stream"),
];

#[test]
fn fault_s8_good_json_is_read_whatever_its_label() {
    let user = r#"{"userId":"4001@example.net","lastName":"Smith"}"#;
    for label in LABELS {
        let read = users::Get::response(labelled(label, user)).unwrap_or_else(|error| panic!("{label:?}: {error}"));
        assert_eq!(read.last_name.as_deref(), Some("Smith"), "{label:?}");
        let list = users::List::response(labelled(label, format!("\u{feff}[{user}]"))).unwrap();
        assert_eq!(list.len(), 1);
        let created =
            users::Create::response(labelled(label, user)).unwrap_or_else(|error| panic!("{label:?}: {error}"));
        assert_eq!(created.record.unwrap().last_name.as_deref(), Some("Smith"), "{label:?}");
        for (body, record) in
            [(" {}", false), ("[]", false), ("", false), ("null", false), ("\u{feff}[{\"userId\":\"a\"}]", true)]
        {
            let written =
                users::Update::response(labelled(label, body)).unwrap_or_else(|error| panic!("{label:?}: {error}"));
            assert_eq!(written.record.is_some(), record, "{label:?} {body}");
        }
        let untyped = users::Delete::response(labelled(label, r#"{"done":true}"#)).unwrap();
        assert!(untyped.record.is_some(), "{label:?}");
        let raw = Raw::<users::Update>::response(labelled(label, user)).unwrap();
        assert_eq!(raw.body(), user);
        // An error stays one.
        let refused = users::Update::response(labelled(label, r#"{"error":"no"}"#)).unwrap_err();
        assert_eq!((refused.kind(), refused.server_text()), (ErrorKind::Rejected, Some("no")), "{label:?}");
    }
}

/// A page is still none of the API's answers to a write, and neither is other text that is labelled as one.
#[test]
fn fault_s8_a_page_is_not_an_answer_to_a_write() {
    for label in LABELS {
        for body in ["<html><title>Welcome</title></html>", "\u{feff} <p>x</p>"] {
            let error = users::Update::response(labelled(label, body)).unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Unreadable, Fate::Unknown), "{label:?} {body}");
        }
    }
    for body in ["Please log in", "{ this is a template }", "[x"] {
        let error = users::Update::response(labelled(Some("text/html"), body)).unwrap_err();
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Unreadable, Fate::Unknown), "{body}");
    }
    // As before: with any other label, the body of a success does not make it a failure.
    for body in ["OK", "{ this is cut"] {
        let written = users::Update::response(labelled(Some("text/plain"), body)).unwrap();
        assert!(written.record.is_none() && written.unread.is_some(), "{body}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// The label of a body changes nothing of what is read from JSON.
    #[test]
    fn fault_s8_no_label_changes_what_is_read(
        name in "(?s).{0,20}",
        label in proptest::sample::select(&LABELS[..]),
        list in any::<bool>(),
    ) {
        let user = json!({"userId": "4001@example.net", "lastName": name, "new": [name]});
        let body = if list { json!([user]) } else { user }.to_string();
        let due = users::Update::response(labelled(Some("application/json"), body.clone())).unwrap();
        let is = users::Update::response(labelled(label, body)).unwrap();
        prop_assert_eq!(is, due);
    }
}
