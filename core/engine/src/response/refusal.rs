//! What an unsuccessful response says about the request: whether the API refused it, or its fate is unknown.

use http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::error::{ErrorKind, Fate, code, leading_code, of_code, of_words};
use crate::operation::Safety;
use crate::retry_after::retry_after;

/// The fate of a request with this response.
///
/// A refusal by the API itself means that nothing was done. So does a status that is sent before the application acts.
/// Any other server failure is inconclusive: PHP may have died after the platform executed the command, or an
/// intermediary may have timed out. Operations that only read are always harmless once the server has responded.
pub(crate) fn fate(safety: Safety, status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Fate {
    match status.as_u16() {
        // A gateway got an invalid response from the server, whatever the body says: the request was forwarded.
        502 | 504 | 520..=527 => Fate::Unknown,
        // With `Retry-After` the server says that it did not accept the request.
        503 if retry_after(headers, 0).is_some() => Fate::Rejected,
        // Timeouts: a request that may be in progress (408), or a client considered disconnected (460, 499).
        408 | 460 | 499 | 500..=599 if safety != Safety::Safe && !is_own_refusal(body) => Fate::Unknown,
        _ => Fate::Rejected,
    }
}

/// Whether a body is a refusal in one of the API's formats: `{"error": ..}`, perhaps in a list of one, `{"success":
/// false}`, a bare JSON text, or a text with the code of BroadWorks such as `[Error 4410] Service not assigned`.
///
/// An HTML page, an empty body, or JSON of another layer (`{"message": ..}` of a gateway, or of the PHP framework for
/// an uncaught exception) is not.
pub(crate) fn is_own_refusal(body: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(body) else { return false };
    let text = text.trim_start_matches('\u{feff}').trim();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => is_refusal_value(&value),
        Err(_) => leading_code(text).is_some(),
    }
}

/// What the API itself says is wrong: its code tells, else its own words. `None` where the status is about something else.
pub(crate) fn told(status: StatusCode, body: &[u8], says: Option<&str>) -> Option<ErrorKind> {
    // The session, the rate, a gateway.
    if matches!(status.as_u16(), 300..=399 | 401 | 402 | 429 | 502 | 504 | 520..=527) {
        return None;
    }
    let by_code = says.and_then(code).and_then(of_code);
    let by_words = || says.filter(|_| status != StatusCode::FORBIDDEN && is_own_refusal(body)).and_then(of_words);
    by_code.or_else(by_words)
}

/// The server is overloaded, or something behind it is down; this may be temporary.
pub(crate) fn is_overload(status: StatusCode) -> bool {
    matches!(status.as_u16(), 429 | 500 | 502 | 503 | 504 | 520..=527)
}

/// Whether the same request may be answered otherwise later.
pub(crate) fn is_passing(status: StatusCode) -> bool {
    is_overload(status) || status == StatusCode::REQUEST_TIMEOUT
}

/// Whether a body is an object, perhaps in a list of one, that reports an error: what cannot be read as the record that
/// was asked for is that error, whatever else is in it.
pub(crate) fn reports_error(body: &[u8]) -> bool {
    /// A message is shorter.
    const LONGEST: usize = 64 * 1024;
    if body.len() > LONGEST {
        return false;
    }
    let text = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
    match serde_json::from_slice::<Value>(text) {
        Ok(Value::String(_)) | Err(_) => false,
        Ok(value) => is_refusal_value(&value),
    }
}

/// Whether a status means that there is nothing of the API here, unless the API says so itself.
pub(crate) fn is_elsewhere(status: StatusCode, body: &[u8]) -> bool {
    status == StatusCode::NOT_FOUND && !is_own_refusal(body)
}

/// Whether a login was refused by the API itself. A page of a firewall or another intermediary does not mean that user
/// name or password are wrong.
pub(crate) fn refuses_login(status: StatusCode, body: &[u8]) -> bool {
    match status.as_u16() {
        // The status alone means that the password has expired or is wrong, and retrying could lock the account.
        401 | 402 => !body.trim_ascii_start().starts_with(b"<"),
        200..=299 | 400 | 403 | 422 => is_own_refusal(body),
        _ => false,
    }
}

