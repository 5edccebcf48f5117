//! One field of a settings record.

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::groups::member;
use crate::json::{self, Fields};
use crate::world::World;

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
    /// One of some words; not there until it is set.
    Word(&'static [&'static str]),
    /// A boolean that is shown as a text.
    TextFlag,
    /// A phone number or SIP address; not there until it is set, and a JSON number when it is
    /// made of digits.
    Number,
    /// Text of limited length; not there until it is set.
    Text(usize),
    /// Text of limited length that is kept and never shown.
    Secret(usize),
    /// An object that is kept as it comes, without the contents of files; not there until it is set.
    Object,
    /// An object with fields of its own.
    Record(&'static [Field]),
    /// At most so many objects with fields of their own.
    Rows { fields: &'static [Field], most: usize },
    /// At most so many texts of limited length.
    Texts { most: usize, longest: usize },
    /// Users, of whom these keys are shown.
    Members { keys: &'static [&'static str], most: usize },
    /// Whatever it is.
    Any,
}

/// A field of a settings record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// Whether a client can set it. What it cannot set is ignored when it is sent back.
    pub(crate) written: bool,
}

impl Field {
    const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, written: true }
    }

    pub(crate) const fn flag(name: &'static str, default: bool) -> Self {
        Self::new(name, Kind::Flag(default))
    }

    pub(crate) const fn count(name: &'static str, least: i64, most: i64, default: i64) -> Self {
        Self::new(name, Kind::Count { least, most, default })
    }

    pub(crate) const fn optional(name: &'static str, least: i64, most: i64) -> Self {
        Self::new(name, Kind::Optional { least, most })
    }

    /// How often a telephone rings; it never rings just once.
    pub(crate) const fn rings(name: &'static str, default: i64) -> Self {
        Self::new(name, Kind::OneOf(RINGS, Some(default)))
    }

    pub(crate) const fn one_of(name: &'static str, numbers: &'static [i64]) -> Self {
        Self::new(name, Kind::OneOf(numbers, None))
    }

    pub(crate) const fn choice(name: &'static str, words: &'static [&'static str]) -> Self {
        Self::new(name, Kind::Choice(words))
    }

    pub(crate) const fn number(name: &'static str) -> Self {
        Self::new(name, Kind::Number)
    }

    pub(crate) const fn secret(name: &'static str, longest: usize) -> Self {
        Self::new(name, Kind::Secret(longest))
    }

    pub(crate) const fn object(name: &'static str) -> Self {
        Self::new(name, Kind::Object)
    }

    pub(crate) const fn text(name: &'static str, longest: usize) -> Self {
        Self::new(name, Kind::Text(longest))
    }

    pub(crate) fn default_value(&self) -> Option<Value> {
        match self.kind {
            Kind::Flag(default) => Some(default.into()),
            Kind::Count { default, .. } => Some(default.into()),
            Kind::OneOf(_, default) => default.map(Value::from),
            Kind::Choice(words) => words.first().map(|word| Value::from(*word)),
            Kind::TextFlag => Some(false.into()),
            // A reference to nothing is none.
            Kind::Record(fields) if ["name", "level"].iter().all(|key| fields.iter().any(|own| own.name == *key)) => {
                None
            }
            Kind::Record(fields) => {
                let inner: Fields = defaults(fields);
                (!inner.is_empty()).then(|| inner.into())
            }
            Kind::Rows { .. } | Kind::Texts { .. } | Kind::Members { .. } => Some(json!([])),
            Kind::Optional { .. }
            | Kind::Word(_)
            | Kind::Number
            | Kind::Text(_)
            | Kind::Secret(_)
            | Kind::Object
            | Kind::Any => None,
        }
    }

    /// What is kept of a value that a client sends in place of an old one; nothing when the field is cleared.
    pub(crate) fn read(&self, old: Option<&Value>, value: &Value) -> Result<Option<Value>, Failure> {
        if value.is_null() {
            return Ok(self.default_value());
        }
        // rule: OCI, the table of the field
        let wrong = |why: &str| Err(Failure::invalid(self.name, why));
        match self.kind {
            Kind::Flag(_) | Kind::TextFlag => match json::flag(value) {
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
            Kind::Choice(words) | Kind::Word(words) => match value.as_str() {
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
            Kind::Record(fields) => {
                let Some(change) = json::object(value) else { return wrong("must be an object") };
                let mut inner = old.and_then(Value::as_object).cloned().unwrap_or_else(|| defaults(fields));
                read_all(fields, &mut inner, &change)?;
                Ok((!inner.is_empty()).then(|| inner.into()))
            }
            Kind::Rows { fields, most } => {
                let rows = self.items(value, most)?.iter().map(|row| {
                    let mut inner = defaults(fields);
                    // rule: OCI, the table of the field
                    let row = row.as_object().ok_or_else(|| Failure::invalid(self.name, "must be objects"))?;
                    read_all(fields, &mut inner, row)?;
                    Ok(Value::Object(inner))
                });
                rows.collect::<Result<Value, _>>().map(Some)
            }
            Kind::Texts { most, longest } => {
                let texts = self.items(value, most)?.iter().map(|text| self.read_text(text, longest));
                texts.filter_map(Result::transpose).collect::<Result<Value, _>>().map(Some)
            }
            Kind::Members { most, .. } => {
                let ids = self.items(value, most)?.iter().map(|row| {
                    let id = row.get("userId").unwrap_or(row).as_str();
                    // rule: documented
                    id.map(|id| json!({ "userId": id })).ok_or_else(|| Failure::missing("userId"))
                });
                ids.collect::<Result<Value, _>>().map(Some)
            }
            Kind::Any => Ok(Some(value.clone())),
        }
    }

    fn items<'a>(&self, value: &'a Value, most: usize) -> Result<&'a [Value], Failure> {
        match value {
            // rule: OCI, the table of the field
            Value::Array(items) if items.len() > most => Err(Failure::invalid(self.name, &format!("more than {most}"))),
            Value::Array(items) => Ok(items),
            // rule: assumed
            _ => Err(Failure::invalid(self.name, "must be a list")),
        }
    }

    /// What a client sees of a value that is kept; nothing of a secret.
    pub(crate) fn shown(&self, world: &World, value: Value) -> Option<Value> {
        let quirks = world.config.quirks;
        Some(match (self.kind, value) {
            (Kind::Secret(_), _) => return None,
            (Kind::Number, Value::String(text)) => quirks.digits(&text),
            (Kind::TextFlag, Value::Bool(flag)) => quirks.nested_flag(flag),
            (Kind::Record(fields), Value::Object(inner)) => shown_all(fields, world, inner).into(),
            (Kind::Rows { fields, .. }, Value::Array(rows)) => {
                let rows = rows.into_iter().map(|row| match row {
                    Value::Object(inner) => shown_all(fields, world, inner).into(),
                    row => row,
                });
                rows.collect()
            }
            // Who is no longer there is no longer shown.
            (Kind::Members { keys, .. }, Value::Array(rows)) => {
                let users = rows.iter().filter_map(|row| world.users.get(row.get("userId")?.as_str()?));
                users.map(|user| Value::Object(member::row_of(user, keys))).collect()
            }
            (_, value) => value,
        })
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

/// What fields hold that nobody has set.
pub(crate) fn defaults(fields: &[Field]) -> Fields {
    fields.iter().filter_map(|field| Some((field.name.to_owned(), field.default_value()?))).collect()
}

/// Takes over the fields that a change has. Null brings a field back to what it was at first.
pub(crate) fn read_all(fields: &[Field], record: &mut Fields, change: &Fields) -> Result<(), Failure> {
    for field in fields.iter().filter(|field| field.written) {
        let Some(value) = change.get(field.name) else { continue };
        match field.read(record.get(field.name), value)? {
            Some(value) => record.insert(field.name.to_owned(), value),
            None => record.remove(field.name),
        };
    }
    Ok(())
}

/// A record as clients see it.
pub(crate) fn shown_all(fields: &[Field], world: &World, mut record: Fields) -> Fields {
    for field in fields {
        if let Some(value) = record.remove(field.name)
            && let Some(value) = field.shown(world, value)
        {
            record.insert(field.name.to_owned(), value);
        }
    }
    record
}

/// The ids of the users whom a record has as members.
pub(crate) fn members_of(fields: &[Field], record: &Fields) -> Vec<String> {
    let lists = fields.iter().filter(|field| matches!(field.kind, Kind::Members { .. }));
    lists.flat_map(|field| member::stored(record, field.name)).map(str::to_owned).collect()
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
