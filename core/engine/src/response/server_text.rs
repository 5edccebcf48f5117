//! Finds the server's error message in a response body, whatever its format.

use serde_json::{Map, Value};

use super::page;
use super::redact::redact;
use crate::json::is_secret_name;

/// So deep a message is looked for.
const DEPTH: usize = 4;

/// Finds the message, without the secrets: `{"error"}`, `{"error","status","details"}`, `{"message"}`, `{"errors"}`, a
/// list, plain text, or an HTML page.
pub(crate) fn server_text<'a>(body: &[u8], secrets: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}').trim();
    let found = match serde_json::from_str::<Value>(text) {
        Ok(value) => from_json(&value),
        // A secret with a `<` must not be taken for a tag.
        Err(_) if page::is_page(text) => Some(page::summary(&redact(text, secrets.clone()))),
        Err(_) => Some(text.to_owned()),
    };
    let found = found.map(|text| redact(&squeeze(&text), secrets));
    found.filter(|text| !text.is_empty())
}

fn from_json(value: &Value) -> Option<String> {
    let texts = texts(value, 0, false);
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// The messages of a value. Inside of an error every text is one; elsewhere only what is called so.
fn texts(value: &Value, depth: usize, inside: bool) -> Vec<String> {
    if depth > DEPTH {
        return Vec::new();
    }
    match value {
        Value::String(text) if text.trim().is_empty() => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(|item| texts(item, depth + 1, inside)).collect(),
        Value::Object(map) => of_object(map, depth, inside),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// `error` first, then the keys used by other layers of the stack; details are appended.
fn of_object(map: &Map<String, Value>, depth: usize, inside: bool) -> Vec<String> {
    // The server's own details are named by the fields that were sent: the message says the same in whole.
    let names_fields = |key: &str| matches!(key, "data" | "details" | "detail");
    let of =
        |key: &str| map.get(key).map(|value| texts(value, depth + 1, inside || !names_fields(key))).unwrap_or_default();
    let first = |keys: &[&'static str]| {
        let mut found = keys.iter().map(|key| (*key, of(key)));
        found.find(|(_, texts)| !texts.is_empty())
    };
    let main = first(&["error", "message", "data", "error_description", "errors", "title"]);
    let details = first(&["details", "detail", "errors"]);
    let (mut texts, main) = match (main, details) {
        (Some((key, main)), Some((other, details))) if key != other => {
            let main = main.join("; ");
            // Details often repeat the message, each below the name of its field.
            let named = map.get(other).is_some_and(|details| !details.is_string());
            let new = |detail: &String| !main.contains(if named { without_key(detail) } else { detail });
            let news = details.into_iter().filter(new).collect::<Vec<_>>().join("; ");
            (vec![if news.is_empty() { main } else { format!("{}: {news}", main.trim_end_matches('.')) }], true)
        }
        (Some((_, main)), _) => (main, true),
        (None, Some((_, details))) => (details, true),
        (None, None) => (Vec::new(), false),
    };
    if !main && inside {
        for (key, value) in map.iter().filter(|(key, _)| !is_secret_name(key)) {
            texts.extend(self::texts(value, depth + 1, true).into_iter().map(|text| format!("{key}: {text}")));
        }
    }
    texts
}

fn without_key(detail: &str) -> &str {
    detail.split_once(": ").map_or(detail, |(_, text)| text)
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
