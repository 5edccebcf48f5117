//! Finds the server's error message in a response body, whatever its format.

use serde_json::Value;

/// Finds the message: `{"error"}`, `{"error","status","details"}`, `{"message"}`, a list, plain text or HTML.
pub(crate) fn server_text(body: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}').trim();
    let found = match serde_json::from_str::<Value>(text) {
        Ok(value) => from_json(&value, 0),
        Err(_) if text.starts_with('<') => from_html(text),
        Err(_) => Some(text.to_owned()),
    };
    found.map(|text| squeeze(&text)).filter(|text| !text.is_empty())
}

/// `error` first, then the keys used by other layers of the stack; `details` is appended.
fn from_json(value: &Value, depth: usize) -> Option<String> {
    if depth > 4 {
        return None;
    }
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => {
            let texts: Vec<_> = items.iter().filter_map(|item| from_json(item, depth + 1)).collect();
            (!texts.is_empty()).then(|| texts.join("; "))
        }
        Value::Object(map) => {
            let names = ["error", "message", "data", "error_description", "errors", "title"];
            let main = names.iter().find_map(|name| map.get(*name).and_then(|value| from_json(value, depth + 1)));
            let details =
                ["details", "detail"].iter().find_map(|name| map.get(*name).and_then(|v| from_json(v, depth + 1)));
            match (main, details) {
                (Some(main), Some(details)) if main != details => Some(format!("{main}: {details}")),
                (main, details) => main.or(details),
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// The title of an HTML page, or its text.
fn from_html(page: &str) -> Option<String> {
    let lower = page.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|start| {
        let start = start + lower[start..].find('>')? + 1;
        let end = start + lower[start..].find("</title")?;
        Some(page[start..end].to_owned())
    });
    title.filter(|title| !title.trim().is_empty()).or_else(|| {
        let mut text = String::new();
        let mut inside = false;
        for c in page.chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                c if !inside => text.push(c),
                _ => {}
            }
        }
        Some(text)
    })
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Replaces every occurrence of a secret, including the escaped forms that a server may use.
pub(crate) fn redact<'a>(text: &str, secrets: impl IntoIterator<Item = &'a str>) -> String {
    let mut forms: Vec<String> = Vec::new();
    for secret in secrets.into_iter().filter(|secret| !secret.is_empty()) {
        let json = Value::from(secret).to_string();
        let mut url = String::new();
        crate::encode::encode_into(&mut url, secret);
        let html = secret.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let quoted = html.replace('"', "&quot;").replace('\'', "&#039;");
        forms.extend([secret.to_owned(), json[1..json.len() - 1].to_owned(), url, html, quoted, squeeze(secret)]);
    }
    // Longest first, so that no form leaves part of another behind.
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms.dedup();
    let mut text = text.to_owned();
    for form in forms.iter().filter(|form| !form.is_empty()) {
        text = text.replace(form.as_str(), "[redacted]");
    }
    text
}
