//! Records with parts: lists of texts, lists of objects, objects in objects.

use serde_json::Value;

use crate::config::Quirks;
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::users::settings::Field;

/// A part of a record.
#[derive(Debug)]
pub(crate) enum Part {
    /// A plain field.
    One(Field),
    /// A plain field that shows as null until it is set.
    Null(Field),
    /// A list of texts: its name, how many, how long.
    Texts(&'static str, usize, usize),
    /// A list of objects.
    Rows(&'static str, usize, &'static [Field]),
    /// An object that is always there.
    Object(&'static str, &'static [Part]),
    /// An object that is null until it is set.
    Maybe(&'static str, &'static [Field]),
}

impl Part {
    const fn name(&self) -> &'static str {
        match self {
            Self::One(field) | Self::Null(field) => field.name,
            Self::Texts(name, ..) | Self::Rows(name, ..) | Self::Object(name, _) | Self::Maybe(name, _) => name,
        }
    }

    fn blank(&self) -> Option<Value> {
        match self {
            Self::One(field) => field.default_value(),
            Self::Null(_) | Self::Maybe(..) => Some(Value::Null),
            Self::Texts(..) | Self::Rows(..) => Some(Value::Array(Vec::new())),
            Self::Object(_, parts) => Some(complete(parts, None).into()),
        }
    }

    fn read(&self, before: Option<&Value>, value: &Value) -> Result<Option<Value>, Failure> {
        if value.is_null() {
            return Ok(self.blank());
        }
        let name = self.name();
        // rule: assumed
        let object = || json::object(value).ok_or_else(|| Failure::invalid(name, "must be an object"));
        let list = |most: usize| match value.as_array() {
            // rule: assumed
            None => Err(Failure::invalid(name, "must be a list")),
            // rule: OCI, the table of the field
            Some(items) if items.len() > most => Err(Failure::invalid(name, &format!("more than {most}"))),
            Some(items) => Ok(items),
        };
        match self {
            Self::One(field) | Self::Null(field) => field.read(None, value).map(|read| read.or_else(|| self.blank())),
            Self::Texts(_, most, longest) => {
                let texts = list(*most)?.iter().map(|item| match json::text(item) {
                    Some(text) if (1..=*longest).contains(&text.chars().count()) => Ok(Value::from(text)),
                    // rule: OCI, the table of the field
                    _ => Err(Failure::invalid(name, &format!("must be texts of 1 to {longest} characters"))),
                });
                texts.collect::<Result<Value, _>>().map(Some)
            }
            Self::Rows(_, most, fields) => {
                let rows = list(*most)?.iter().map(|item| {
                    // rule: assumed
                    let row = json::object(item).ok_or_else(|| Failure::invalid(name, "must be objects"))?;
                    let mut kept = record::complete(fields, None);
                    record::change(fields, &mut kept, &row)?;
                    Ok(Value::Object(kept))
                });
                rows.collect::<Result<Value, _>>().map(Some)
            }
            Self::Object(_, parts) => {
                let mut kept = before.and_then(json::object).unwrap_or_default();
                change(parts, &mut kept, &object()?)?;
                Ok(Some(kept.into()))
            }
            Self::Maybe(_, fields) => {
                let mut kept = Fields::new();
                record::change(fields, &mut kept, &object()?)?;
                Ok(Some(if kept.is_empty() { Value::Null } else { kept.into() }))
            }
        }
    }
}

/// What is kept, completed by what was never set.
pub(crate) fn complete(parts: &[Part], stored: Option<&Fields>) -> Fields {
    let mut record = Fields::new();
    for part in parts {
        if let Some(value) = part.blank() {
            record.insert(part.name().to_owned(), value);
        }
    }
    for (name, value) in stored.into_iter().flatten() {
        record.insert(name.clone(), value.clone());
    }
    record
}

/// Takes over the parts that a body has; null brings a part back to what it was at first.
pub(crate) fn change(parts: &[Part], record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    for part in parts {
        let Some(value) = body.get(part.name()) else { continue };
        match part.read(record.get(part.name()), value)? {
            Some(value) => record.insert(part.name().to_owned(), value),
            None => record.remove(part.name()),
        };
    }
    Ok(())
}

/// Texts of digits as the server shows them.
pub(crate) fn show_digits(record: &mut Fields, names: &[&str], quirks: Quirks) {
    for name in names {
        if let Some(value) = record.get_mut(*name)
            && let Some(text) = value.as_str()
        {
            *value = quirks.digits(text);
        }
    }
}
