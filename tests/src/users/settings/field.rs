//! One field of a settings record.

use serde_json::Value;

use crate::failure::Failure;
use crate::json;

// rule: OCI, CallForwardingNoAnswerNumberOfRings
const RINGS: &[i64] = &[0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// A boolean and its default.
    Flag(bool),
    /// A whole number within limits, and its default.
    Count { least: i64, most: i64, default: i64 },
    /// A whole number within limits; not there until it is set.
    Optional { least: i64, most: i64 },
    /// One of some whole numbers, and its default.
    OneOf(&'static [i64], Option<i64>),
    /// One of some words, the first of which is the default.
    Choice(&'static [&'static str]),
    /// A phone number or SIP address; not there until it is set, and a JSON number when it is
    /// made of digits.
    Number,
    /// Text of limited length; not there until it is set.
    Text(usize),
    /// Text of limited length that is kept and never shown.
    Secret(usize),
    /// An object that is kept as it comes, without the contents of files; not there until it is set.
    Object,
}

/// A field of a settings record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

impl Field {
    pub(crate) const fn flag(name: &'static str, default: bool) -> Self {
        Self { name, kind: Kind::Flag(default) }
    }

    pub(crate) const fn count(name: &'static str, least: i64, most: i64, default: i64) -> Self {
        Self { name, kind: Kind::Count { least, most, default } }
    }

    pub(crate) const fn optional(name: &'static str, least: i64, most: i64) -> Self {
        Self { name, kind: Kind::Optional { least, most } }
    }

    /// How often a telephone rings; it never rings just once.
    pub(crate) const fn rings(name: &'static str, default: i64) -> Self {
        Self { name, kind: Kind::OneOf(RINGS, Some(default)) }
    }

    pub(crate) const fn one_of(name: &'static str, numbers: &'static [i64]) -> Self {
        Self { name, kind: Kind::OneOf(numbers, None) }
    }

    pub(crate) const fn choice(name: &'static str, words: &'static [&'static str]) -> Self {
        Self { name, kind: Kind::Choice(words) }
    }

    pub(crate) const fn number(name: &'static str) -> Self {
        Self { name, kind: Kind::Number }
    }

    pub(crate) const fn secret(name: &'static str, longest: usize) -> Self {
        Self { name, kind: Kind::Secret(longest) }
    }

    pub(crate) const fn object(name: &'static str) -> Self {
        Self { name, kind: Kind::Object }
    }

    pub(crate) const fn text(name: &'static str, longest: usize) -> Self {
        Self { name, kind: Kind::Text(longest) }
    }

    pub(crate) fn default_value(&self) -> Option<Value> {
        match self.kind {
            Kind::Flag(default) => Some(default.into()),
            Kind::Count { default, .. } => Some(default.into()),
            Kind::OneOf(_, default) => default.map(Value::from),
            Kind::Choice(words) => words.first().map(|word| Value::from(*word)),
            Kind::Optional { .. } | Kind::Number | Kind::Text(_) | Kind::Secret(_) | Kind::Object => None,
        }
    }

    /// What is kept of a value that a client sends; nothing when the field is cleared.
    pub(crate) fn read(&self, value: &Value) -> Result<Option<Value>, Failure> {
        if value.is_null() {
            return Ok(self.default_value());
        }
        // rule: OCI, the table of the field
        let wrong = |why: &str| Err(Failure::invalid(self.name, why));
        match self.kind {
            Kind::Flag(_) => match json::flag(value) {
                Some(flag) => Ok(Some(flag.into())),
                None => wrong("must be true or false"),
            },
            Kind::Count { least, most, .. } | Kind::Optional { least, most } => match json::integer(value) {
                Some(number) if (least..=most).contains(&number) => Ok(Some(number.into())),
                _ => wrong(&format!("must be a number from {least} to {most}")),
            },
            Kind::OneOf(numbers, _) => match json::integer(value) {
                Some(number) if numbers.contains(&number) => Ok(Some(number.into())),
                _ => {
                    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                    wrong(&format!("must be one of {}", numbers.join(", ")))
                }
            },
            Kind::Choice(words) => match value.as_str() {
                Some(word) if words.contains(&word) => Ok(Some(word.into())),
                _ => wrong(&format!("must be one of {}", words.join(", "))),
            },
            Kind::Number => self.read_text(value, 161),
            Kind::Text(longest) | Kind::Secret(longest) => self.read_text(value, longest),
            Kind::Object => match json::object(value) {
                Some(fields) if fields.is_empty() => Ok(None),
                Some(fields) => Ok(Some(without_content(fields.into()))),
                None => wrong("must be an object"),
            },
        }
    }

    fn read_text(&self, value: &Value, longest: usize) -> Result<Option<Value>, Failure> {
        match json::text(value) {
            // rule: OCI, the table of the field
            None => Err(Failure::invalid(self.name, "must be text")),
            Some(text) if text.is_empty() => Ok(None),
            Some(text) if text.chars().count() > longest => {
                // rule: OCI, the table of the field
                Err(Failure::invalid(self.name, &format!("longer than {longest} characters")))
            }
            Some(text) => Ok(Some(text.into())),
        }
    }
}

/// A server keeps the contents of files elsewhere.
fn without_content(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.remove("content");
        for inner in fields.values_mut() {
            *inner = without_content(inner.take());
        }
    }
    value
}
