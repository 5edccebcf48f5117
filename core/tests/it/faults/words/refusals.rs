//! V4: what the platform refuses, by its code and by its words.

use bytes::Bytes;
use http::Response;
use odin_api::{Endpoint, Error, ErrorKind, users};
use proptest::prelude::*;
use serde_json::json;

fn refused(status: u16, body: impl Into<Bytes>) -> Error {
    users::Update::response(Response::builder().status(status).body(body.into()).unwrap()).unwrap_err()
}

/// What a status alone says.
fn of_status(status: u16) -> ErrorKind {
    match status {
        404 => ErrorKind::NotFound,
        500 => ErrorKind::Server,
        _ => ErrorKind::Rejected,
    }
}

/// Texts of real servers, as other clients recorded them.
const CODED: [(&str, u32, Option<ErrorKind>); 9] = [
    ("[Error 4410] Service not assigned", 4410, Some(ErrorKind::NotAssigned)),
    ("[Error 4410] Service is not assigned to this subscriber: Call Recording", 4410, Some(ErrorKind::NotAssigned)),
    ("[Error 4200] User already exists: 4001@example.net", 4200, Some(ErrorKind::AlreadyExists)),
    ("[Error 4500] Access Device already exists: phone1", 4500, Some(ErrorKind::AlreadyExists)),
    ("[Error 5851] Trunk group with trunk group identity : x already exists.", 5851, Some(ErrorKind::AlreadyExists)),
    ("[Error 4008] User not found: 4001@example.net", 4008, Some(ErrorKind::NotFound)),
    ("[Error 5126] The trunk group name cannot be found: x.", 5126, Some(ErrorKind::NotFound)),
    ("[Error 4470] User is not available for assignment: x", 4470, None),
    ("[Error 4003] Unauthorized request: UserGetRequest", 4003, None),
];

#[test]
fn fault_v4_a_code_is_a_number_whatever_the_format_and_the_status() {
    for (text, code, refusal) in CODED {
        let bodies = [
            json!({ "error": text }).to_string(),
            json!({ "error": {"message": text}, "x": 1 }).to_string(),
            json!([{ "error": text }]).to_string(),
            json!({ "message": text }).to_string(),
            json!(text).to_string(),
            text.to_owned(),
            format!("<html><body><p>{text}</p></body></html>"),
        ];
        for body in bodies {
            for status in [400, 404, 500] {
                let error = refused(status, body.clone());
                assert_eq!(error.code(), Some(code), "{status} {body}");
                assert_eq!(error.kind(), refusal.unwrap_or(of_status(status)), "{status} {body}");
                assert!(error.is_refusal(), "{status} {body}");
                let passing = status == 500 && refusal.is_none();
                assert_eq!(error.is_transient(), passing, "{status} {body}");
            }
        }
    }
    let error = refused(200, r#"{"error":"[Error 4410] Service not assigned"}"#);
    assert_eq!((error.kind(), error.code(), error.is_refusal()), (ErrorKind::NotAssigned, Some(4410), true));
}

#[test]
fn fault_v4_what_is_no_code_is_none() {
    for text in [
        "Service not assigned",
        "[Error ] x",
        "[Error -1] x",
        "[Error +1] x",
        "[Error 4410",
        "[Error 44 10] x",
        "[Error 99999999999] x",
        "[Errors 4410] x",
        "Error 4410: x",
        "error code: 1020",
    ] {
        assert_eq!(refused(400, json!({ "error": text }).to_string()).code(), None, "{text}");
    }
    assert_eq!(refused(400, "").code(), None);
    let second = refused(400, r#"{"error":["[Error x]","so: [Error 12] y","[Error 13]"]}"#);
    assert_eq!(second.code(), Some(12));
    let unsent = users::Get::new("").prepare().unwrap_err();
    assert_eq!((unsent.code(), unsent.is_refusal()), (None, false));
}

#[test]
fn fault_v4_without_a_code_the_words_decide() {
    for (text, refusal) in [
        ("User already exists: 4001@example.net", Some(ErrorKind::AlreadyExists)),
        ("Service not assigned to user 4001@example.net: Do Not Disturb", Some(ErrorKind::NotAssigned)),
        ("SERVICE NOT ASSIGNED", Some(ErrorKind::NotAssigned)),
        ("Service quantity exceeded: Voice Messaging User", Some(ErrorKind::NoLicenceLeft)),
        ("No license: the number of licenses is exceeded", Some(ErrorKind::NoLicenceLeft)),
        ("Not enough licences available", Some(ErrorKind::NoLicenceLeft)),
        ("Schedule not found: Every Day", Some(ErrorKind::NotFound)),
        ("The group does not exist.", Some(ErrorKind::NotFound)),
        ("The schedule cannot be found: x", Some(ErrorKind::NotFound)),
        // The codes that are known say more than words.
        ("[Error 4200] User not found: x", Some(ErrorKind::AlreadyExists)),
        // What was asked for may be called anything.
        ("Invalid name: already exists", Some(ErrorKind::AlreadyExists)),
        ("Invalid name: not found in here", None),
        ("Access denied: the user is not assigned yet", None),
        ("User already exists: not assigned", None),
        // It says several things, or none of them.
        ("Device not found or already exists", None),
        ("User limit reached: 10", None),
        ("Unlicensed", None),
        ("x", None),
        ("", None),
    ] {
        let error = refused(400, json!({ "error": text }).to_string());
        assert_eq!(error.kind(), refusal.unwrap_or(ErrorKind::Rejected), "{text}");
    }
}

/// A 404 of the API means that something is missing; a page says that the URL leads nowhere.
#[test]
fn fault_v4_a_404_is_not_found_if_the_api_says_so() {
    for (body, own) in [
        (r#"{"error":"No such user"}"#, true),
        (r#""gone""#, true),
        ("<html><title>404 Not Found</title></html>", false),
        ("404 page not found", false),
        (r#"{"message":"Not Found"}"#, false),
        ("", false),
    ] {
        let error = refused(404, body);
        assert_eq!((error.kind(), error.is_refusal()), (ErrorKind::NotFound, own), "{body}");
        assert_eq!(error.gateway_status().as_u16(), if own { 404 } else { 502 }, "{body}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Any code, and any text, in any of the formats.
    #[test]
    fn fault_v4_any_code_is_read(code in 0_u32..100_000, text in "[a-z :.]{0,30}", before in "[a-z ]{0,10}") {
        let error = refused(400, json!({"error": format!("{before}[Error {code}] {text}")}).to_string());
        prop_assert_eq!(error.code(), Some(code));
        let error = refused(400, json!({"error": format!("{before}{text}")}).to_string());
        prop_assert_eq!(error.code(), None);
    }
}
