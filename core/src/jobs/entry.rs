//! The lines of a journal. Each is a JSON object with a fingerprint of what it says, so that damage is noticed.

use serde_json::{Map, Value, json};

use super::digest::Digest;
use crate::value::Secret;

/// What stands before and after the fingerprint.
const HEAD: (&str, &str) = (r#"{"check":""#, r#"","entry":"#);
const FINGERPRINT: usize = 16;

/// What a line says.
#[derive(Debug, PartialEq)]
pub(super) enum Entry {
    /// For people who open the file.
    Note(String),
    /// Which job this is. What stood before belongs to a plan that was not written to its end.
    Job { kind: String, target: String, digest: String },
    /// An item, or a further secret of one; and what planning found of it.
    Item { key: String, secret: Option<Secret>, found: Option<Value> },
    /// All items were written down. Nothing is sent before this.
    Planned { items: usize },
    /// A step is about to be sent.
    Begun { key: String, step: usize },
    /// What became of it.
    Ended { key: String, step: usize, end: End, error: Option<String> },
    /// What takes a step back is about to be sent.
    Undoing { key: String, step: usize },
    /// What became of that.
    Undone { key: String, step: usize, end: End, error: Option<String> },
}

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Done,
    Failed,
    Unknown,
}

impl End {
    const ALL: [(Self, &'static str); 3] = [(Self::Done, "done"), (Self::Failed, "failed"), (Self::Unknown, "unknown")];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(end, _)| *end == self).map_or("unknown", |(_, word)| word)
    }

    fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(end, _)| *end)
    }
}

impl Entry {
    /// The whole line, with its end.
    pub(super) fn line(&self) -> String {
        let entry = self.json().to_string();
        format!("{}{}{}{entry}}}\n", HEAD.0, Digest::of(&entry), HEAD.1)
    }

    /// What a line without its end says; none if it is damaged.
    pub(super) fn read(line: &str) -> Option<Self> {
        let rest = line.strip_prefix(HEAD.0)?;
        let (fingerprint, rest) = rest.split_at_checked(FINGERPRINT)?;
        let entry = rest.strip_prefix(HEAD.1)?.strip_suffix('}')?;
        if Digest::of(entry) != fingerprint {
            return None;
        }
        let json: Value = serde_json::from_str(entry).ok()?;
        // A line that says more than is understood is not understood.
        Self::from_json(json.as_object()?).filter(|entry| entry.json() == json)
    }

    fn json(&self) -> Value {
        match self {
            Self::Note(text) => json!({ "note": text }),
            Self::Job { kind, target, digest } => json!({ "job": kind, "target": target, "digest": digest }),
            Self::Item { key, secret, found } => {
                let mut line = json!({ "item": key });
                if let Some(secret) = secret {
                    line["secret"] = secret.expose().into();
                }
                if let Some(found) = found {
                    line["found"] = found.clone();
                }
                line
            }
            Self::Planned { items } => json!({ "planned": items }),
            Self::Begun { key, step } => json!({ "begun": key, "step": step }),
            Self::Ended { key, step, end, error } => ended("ended", key, *step, *end, error.as_deref()),
            Self::Undoing { key, step } => json!({ "undoing": key, "step": step }),
            Self::Undone { key, step, end, error } => ended("undone", key, *step, *end, error.as_deref()),
        }
    }

    fn from_json(fields: &Map<String, Value>) -> Option<Self> {
        let text = |key: &str| fields.get(key).and_then(Value::as_str).map(str::to_owned);
        let number = |key: &str| fields.get(key)?.as_u64().and_then(|number| usize::try_from(number).ok());
        Some(if let Some(note) = text("note") {
            Self::Note(note)
        } else if let Some(kind) = text("job") {
            Self::Job { kind, target: text("target")?, digest: text("digest")? }
        } else if let Some(key) = text("item") {
            Self::Item { key, secret: text("secret").map(Secret::from), found: fields.get("found").cloned() }
        } else if let Some(items) = number("planned") {
            Self::Planned { items }
        } else if let Some(key) = text("begun") {
            Self::Begun { key, step: number("step")? }
        } else if let Some(key) = text("undoing") {
            Self::Undoing { key, step: number("step")? }
        } else {
            let (step, end, error) = (number("step")?, End::of(&text("as")?)?, text("error"));
            match text("ended") {
                Some(key) => Self::Ended { key, step, end, error },
                None => Self::Undone { key: text("undone")?, step, end, error },
            }
        })
    }
}

fn ended(word: &str, key: &str, step: usize, end: End, error: Option<&str>) -> Value {
    let mut line = json!({ word: key, "step": step, "as": end.word() });
    if let Some(error) = error {
        line["error"] = error.into();
    }
    line
}
