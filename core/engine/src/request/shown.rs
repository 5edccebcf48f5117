//! What a call says of itself: for people, and for a shell.

use std::fmt;

use http::Method;
use percent_encoding::percent_decode_str;

use super::call::Call;
use super::site::Site;
use crate::response::redact;
use crate::value::Secret;

const REDACTED: &str = "[redacted]";

impl Call {
    /// The HTTP method.
    pub fn method(&self) -> &Method {
        &self.operation.method
    }

    /// One line: method, whole URL and body, as they are sent. `[redacted]` stands for each secret.
    ///
    /// Secrets are the arguments that are declared so, and values of further fields and of a [`Custom`](crate::Custom)
    /// call whose key names one. Other texts that contain one of them are redacted there; a secret of fewer than three
    /// characters only where it stands alone.
    ///
    /// ```
    /// use odin_api::{Endpoint, Site, users};
    /// let site = Site::new("https://odin.example.net/api/v2")?;
    /// let call = users::Update::new("4001@example.net").password("hush-7f3a").prepare()?;
    /// assert_eq!(
    ///     call.show(&site),
    ///     r#"PUT https://odin.example.net/api/v2/users {"userId":"4001@example.net","password":"[redacted]"}"#
    /// );
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    pub fn show(&self, site: &Site) -> String {
        let mut shown = format!("{} {site}{}", self.method(), self.shown_target());
        if let Some(body) = self.shown_body() {
            shown.extend([" ", &body]);
        }
        shown
    }

    /// A `curl` command that sends the same request, quoted for a POSIX shell. `[redacted]` stands for the token and for
    /// each secret: put the real ones in their places.
    ///
    /// ```
    /// use odin_api::{Endpoint, Site, users};
    /// let site = Site::new("https://odin.example.net/api/v2")?;
    /// let call = users::Update::new("4001@example.net").last_name("O'Hara").prepare()?;
    /// assert_eq!(
    ///     call.curl(&site),
    ///     "curl -X PUT -H 'Accept: application/json' -H 'Authorization: Bearer [redacted]' \
    ///      -H 'Content-Type: application/json' --data-raw '{\"userId\":\"4001@example.net\",\"lastName\":\"O'\\''Hara\"}' \
    ///      https://odin.example.net/api/v2/users"
    /// );
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    pub fn curl(&self, site: &Site) -> String {
        let mut words = vec!["curl".to_owned()];
        let url = format!("{site}{}", self.shown_target());
        // curl takes brackets for ranges.
        if url.contains(['[', ']', '{', '}']) {
            words.push("--globoff".to_owned());
        }
        if *self.method() != Method::GET {
            words.extend(["-X".to_owned(), self.method().to_string()]);
        }
        let mut header = |line: String| words.extend(["-H".to_owned(), quoted(&line)]);
        header("Accept: application/json".to_owned());
        if self.operation.login {
            header(format!("Authorization: Bearer {REDACTED}"));
        }
        if let Some(body) = self.shown_body() {
            header("Content-Type: application/json".to_owned());
            words.extend(["--data-raw".to_owned(), quoted(&body)]);
        }
        words.push(quoted(&url));
        words.join(" ")
    }

    fn secret_texts(&self) -> impl Iterator<Item = &str> + Clone {
        self.secrets.iter().map(Secret::expose)
    }

    /// A text without the secrets: without those of a few characters where it is one of them as a whole.
    fn without_secrets(&self, text: &str, decoded: &str) -> String {
        if self.secret_texts().any(|secret| secret == decoded) {
            return REDACTED.to_owned();
        }
        redact(text, self.secret_texts())
    }

    fn shown_target(&self) -> String {
        if self.secrets.is_empty() {
            return self.target.clone();
        }
        let parts = self.target.split_inclusive(['/', '?', '&', '=']);
        let shown = parts.map(|part| {
            let (text, end) = part.split_at(part.trim_end_matches(['/', '?', '&', '=']).len());
            self.without_secrets(text, &percent_decode_str(text).decode_utf8_lossy()) + end
        });
        // One that spans several parts is found in the whole.
        redact(&shown.collect::<String>(), self.secret_texts())
    }

    /// The body, changed at no place but where secrets are.
    fn shown_body(&self) -> Option<String> {
        let body = String::from_utf8_lossy(self.body.as_deref()?);
        if self.secrets.is_empty() {
            return Some(body.into_owned());
        }
        let mut shown = String::with_capacity(body.len());
        let mut rest = &*body;
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '"' => string_length(rest),
                '-' | '0'..='9' => rest.find([',', '}', ']']).unwrap_or(rest.len()),
                other => other.len_utf8(),
            };
            let (token, after) = rest.split_at(length);
            match first {
                // A key is no value.
                '"' if !after.starts_with(':') => shown.push_str(&self.shown_string(token)),
                '-' | '0'..='9' if self.secret_texts().any(|secret| secret == token) => {
                    shown.extend(["\"", REDACTED, "\""]);
                }
                _ => shown.push_str(token),
            }
            rest = after;
        }
        Some(shown)
    }

    fn shown_string(&self, literal: &str) -> String {
        let text: String = serde_json::from_str(literal).unwrap_or_default();
        let shown = self.without_secrets(&text, &text);
        if shown == text { literal.to_owned() } else { serde_json::Value::from(shown).to_string() }
    }
}

/// Method, path with query, and body, as [`Call::show`] tells them, without the site.
impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method(), self.shown_target())?;
        match self.shown_body() {
            Some(body) => write!(f, " {body}"),
            None => Ok(()),
        }
    }
}

/// The length of the JSON string that a text begins with, both quotation marks included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A word for a POSIX shell.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./:%@+,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}
