//! Writing the records that users, groups and service providers have in common.

use serde_json::Value;

use crate::failure::Failure;
use crate::json::{self, Fields};

/// A field of text and its greatest length.
pub(crate) type TextField = (&'static str, usize);

/// A postal address.
// rule: OCI, UserModifyRequest22
pub(crate) const ADDRESS: &[TextField] = &[
    ("addressLine1", 80),
    ("addressLine2", 80),
    ("city", 50),
    ("stateOrProvince", 50),
    ("zipOrPostalCode", 50),
    ("country", 50),
];

/// Whom to ask.
// rule: OCI, Contact
pub(crate) const CONTACT: &[TextField] = &[("contactName", 30), ("contactNumber", 30), ("contactEmail", 80)];

/// Takes over the texts that the body has. Null and empty text clear a field.
pub(crate) fn write_texts(record: &mut Fields, body: &Fields, fields: &[TextField]) -> Result<(), Failure> {
    for (name, longest) in fields {
        let Some(value) = body.get(*name) else { continue };
        let text = match value {
            Value::Null => String::new(),
            // rule: OCI, the table of the field
            value => json::text(value).ok_or_else(|| Failure::invalid(name, "must be text"))?,
        };
        if text.chars().count() > *longest {
            // rule: OCI, the table of the field
            return Err(Failure::invalid(name, &format!("longer than {longest} characters")));
        }
        if text.is_empty() {
            record.remove(*name);
        } else {
            record.insert((*name).to_owned(), text.into());
        }
    }
    Ok(())
}

/// Takes over a nested object of texts, field by field. Null clears all of it.
pub(crate) fn write_nested(
    record: &mut Fields,
    body: &Fields,
    name: &str,
    // rule: OCI, UserModifyRequest22
    fields: &[TextField],
) -> Result<(), Failure> {
    let Some(value) = body.get(name) else { return Ok(()) };
    let mut nested = record.get(name).and_then(json::object).unwrap_or_default();
    if value.is_null() {
        nested.clear();
    } else {
        // rule: assumed
        let changes = json::object(value).ok_or_else(|| Failure::invalid(name, "must be an object"))?;
        write_texts(&mut nested, &changes, fields)?;
    }
    if nested.is_empty() {
        record.remove(name);
    } else {
        record.insert(name.to_owned(), nested.into());
    }
    Ok(())
}

/// Takes over a boolean, in whatever costume it comes.
pub(crate) fn write_flag(record: &mut Fields, body: &Fields, name: &str) -> Result<(), Failure> {
    match body.get(name) {
        None | Some(Value::Null) => Ok(()),
        Some(value) => {
            // rule: OCI, the table of the field
            let flag = json::flag(value).ok_or_else(|| Failure::invalid(name, "must be true or false"))?;
            record.insert(name.to_owned(), flag.into());
            Ok(())
        }
    }
}

/// How the server shows a time zone.
pub(crate) fn time_zone_display_name(zone: &str) -> String {
    let known = match zone {
        "America/New_York" => "(GMT-05:00) (US) Eastern Time",
        "America/Chicago" => "(GMT-06:00) (US) Central Time",
        "America/Denver" => "(GMT-07:00) (US) Mountain Time",
        "America/Los_Angeles" => "(GMT-08:00) (US) Pacific Time",
        "Europe/London" => "(GMT) Greenwich Mean Time",
        _ => return format!("(GMT) {zone}"),
    };
    known.to_owned()
}
