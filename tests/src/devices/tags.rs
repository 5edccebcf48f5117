//! Custom tags of devices and of device types.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::devices::subject::{self, Subject};
use crate::failure::Failure;
use crate::groups::{member::or_null, record};
use crate::json::{self, Fields};
use crate::profile::write_texts;
use crate::world::{DeviceKey, Level, World, tables};

pub(super) const OF_DEVICES: &str = "device-tags";
const OF_TYPES: &str = "device-type-tags";

fn table(subject: &Subject) -> &'static str {
    if subject.of_type { OF_TYPES } else { OF_DEVICES }
}

/// The values of the tags of one subject by their names.
fn values<'w>(world: &'w World, level: &Level, table: &'static str, subject: &str) -> Vec<(&'w str, &'w str)> {
    let prefix = subject::row_key(subject, "");
    let rows = world.holdings(level).and_then(|holdings| holdings.table(table));
    let own = rows.into_iter().flat_map(|rows| rows.range(prefix.clone()..));
    let own = own.take_while(|(key, _)| key.starts_with(&prefix)).map(|(_, row)| row);
    own.map(|row| (json::field(row, "tagName"), json::field(row, "tagValue"))).collect()
}

/// The tags that count for a device: its own before those of its type, nearer levels before farther ones.
fn effective<'w>(world: &'w World, key: &DeviceKey, kind: &str) -> BTreeMap<&'w str, &'w str> {
    let mut tags = BTreeMap::new();
    if let Some(provider) = key.level.service_provider_id() {
        tags.extend(values(world, &Level::Provider(provider.to_owned()), OF_TYPES, kind));
    }
    if matches!(key.level, Level::Group(_)) {
        tags.extend(values(world, &key.level, OF_TYPES, kind));
    }
    tags.extend(values(world, &key.level, OF_DEVICES, &key.name));
    tags
}

/// Puts in the values of the tags that a value names.
fn resolve(value: &str, tags: &BTreeMap<&str, &str>, device: Option<&Fields>) -> String {
    let mac = device.map(|device| ("%BWMACADDRESS%", json::field(device, "macAddress")));
    let all = tags.iter().map(|(name, value)| (*name, *value)).chain(mac);
    all.fold(value.to_owned(), |text, (name, value)| text.replace(name, value))
}

fn row(world: &World, name: &str, value: &str, actual: &str) -> Fields {
    let row = json!({
        "tagName": name,
        "tagValue": or_null(value),
        "actualTagValue": or_null(actual),
        "isEncrypted": world.config.quirks.nested_flag(false),
    });
    json::object(&row).unwrap_or_default()
}

/// The tags of a device or type, with what becomes of their values.
fn rows(world: &World, subject: &Subject) -> Vec<Fields> {
    let own = values(world, &subject.level, table(subject), &subject.name);
    let key = DeviceKey::new(subject.level.clone(), &subject.name);
    let (tags, device) = if subject.of_type {
        (own.iter().copied().collect(), None)
    } else {
        (effective(world, &key, subject.kind.name), world.device(&key))
    };
    own.into_iter().map(|(name, value)| row(world, name, value, &resolve(value, &tags, device))).collect()
}

pub(super) fn list(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(rows(world, &Subject::reach(world, call)?).into_iter().map(Value::Object).collect())
}

/// The tags of all devices of a group.
pub(crate) fn list_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let level = subject::level(world, call)?;
    let mut all = Vec::new();
    for (name, record) in
        world.holdings(&level).and_then(|holdings| holdings.table(tables::DEVICES)).into_iter().flatten()
    {
        let subject = Subject::of_device(DeviceKey::new(level.clone(), name), record)?;
        all.extend(rows(world, &subject).into_iter().map(|mut row| {
            row.insert("deviceName".to_owned(), subject.name.as_str().into());
            Value::Object(row)
        }));
    }
    Ok(all.into())
}

/// The tags that count for a device, those of its type included.
pub(crate) fn profile(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, record) = subject::device(world, call)?;
    let kind = call.need("deviceType")?;
    if json::field(record, "deviceType") != kind {
        // rule: assumed
        return Err(Failure::rejected(format!("Access device {} is not of type: {kind}", key.name)));
    }
    let tags = effective(world, &key, &kind);
    let rows = tags.iter().map(|(name, value)| row(world, name, value, &resolve(value, &tags, Some(record))));
    Ok(rows.map(Value::Object).collect())
}

