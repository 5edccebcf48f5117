//! What is fuzzed. The same bodies run as property tests in `tests/tests/it/fuzz_bodies.rs`.
#![allow(dead_code, reason = "each target uses one of them")]

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use odin_api::exchange::{CallOptions, Config, Exchange, Step};
use odin_api::json::{Kind, ReadError};
use odin_api::{Custom, Endpoint, Now, Operation, Raw, Site, Token, users};
use serde_json::Value;

fn site() -> Site {
    Site::new("https://odin.example.net/api/v2").expect("a base URL")
}

/// Any bytes are read by every operation as a value or an error; a value that was read prints, and reads again to the
/// same.
pub fn response(data: &[u8]) {
    for operation in odin_api::operations() {
        if let Ok(printed) = operation.read(Bytes::copy_from_slice(data)) {
            let again = operation.read(printed.to_string().into());
            // Of a record whose known fields were all null, at most the unknown ones are left: that is no record, and a write
            // that is answered so has none.
            let is_blank = matches!(&printed, Value::Object(map) if is_blank(operation, map));
            let is_right = match &again {
                // What is left of `{"error":"x","userId":""}` once it is read is a refusal, and no longer an answer.
                Err(ReadError::Mismatch(why)) if why.expected == "a success" => is_refusal(&printed),
                Err(ReadError::Mismatch(why)) if why.expected == "an object with a field that is known" => is_blank,
                Ok(Value::Null) => is_blank || printed.is_null(),
                again => *again == Ok(printed.clone()),
            };
            assert!(is_right, "{operation:?}: {printed}, then {again:?}");
        }
    }
}

/// Only an error and what goes with it; any key may be there with `null`, as where a key that came twice ended so.
fn is_refusal(value: &Value) -> bool {
    let known = ["error", "status", "details", "message", "code", "success"];
    match value {
        Value::Object(map) => {
            let goes_with_it = |(key, value): (&String, &Value)| value.is_null() || known.contains(&key.as_str());
            map.iter().all(goes_with_it) && map.get("error").is_none_or(|error| error != "")
        }
        Value::Array(items) => matches!(items.as_slice(), [only] if is_refusal(only)),
        _ => false,
    }
}

/// Whether nothing in the object is known to the answer of the operation.
fn is_blank(operation: &Operation, map: &serde_json::Map<String, Value>) -> bool {
    let Kind::Object(shape) = (operation.answer)() else { return false };
    shape.fields.iter().all(|field| !map.contains_key(field.key))
}

/// Any status with any body is a value or an error; the error keeps both, and shows one line.
pub fn error_body(data: &[u8]) {
    let (status, body) = data.split_at(data.len().min(2));
    let number = status.iter().fold(0, |number, byte| number * 256 + u16::from(*byte));
    let status = StatusCode::from_u16(100 + number % 900).expect("100 to 999");
    let mut response = Response::new(Bytes::copy_from_slice(body));
    *response.status_mut() = status;
    match Raw::<users::services::Get>::response(response) {
        Ok(_) => assert!((200..300).contains(&status.as_u16())),
        Err(error) => {
            assert_eq!(error.status(), Some(status));
            assert_eq!(&error.response().expect("it answered").body()[..], body);
            let line = error.to_string();
            assert!(!line.chars().any(char::is_control), "{line:?}");
            assert!(line.len() < 2_000, "{line:?}");
        }
    }
}

/// Any `Retry-After` is a wait of at most a minute, or none.
pub fn retry_after(data: &[u8]) {
    let Ok(value) = HeaderValue::from_bytes(data) else { return };
    let headers = HeaderMap::from_iter([(header::RETRY_AFTER, value)]);
    for unix in [0, 1_700_000_000, u64::MAX] {
        if let Some(wait) = odin_api::policy::retry_after(&headers, unix) {
            assert!(wait <= Duration::from_secs(60));
        }
    }
}

/// Any token is refused, or taken into use without a panic, and never shown.
pub fn token(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(token) = Token::new(text) else { return };
    assert_eq!(format!("{token:?}"), "Token([redacted])");
    let mut config = Config::new(site());
    config.token = Some(token);
    let now = Now::new(Duration::from_secs(1), 1_700_000_000, 0);
    let mut exchange = Exchange::new(config, now);
    let call = users::Get::new("4001@example.net").prepare().expect("it is complete");
    let id = exchange.submit(call, CallOptions::default(), std::task::Waker::noop().clone(), now);
    match exchange.poll(id, now) {
        Step::Send(attempt) => {
            let sent = attempt.request.headers().get(header::AUTHORIZATION);
            assert!(sent.is_none_or(HeaderValue::is_sensitive));
        }
        Step::Wait(until) => assert!(until > now.elapsed),
        Step::Done(result) => assert!(result.is_err()),
    }
}

/// Any text goes through a query and comes out the same, and never leaves its place in the URL.
pub fn encoding(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(request) = Custom::get("/users").query(text, text).request(&site(), None) else { return };
    assert_eq!(request.uri().host(), Some("odin.example.net"));
    assert_eq!(request.uri().path(), "/api/v2/users");
    let query = request.uri().query().expect("it has one");
    let (key, value) = query.split_once('=').expect("key=value");
    for part in [key, value] {
        let decoded = percent_encoding::percent_decode_str(part).decode_utf8().expect("UTF-8");
        assert_eq!(decoded, text);
    }
}
