//! Defects 5 to 11, 19 and 26: reading answers, missing answers and errors.

use std::time::Duration;

use odin_api::policy::{Limits, Rate};
use odin_api::value::Array;
use odin_api::{Custom, Endpoint as _, ErrorKind, Fate, users};
use odin_sim::{Odin, Server};

use crate::defects::support::{
    ADA, TransportConfig, admin_of, both, both_with_token, call, impatient, in_memory, reply, time_of,
};

/// The peer has no timeout at all: a silent server blocks it for ever.
#[test]
fn defect_005_a_silent_server_is_left() {
    let limits = Limits::default();
    for bound in [limits.connect, limits.attempt, limits.operation, limits.stall] {
        assert!(bound > Duration::ZERO && bound <= Duration::from_secs(120), "a bound by default: {bound:?}");
    }
    let silent = TransportConfig::saying(|_| Vec::new());
    let stalled = TransportConfig::saying(|_| b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec());
    for server in [&silent, &stalled] {
        for client in both_with_token(&server.base_url()) {
            let error = client.call_with(users::Get::new(ADA), impatient(Duration::from_millis(50))).unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Timeout, Fate::Unknown), "{error}");
        }
    }
}

/// The peer retries nothing: one reset connection ends an hour of work, `Retry-After` is ignored.
#[test]
fn defect_006_what_passes_is_tried_again() {
    for faults in [["429=0", "502-html", "reset"], ["503", "truncate", "reset-headers"], ["504", "drop", "reset-body"]]
    {
        let server = Server::start(Odin::example());
        // Never three in a row, which is where the default gives up.
        for (fault, every) in faults.iter().zip([5, 8, 12]) {
            server.odin().add_fault(format!("{fault}@/users$%{every}").parse().unwrap());
        }
        for client in both(&server.base_url(), "admin", "admin") {
            for _ in 0..60 {
                assert_eq!(client.call(users::Get::new(ADA)).unwrap().user_id, ADA);
            }
        }
        let failed = server.odin().records().filter(|record| record.fault.is_some()).count();
        assert!(failed > 40, "only {failed} faults");
    }
    let memory = in_memory(Rate::unlimited());
    memory.odin.lock().unwrap().add_fault("503=7@/users$#1".parse().unwrap());
    call(&memory, users::Get::new(ADA)).unwrap();
    assert_eq!(time_of(&memory), Duration::from_secs(7), "as long as the server asks for");
}

/// In the peer, a success with an empty body raises an error although the change was made.
#[test]
fn defect_007_an_empty_success_is_a_success() {
    for answer in [reply(204, "", ""), reply(200, "", ""), b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()] {
        let server = TransportConfig::saying(move |_| answer.clone());
        for client in both_with_token(&server.base_url()) {
            assert_eq!(client.call(users::Delete::new(ADA)).unwrap().record, None);
            assert_eq!(client.call(users::Update::new(ADA).title("x")).unwrap().record, None);
        }
    }
}

/// In the peer, a 200 that is not JSON raises a JSON error and the text is lost.
#[test]
fn defect_008_what_is_no_json_is_kept() {
    let server = TransportConfig::always(200, "Content-Type: text/plain", "maintenance until noon");
    for client in both_with_token(&server.base_url()) {
        let error = client.call(users::Get::new(ADA)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unreadable);
        assert_eq!(error.response().unwrap().body(), "maintenance until noon");
        assert!(error.to_string().contains("200"), "{error}");
        let raw = client.call(Custom::get("/users")).unwrap();
        assert_eq!(raw.body(), "maintenance until noon", "and who wants it raw has it");
    }
}

/// In the peer, an HTML error page turns into a JSON error and the status is lost.
#[test]
fn defect_009_a_page_of_html_keeps_its_status() {
    let page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    let server = TransportConfig::always(502, "Content-Type: text/html", page);
    for client in both_with_token(&server.base_url()) {
        let error = client.call(users::Get::new(ADA)).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Server, 502));
        assert_eq!(error.server_text(), Some("502 Bad Gateway"));
        assert_eq!(error.response().unwrap().body(), page);
    }
}