fn checked_name(name: &str) -> Result<(), Failure> {
    match name.chars().count() {
        // rule: assumed
        0..=2 => Err(Failure::invalid("tagName", "must begin and end with %")),
        // rule: OCI, DeviceManagementTagName
        65.. => Err(Failure::invalid("tagName", "longer than 64 characters")),
        _ if name.starts_with('%') && name.ends_with('%') => Ok(()),
        // rule: assumed
        _ => Err(Failure::invalid("tagName", "must begin and end with %")),
    }
}

/// The row of a tag after a change.
fn written(before: Option<&Fields>, name: &str, body: &Fields) -> Result<Fields, Failure> {
    let mut row = before.cloned().unwrap_or_default();
    write_texts(&mut row, body, &[("tagValue", 256)])?;
    row.insert("tagName".to_owned(), name.into());
    Ok(row)
}

/// Adds a tag; clients also set one in this way that is there.
pub(super) fn create(world: &mut World, call: &Call<'_>) -> Answer {
    put(world, call, false)
}

pub(super) fn update(world: &mut World, call: &Call<'_>) -> Answer {
    put(world, call, true)
}

fn put(world: &mut World, call: &Call<'_>, must_exist: bool) -> Answer {
    let subject = Subject::reach(world, call)?;
    let name = call.need("tagName")?;
    checked_name(&name)?;
    let key = subject.row_key(&name);
    let before = world.holdings(&subject.level).and_then(|holdings| holdings.record(table(&subject), &key));
    if must_exist && before.is_none() {
        return Err(Failure::not_found("Tag", &name));
    }
    let row = written(before, &name, call.object()?)?;
    if let Some(holdings) = world.holdings_mut(&subject.level) {
        holdings.table_mut(table(&subject)).insert(key, row);
    }
    let shown = rows(world, &subject).into_iter().find(|row| row.get("tagName") == Some(&json!(name)));
    let mut shown = shown.unwrap_or_default();
    shown.insert(if subject.of_type { "deviceType" } else { "deviceName" }.to_owned(), subject.name.into());
    subject.level.put_ids(&mut shown);
    Ok(shown.into())
}

/// Adds tags to a device and changes those that are there, all of them or none.
pub(crate) fn update_profile(world: &mut World, call: &Call<'_>) -> Answer {
    let subject = Subject::reach(world, call)?;
    // rule: documented
    let lists = record::rows(call.object()?, "tags")?.ok_or_else(|| Failure::missing("tags"))?;
    let mut changed = Vec::new();
    for list in lists {
        // rule: documented
        let elements = record::rows(list, "elements")?.ok_or_else(|| Failure::missing("tags.elements"))?;
        for element in elements {
            // rule: documented
            let name = element.get("tagName").and_then(json::text).ok_or_else(|| Failure::missing("tagName"))?;
            checked_name(&name)?;
            let key = subject.row_key(&name);
            let before = world.holdings(&subject.level).and_then(|holdings| holdings.record(OF_DEVICES, &key));
            changed.push((key, written(before, &name, element)?));
        }
    }
    if let Some(holdings) = world.holdings_mut(&subject.level) {
        holdings.table_mut(OF_DEVICES).extend(changed);
    }
    Ok(json!([]))
}

pub(super) fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let name = call.need("tagName")?;
    remove(world, call, vec![name])
}

/// Takes several tags from a device, or none of them when one is not there.
pub(super) fn delete_several(world: &mut World, call: &Call<'_>) -> Answer {
    let names: Vec<String> = call.query.all("tags").map(str::to_owned).collect();
    if names.is_empty() {
        // rule: documented
        return Err(Failure::missing("tags"));
    }
    remove(world, call, names)
}

fn remove(world: &mut World, call: &Call<'_>, names: Vec<String>) -> Answer {
    let subject = Subject::reach(world, call)?;
    let table = table(&subject);
    let holdings = world.holdings_mut(&subject.level);
    let rows = holdings.ok_or_else(|| Failure::not_found("Level", subject.level.word()))?.table_mut(table);
    if let Some(unknown) = names.iter().find(|name| !rows.contains_key(&subject.row_key(name))) {
        return Err(Failure::not_found("Tag", unknown));
    }
    for name in names {
        rows.remove(&subject.row_key(&name));
    }
    Ok(json!([]))
}
