//! Answers with unexpected bodies.

use http::StatusCode;
use http::header::LOCATION;
use odin_api::{ErrorKind, Fate, auth, users};
use odin_sim::Fault;

use super::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";

fn answer(status: u16, content_type: &'static str, body: &'static str) -> Fault {
    Fault::answer(StatusCode::from_u16(status).unwrap(), content_type, body)
}

pub fn a_write_without_an_answer_is_done<S: Stage>(lab: &Lab<S>) {
    for (status, content_type, body) in
        [(204, "application/json", ""), (200, "application/json", ""), (200, "text/plain", "OK"), (201, "", "null")]
    {
        let place = lab.founding();
        place.answer_at("/users", answer(status, content_type, body));
        let written = place.admin().call(users::Delete::new(ADA)).unwrap();
        assert_eq!((written.record.is_none(), &written.body()[..]), (true, body.as_bytes()), "{status} {body:?}");
    }
}

pub fn what_is_no_json_is_kept<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.fault("not-json@GET:/users$");
    let error = place.admin().call(users::Get::new(ADA)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unreadable);
    assert_eq!(error.status().unwrap(), 200);
    assert!(error.response().unwrap().body().starts_with(b"<br />\n<b>Notice</b>"));
    assert!(error.read_error().is_some());

    let place = lab.founding();
    place.answer_at("/users", answer(200, "application/json", r#"{"firstName":"no id"}"#));
    let error = place.admin().call(users::Get::new(ADA)).unwrap_err();
    assert_eq!((error.kind(), error.json_path().as_deref()), (ErrorKind::Unreadable, Some("$.userId")));
    assert_eq!(error.attempts(), 1, "reading it again would not help");

    let place = lab.founding();
    place.fault("wrong-type@GET:/users$");
    assert_eq!(place.admin().call(users::Get::new(ADA)).unwrap().user_id, ADA, "a content type is only a label");
    let place = lab.founding();
    place.fault("wrong-type@PUT:/users$");
    let written = place.admin().call(users::Update::new(ADA).title("Countess")).unwrap();
    assert_eq!(written.record.unwrap().title.as_deref(), Some("Countess"), "of a write, too");
}

pub fn a_page_of_html_is_an_error_with_its_status<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.answer_at("/users", Fault::html(StatusCode::BAD_GATEWAY));
    let error = place.admin().call(users::Update::new(ADA).title("x")).unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Server, 502));
    assert_eq!(error.server_text(), Some("502 Bad Gateway"));
    assert_eq!(error.fate(), Fate::Unknown, "a gateway does not know what the server behind it did");
    assert!(error.response().unwrap().body().starts_with(b"<html>"));
    let place = lab.founding();
    place.answer_at("/users", answer(200, "text/html", "<html><title>Maintenance</title></html>"));
    let error = place.admin().call(users::Delete::new(ADA)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unreadable, "no Odin answers a write with a page");
}

pub fn a_success_that_says_error_is_none<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.answer_at("/users", answer(200, "application/json", r#"{"error":"[Error 5004] It is broken"}"#));
    let odin = place.admin();
    for error in [
        odin.call(users::Get::new(ADA)).unwrap_err(),
        odin.call(users::List::new()).unwrap_err(),
        odin.call(users::Update::new(ADA).title("x")).unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.server_text()), (ErrorKind::Rejected, Some("[Error 5004] It is broken")));
    }
}

pub fn a_redirect_is_not_followed<S: Stage>(lab: &Lab<S>) {
    for status in [301, 302, 303, 307, 308] {
        let place = lab.founding();
        let mut redirect = answer(status, "text/html", "");
        if let Fault::Answer(answer) = &mut redirect {
            answer.headers.push((LOCATION, "/api/v2/auth/session".parse().unwrap()));
        }
        place.answer_at("/users", redirect);
        let odin = place.admin();
        let error = odin.call(users::Update::new(ADA).title("x")).unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Redirected, status));
        assert_eq!(odin.call(users::Get::new(ADA)).unwrap_err().kind(), ErrorKind::Redirected);
        assert_eq!(place.count("auth/session:get"), 0);
        odin.call(auth::session::Get::new()).unwrap();
    }
}