/// In the peer, error JSON without `details` (or `status`, or `error`) raises a KeyError, and a list a TypeError.
#[test]
fn defect_010_an_error_body_may_have_any_shape() {
    for (body, text) in [
        (r#"{"error":"No."}"#, Some("No.")),
        (r#"{"error":"No.","status":400,"details":{"a":["Bad."]}}"#, Some("No.")),
        (r#"{"message":"No."}"#, Some("No.")),
        (r#"{"details":"No."}"#, Some("No.")),
        (r#"{"error":{"message":"No."}}"#, Some("No.")),
        (r#"["No.","Never."]"#, Some("No.; Never.")),
        (r#""No.""#, Some("No.")),
        ("No.", Some("No.")),
        (r#"{"status":400}"#, None),
        ("{}", None),
        ("[]", None),
        ("null", None),
        ("5", None),
        ("", None),
    ] {
        let response = http::Response::builder().status(400).body(body.into()).unwrap();
        let error = users::Get::response(response).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Rejected, 400), "{body}");
        assert_eq!(error.server_text(), text, "{body}");
        assert_eq!(error.response().unwrap().body(), body);
    }
}

/// The peer's error is one formatted string: nothing to branch on.
#[test]
fn defect_011_an_error_has_parts() {
    fn is_an_error<T: std::error::Error + Clone + Send + Sync + 'static>(_: &T) {}
    let server = Server::start(Odin::example());
    let error = admin_of(&server).call(users::services::Get::new("nobody")).unwrap_err();
    is_an_error(&error);
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.operation().unwrap().id, "users.services.get");
    assert_eq!(error.method().unwrap(), "GET");
    assert_eq!(error.path(), Some("/users/services"));
    assert_eq!(error.server_text(), Some("[Error 4008] User not found: nobody"));
    assert_eq!(error.response().unwrap().headers()["content-type"], "application/json");
    assert_eq!((error.attempts(), error.fate()), (1, Fate::Rejected));
    assert_eq!(error.to_string().lines().count(), 1);
}

/// The peer follows a 302 on PUT as a GET without a body and calls it a success.
#[test]
fn defect_019_a_redirected_write_is_an_error() {
    for status in [301, 302, 303, 307, 308] {
        let server = TransportConfig::always(status, "Location: /api/v2/elsewhere", "");
        for client in both_with_token(&server.base_url()) {
            let error = client.call(users::Update::new(ADA).title("x")).unwrap_err();
            assert_eq!((error.kind(), error.fate()), (ErrorKind::Redirected, Fate::Rejected));
            assert_eq!(error.response().unwrap().headers()["location"], "/api/v2/elsewhere");
            let heard = server.heard();
            assert_eq!(heard.len(), 1, "{heard:?}");
            assert_eq!(heard[0].line, "PUT /api/v2/users HTTP/1.1");
        }
    }
}

/// The peer's lists are untyped dictionaries.
#[test]
fn defect_026_lists_are_typed_item_by_item() {
    let server = Server::start(Odin::example());
    let list: Array<users::User> =
        admin_of(&server).call(users::List::of_group("ent.odin", "grp.odin").limit(3)).unwrap();
    let names: Vec<Option<&str>> = list.iter().map(|user| user.last_name.as_deref()).collect();
    assert_eq!(names, [Some("Lovelace"), Some("Turing"), Some("4003")]);
    let body = r#"[{"userId":"a"},{"lastName":"no id"},7,{"userId":"b"}]"#;
    let list = users::List::response(http::Response::new(body.into())).unwrap();
    assert_eq!(list.iter().map(|user| user.user_id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(list.rejected().iter().map(odin_api::value::Rejected::index).collect::<Vec<_>>(), [1, 2]);
    assert!(list.strict().is_err(), "for those who want all or nothing");
}