fn is_refusal_value(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => matches!(items.as_slice(), [Value::Object(_)] if is_refusal_value(&items[0])),
        Value::Object(map) => map.get("error").is_some_and(is_error) || map.get("success") == Some(&Value::Bool(false)),
        _ => false,
    }
}

/// Whether the value of `error` says that there is one.
fn is_error(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Object(error) => !error.is_empty(),
        Value::Array(errors) => !errors.is_empty(),
        Value::Bool(error) => *error,
        _ => false,
    }
}

/// The keys of an error.
const KEYS: [&str; 20] = [
    "error",
    "errors",
    "status",
    "statusCode",
    "details",
    "detail",
    "message",
    "code",
    "success",
    "title",
    "type",
    "error_description",
    "error_code",
    "errorCode",
    "exception",
    "trace",
    "traceId",
    "requestId",
    "timestamp",
    "path",
];

/// Whether the first key shows that [`is_only_refusal`] is false, as it does of nearly all records: the rest of them need
/// not be looked at.
pub(crate) fn begins_as_record(text: &[u8]) -> bool {
    fn after(text: &[u8], mark: u8) -> Option<&[u8]> {
        text.trim_ascii_start().strip_prefix(&[mark])
    }
    let object = after(after(text, b'[').unwrap_or(text), b'{');
    let Some(text) = object.and_then(|text| after(text, b'"')) else { return false };
    // What is escaped may be the letter of a known key.
    let Some(end) = text.iter().position(|byte| matches!(byte, b'"' | b'\\')) else { return false };
    let (key, rest) = text.split_at(end);
    let Some(value) = after(rest, b'"').and_then(|rest| after(rest, b':')) else { return false };
    // Any key may be there with `null`.
    let is_null = value.trim_ascii_start().starts_with(b"n");
    !is_null && !KEYS.iter().any(|known| known.as_bytes() == key)
}

/// A success that holds an error and nothing else: some layers answer so.
pub(crate) fn is_only_refusal(value: &Value) -> bool {
    let known = |(key, value): (&String, &Value)| value.is_null() || KEYS.contains(&key.as_str());
    match value {
        Value::Object(map) => is_refusal_value(value) && map.iter().all(known),
        // Responses may be wrapped in a list.
        Value::Array(items) => matches!(items.as_slice(), [only] if is_only_refusal(only)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_as_a_record_is_no_refusal() {
        let records = [r#"{"userId":"a","error":"no"}"#, " [ { \"userServices\" :\n[]}]", r#"{"é":1}"#];
        for body in records {
            assert!(begins_as_record(body.as_bytes()), "{body}");
        }
        let others = [
            r#"{"error":"no"}"#,
            r#"[{"success":false}]"#,
            r#"{"userId":null,"error":"no"}"#,
            r#"{"userId": nul"#,
            r#"{"err\u006fr":"no"}"#,
            r#"["userId"]"#,
            r#"{"userId"}"#,
            r#"{"userId"#,
            "{}",
            "",
        ];
        for body in others {
            assert!(!begins_as_record(body.as_bytes()), "{body}");
        }
    }

    #[test]
    fn the_apis_own_words_are_told_from_those_of_others() {
        let own = [
            r#"{"error":"no"}"#,
            "\u{feff} {\"error\":\"no\",\"status\":500,\"details\":\"x\"}",
            r#"[{"error":"no"}]"#,
            r#"{"error":{"text":"no"}}"#,
            r#"{"success":false,"message":"no"}"#,
            r#""no""#,
            "[Error 4410] Service not assigned",
        ];
        for body in own {
            assert!(is_own_refusal(body.as_bytes()), "{body}");
        }
        let others = [
            "",
            "{}",
            "[]",
            "null",
            r#"{"error":""}"#,
            r#"{"error":null}"#,
            r#"{"message":"Server Error"}"#,
            r#"{"success":true}"#,
            "<html><title>403</title></html>",
            "Forbidden",
            "error code: 1020",
            "[Error ] x",
            "[Errors 1]",
        ];
        for body in others {
            assert!(!is_own_refusal(body.as_bytes()), "{body}");
        }
        assert!(!is_own_refusal(b"\xff{\"error\":\"no\"}"));
    }
}
