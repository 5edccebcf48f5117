//! Records that are described by a table of fields.

use serde_json::Value;

use crate::config::Quirks;
use crate::failure::Failure;
use crate::json;
use crate::json::Fields;
use crate::tables::field::{self, Field, Kind};

pub(crate) use crate::tables::field::read_all as change;

/// What is kept, completed by what was never set.
pub(crate) fn complete(fields: &[Field], stored: Option<&Fields>) -> Fields {
    let mut record = field::defaults(fields);
    record.extend(stored.into_iter().flatten().map(|(name, value)| (name.clone(), value.clone())));
    record
}

/// Fields with the values, as text, that they must have, and the field that must be filled then.
pub(crate) type Need = (&'static [(&'static str, &'static str)], &'static str);

/// Refuses a record in which something is on without what it needs.
pub(crate) fn check_needs(record: &Fields, needs: &[Need]) -> Result<(), Failure> {
    let is = |name: &str, wanted: &str| match record.get(name) {
        Some(Value::Bool(flag)) => flag.to_string() == wanted,
        Some(Value::String(text)) => text == wanted,
        _ => false,
    };
    let filled = |name: &str| match record.get(name) {
        None | Some(Value::Null) => false,
        Some(Value::String(text)) => !text.is_empty(),
        Some(Value::Array(items)) => !items.is_empty(),
        Some(_) => true,
    };
    let mut unmet =
        needs.iter().filter(|(when, needed)| when.iter().all(|(name, value)| is(name, value)) && !filled(needed));
    // rule: documented
    unmet.next().map_or(Ok(()), |(_, needed)| Err(Failure::missing(needed)))
}

/// Numbers as the server shows them.
pub(crate) fn show(fields: &[Field], record: &mut Fields, quirks: Quirks) {
    for field in fields {
        if let (Kind::Number, Some(value)) = (field.kind, record.get_mut(field.name))
            && let Some(text) = value.as_str()
        {
            *value = quirks.digits(text);
        }
    }
}

/// A flag of a body or row, which may be left out.
pub(crate) fn flag(body: &Fields, key: &str) -> Result<Option<bool>, Failure> {
    match body.get(key) {
        None | Some(Value::Null) => Ok(None),
        // rule: OCI, the table of the field
        Some(value) => json::flag(value).map(Some).ok_or_else(|| Failure::invalid(key, "must be true or false")),
    }
}

/// An array of objects of a body; nothing when the body does not have it.
pub(crate) fn rows<'a>(body: &'a Fields, key: &str) -> Result<Option<Vec<&'a Fields>>, Failure> {
    match body.get(key) {
        None => Ok(None),
        Some(Value::Null) => Ok(Some(Vec::new())),
        Some(Value::Array(items)) => {
            let rows =
                // rule: assumed
                items.iter().map(|item| item.as_object().ok_or_else(|| Failure::invalid(key, "must be objects")));
            rows.collect::<Result<Vec<_>, _>>().map(Some)
        }
        // rule: assumed
        Some(_) => Err(Failure::invalid(key, "must be a list")),
    }
}
