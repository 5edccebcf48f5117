//! Reading loosely typed JSON as the server does, and writing it with the server's oddities.

use serde_json::{Map, Value};

use crate::config::Quirks;

/// A JSON object.
pub(crate) type Fields = Map<String, Value>;

/// The text of a string or a number; nothing for other JSON.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A boolean in any costume that clients send.
pub(crate) fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => match number.as_i64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        Value::String(text) => flag_text(text),
        _ => None,
    }
}

/// A boolean written as text, as in a query.
pub(crate) fn flag_text(text: &str) -> Option<bool> {
    if text.eq_ignore_ascii_case("true") || text == "1" {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") || text == "0" {
        Some(false)
    } else {
        None
    }
}

/// A whole number, also when sent as text.
pub(crate) fn integer(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// An object; the empty list stands for the empty object.
pub(crate) fn object(value: &Value) -> Option<Fields> {
    match value {
        Value::Object(fields) => Some(fields.clone()),
        Value::Array(items) if items.is_empty() => Some(Fields::new()),
        _ => None,
    }
}

/// Text of one field of an object, empty when it is missing.
pub(crate) fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

impl Quirks {
    /// Text, as a number when it consists of digits whose value a number keeps exactly.
    pub(crate) fn digits(self, text: &str) -> Value {
        self.number(text).unwrap_or_else(|| Value::from(text))
    }

    /// The number in whose place a text may not stand.
    pub(crate) fn number(self, text: &str) -> Option<Value> {
        let is_one = self.digits_as_numbers
            && !text.is_empty()
            && text.len() <= 15
            && !(text.len() > 1 && text.starts_with('0'))
            && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_one { text.parse::<u64>().ok().map(Value::from) } else { None }
    }

    /// A counter or a size.
    pub(crate) fn counter(self, number: impl Into<serde_json::Number>) -> Value {
        let number = number.into();
        if self.text_counters { number.to_string().into() } else { Value::Number(number) }
    }

    /// A boolean inside a device record.
    pub(crate) fn nested_flag(self, flag: bool) -> Value {
        if self.text_booleans { Value::from(if flag { "true" } else { "false" }) } else { Value::from(flag) }
    }

    /// An object, as a list when it is empty.
    pub(crate) fn maybe_empty(self, fields: Fields) -> Value {
        if self.empty_object_as_list && fields.is_empty() { Value::Array(Vec::new()) } else { Value::Object(fields) }
    }

    /// The echo of a written record.
    pub(crate) fn echo(self, record: Value) -> Value {
        if self.wrapped_echo { Value::Array(vec![record]) } else { record }
    }
}
