//! The JSON parsing test suite (nst/JSONTestSuite) against everything that reads an answer.
//!
//! It is expected beside the repository; if it is missing, these tests say so and do nothing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use bytes::Bytes;
use odin_api::json::ReadError;
use odin_api::users::{self, User};
use odin_api::value::Array;
use odin_api::{Call, Custom, Endpoint, Error, ErrorKind, Operation, RawResponse, Response as _, auth, operations};
use serde_json::Value;

/// One file: its name, the letter that says what is due, its bytes.
struct Case {
    name: String,
    due: Due,
    body: Bytes,
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Due {
    Accepted,
    Refused,
    Either,
}

/// All files, or none with a printed reason.
fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/json_suite/test_parsing");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: there is no folder shared/json_suite/test_parsing beside the repository");
        return Vec::new();
    };
    let mut cases: Vec<Case> = entries
        .map(|entry| {
            let path = entry.expect("a folder that can be read").path();
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            let due = match name.split('_').next() {
                Some("y") => Due::Accepted,
                Some("n") => Due::Refused,
                Some("i") => Due::Either,
                _ => panic!("{name} says neither y_, n_ nor i_"),
            };
            Case { name, due, body: std::fs::read(&path).expect("a file that can be read").into() }
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    let count = |due| cases.iter().filter(|case| case.due == due).count();
    assert_eq!([Due::Accepted, Due::Refused, Due::Either].map(count), [95, 188, 35], "the suite is not what it was");
    cases
}

/// What is wrong, for all cases at once: one report of many is worth more than the first.
fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn is_syntax(result: &Result<Value, ReadError>) -> bool {
    matches!(result, Err(ReadError::Syntax(_)))
}

/// An answer to a write may be anything, even nothing: it is a success as long as the status says so.
fn is_write(operation: &'static Operation) -> bool {
    operation.read(Bytes::new()).is_ok()
}

#[test]
fn every_answer_of_the_registry_reads_or_refuses_every_file() {
    let mut wrong = Vec::new();
    for case in cases() {
        for operation in operations() {
            let read = || operation.read(case.body.clone());
            let Ok(result) = catch_unwind(AssertUnwindSafe(read)) else {
                wrong.push(format!("{} panics at {}", operation.id, case.name));
                continue;
            };
            let right = match case.due {
                Due::Accepted => !is_syntax(&result),
                Due::Refused if is_write(operation) => is_syntax(&result) || result == Ok(Value::Null),
                Due::Refused => is_syntax(&result),
                Due::Either => true,
            };
            if !right {
                wrong.push(format!("{} makes {result:?} of {}", operation.id, case.name));
            }
        }
    }
    report(&wrong);
}

/// A custom call that is read as JSON: what a user writes who wants any JSON.
#[derive(Debug)]
struct AnyJson(Custom);

impl Endpoint for AnyJson {
    type Response = Value;
    const OPERATION: &'static Operation = Custom::OPERATION;
    fn prepare(&self) -> Result<Call, Error> {
        self.0.prepare()
    }
    fn decode(answer: &RawResponse) -> Result<Value, ReadError> {
        Value::decode(answer)
    }
}

fn answer(case: &Case) -> http::Response<Bytes> {
    http::Response::new(case.body.clone())
}

#[test]
fn any_json_is_what_the_suite_calls_json() {
    let mut wrong = Vec::new();
    for case in cases() {
        let result = AnyJson::response(answer(&case));
        let right = match (case.due, &result) {
            (Due::Accepted, result) => result.is_ok(),
            (Due::Refused, Err(error)) => {
                error.kind() == ErrorKind::Unreadable && matches!(error.read_error(), Some(ReadError::Syntax(_)))
            }
            (Due::Refused, Ok(_)) => false,
            (Due::Either, _) => true,
        };
        if !right {
            wrong.push(format!("{}: {result:?}", case.name));
        }
    }
    report(&wrong);
}

#[test]
fn what_is_no_json_is_an_error_that_keeps_it() {
    for case in cases().iter().filter(|case| case.due == Due::Refused) {
        for error in [
            users::Get::response(answer(case)).expect_err("no user"),
            users::List::response(answer(case)).expect_err("no list"),
            users::services::Get::response(answer(case)).expect_err("no services"),
            auth::session::Get::response(answer(case)).expect_err("no session"),
        ] {
            assert_eq!(error.kind(), ErrorKind::Unreadable, "{}", case.name);
            assert_eq!(error.json_path(), None, "{}", case.name);
            assert_eq!(error.response().expect("the answer").body(), &case.body, "{}", case.name);
            assert!(!error.to_string().contains('\n'), "{}: {error}", case.name);
        }
    }
}

#[test]
fn a_write_is_done_whatever_the_answer_and_says_why_it_has_no_record() {
    for case in cases() {
        let Ok(written) = users::Update::response(answer(&case)) else {
            let text = std::str::from_utf8(&case.body);
            let page = text.is_ok_and(|text| text.trim_start_matches('\u{feff}').trim().starts_with('<'));
            assert!(text.is_err() || page, "{} is a failure", case.name);
            continue;
        };
        assert_eq!(written.body(), &case.body);
        let text = std::str::from_utf8(&case.body).expect("what is no UTF-8 is an error");
        let blank = text.trim_start_matches('\u{feff}').trim().is_empty();
        if case.due == Due::Refused && !blank {
            assert!(matches!(written.unread, Some(ReadError::Syntax(_))), "{}: {written:?}", case.name);
        }
    }
}

#[test]
fn what_a_model_does_not_know_survives_reading_and_writing() {
    for case in cases().iter().filter(|case| case.due == Due::Accepted) {
        let text = std::str::from_utf8(&case.body).expect("what is accepted is UTF-8");
        let value: Value = serde_json::from_str(text).expect("what is accepted is JSON");
        let body = format!(r#"[{{"userId":"u","a":{text},"b":[{text}]}},{text}]"#);
        let users: Array<User> = users::List::response(http::Response::new(body.into())).expect("a list");
        assert_eq!(users[0].extra.get("a"), Some(&value), "{}", case.name);
        let printed = serde_json::to_value(&users).expect("a list is JSON");
        assert_eq!(printed[0], serde_json::json!({ "userId": "u", "a": value, "b": [value] }), "{}", case.name);
    }
}
