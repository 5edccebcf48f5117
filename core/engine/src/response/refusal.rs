//! What an unsuccessful response says about the request: whether the API refused it, or its fate is unknown.

use http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::error::Fate;
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
        Err(_) => has_broadworks_code(text),
    }
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
        Value::Object(map) => {
            let error = match map.get("error") {
                Some(Value::String(text)) => !text.trim().is_empty(),
                Some(Value::Object(error)) => !error.is_empty(),
                Some(Value::Array(errors)) => !errors.is_empty(),
                Some(Value::Bool(error)) => *error,
                _ => false,
            };
            error || map.get("success") == Some(&Value::Bool(false))
        }
        _ => false,
    }
}

fn has_broadworks_code(text: &str) -> bool {
    let code = text.strip_prefix("[Error ").and_then(|rest| rest.split_once(']'));
    code.is_some_and(|(code, _)| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

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
