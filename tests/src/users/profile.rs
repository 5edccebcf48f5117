//! Changing the profile of a user.

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::profile::{ADDRESS, TextField, write_flag, write_nested, write_texts};
use crate::users::endpoint;
use crate::world::claims::Claimant;
use crate::world::{User, World, tables};

// rule: OCI, UserModifyRequest22
const TEXTS: &[TextField] = &[
    ("lastName", 30),
    ("firstName", 30),
    ("callingLineIdLastName", 30),
    ("callingLineIdFirstName", 30),
    ("hiraganaLastName", 30),
    ("hiraganaFirstName", 30),
    ("phoneNumber", 23),
    ("extension", 20),
    ("callingLineIdPhoneNumber", 23),
    ("language", 40),
    ("timeZone", 127),
    ("title", 50),
    ("pagerPhoneNumber", 30),
    ("mobilePhoneNumber", 30),
    ("emailAddress", 80),
    ("yahooId", 50),
    ("addressLocation", 80),
    ("networkClassOfService", 40),
    ("impId", 196),
];

/// The names that a new user is known by where the body leaves them out.
pub(crate) fn defaults(body: &Fields) -> Fields {
    let mut body = body.clone();
    for (name, source) in [
        ("callingLineIdLastName", "lastName"),
        ("callingLineIdFirstName", "firstName"),
        ("hiraganaLastName", "lastName"),
        ("hiraganaFirstName", "firstName"),
    ] {
        let given = body.get(name).and_then(json::text).is_some_and(|text| !text.is_empty());
        if let (false, Some(value)) = (given, body.get(source).cloned()) {
            body.insert(name.to_owned(), value);
        }
    }
    body
}

/// The profile of a user after the changes in a body. Unknown and computed fields are ignored.
pub(crate) fn written(world: &World, user: &User, body: &Fields) -> Result<Fields, Failure> {
    let mut record = user.profile.clone();
    for name in ["lastName", "firstName", "callingLineIdLastName", "callingLineIdFirstName"] {
        if body.get(name).is_some_and(|value| json::text(value).is_none_or(|text| text.is_empty())) {
            // rule: OCI, LastName
            return Err(Failure::invalid(name, "must not be empty"));
        }
    }
    write_texts(&mut record, body, TEXTS)?;
    write_flag(&mut record, body, "allowVideo")?;
    write_nested(&mut record, body, "address", ADDRESS)?;
    write_department(world, user, &mut record, body)?;
    write_aliases(&mut record, body)?;
    write_alternate_ids(&mut record, body)?;
    endpoint::write(world, user, &mut record, body)?;
    world.check_claims(&Claimant { profile: &record, ..Claimant::of(user) })?;
    Ok(record)
}

/// A department of the group, or of the enterprise when its group id is left empty.
fn write_department(world: &World, user: &User, record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    let Some(value) = body.get("department") else { return Ok(()) };
    let name = match value {
        Value::Object(fields) => json::field(fields, "name").to_owned(),
        value => json::text(value).unwrap_or_default(),
    };
    if name.is_empty() {
        record.remove("department");
        return Ok(());
    }
    let in_group = world.group(&user.key)?.holdings.record(tables::DEPARTMENTS, &name);
    let provider = world.provider(&user.key.service_provider_id)?;
    let group_id = match (in_group, provider.holdings.record(tables::DEPARTMENTS, &name)) {
        (Some(_), _) => user.key.group_id.as_str(),
        (None, Some(_)) => "",
        (None, None) => return Err(Failure::not_found("Department", &name)),
    };
    let department = json!({
        "serviceProviderId": user.key.service_provider_id,
        "groupId": group_id,
        "name": name,
    });
    record.insert("department".to_owned(), department);
    Ok(())
}

fn write_aliases(record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    let aliases = match body.get("aliases") {
        None => return Ok(()),
        Some(Value::Null) => Vec::new(),
        Some(Value::Array(items)) => items.clone(),
        // rule: assumed
        Some(_) => return Err(Failure::invalid("aliases", "must be a list")),
    };
    if aliases.len() > 3 {
        // rule: OCI, ReplacementSIPAliasList
        return Err(Failure::invalid("aliases", "more than 3"));
    }
    let mut kept: Vec<Value> = Vec::new();
    for alias in &aliases {
        // rule: assumed
        let alias = json::text(alias).ok_or_else(|| Failure::invalid("aliases", "must be texts"))?;
        kept.push(alias.into());
    }
    if kept.is_empty() {
        record.remove("aliases");
    } else {
        record.insert("aliases".to_owned(), kept.into());
    }
    Ok(())
}

/// Further ids to log in with; one alone may come without its list.
pub(super) fn write_alternate_ids(record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    let rows = match body.get("alternateUserId") {
        None => return Ok(()),
        Some(Value::Null) => Vec::new(),
        Some(Value::Array(rows)) => rows.clone(),
        Some(one) => vec![one.clone()],
    };
    let mut kept: Vec<Value> = Vec::new();
    for row in &rows {
        let mut entry = Fields::new();
        if let Some(row) = row.as_object() {
            write_texts(&mut entry, row, &[("alternateUserId", 161), ("description", 80)])?;
        }
        if !entry.contains_key("alternateUserId") {
            // rule: documented
            return Err(Failure::missing("alternateUserId.alternateUserId"));
        }
        kept.push(entry.into());
    }
    if kept.len() > 4 {
        // rule: OCI, UserAddRequest22V2
        return Err(Failure::invalid("alternateUserId", "more than 4"));
    }
    if kept.is_empty() {
        record.remove("alternateUserId");
    } else {
        record.insert("alternateUserId".to_owned(), kept.into());
    }
    Ok(())
}
