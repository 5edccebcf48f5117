//! Access devices: what the operations of groups, service providers and the system have in common.
//!
//! The same handlers serve all three levels; [`subject`] tells from the path which one a call is about.

mod files;
mod lines;
mod record;
mod subject;
mod tags;
pub(crate) mod types;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::query::Query;
use crate::route::{Action, Handler, Route, Verb, When};
use crate::users::Pattern;
use crate::world::{DeviceKey, Level, World, tables};

pub(crate) use self::files::content as file_content;
pub(crate) use self::lines::check_free;
pub(crate) use self::record::shown;
pub(crate) use self::subject::find;
pub(crate) use self::tags::{list_bulk as list_all_tags, profile, update_profile};

use self::subject::Subject;

type Row = (Verb, &'static str, &'static str, When, Handler);

/// In the record of a device that nobody has plugged in.
pub(crate) const UNPLUGGED: &str = "unplugged";

const ALWAYS: When = |_, _| true;
const NAMES_ONE: When = |query, _| query.filled("deviceName").is_some_and(|name| !Pattern::is_wild(name));
const NAMES_FILE: When = |query, _| query.filled("fileFormat").is_some();
const NAMES_DEVICE: When = |query, _| query.filled("deviceName").is_some();

const OF_DEVICES: &[Row] = &[
    (Verb::Get, "devices", "get", NAMES_ONE, get),
    (Verb::Get, "devices", "list", ALWAYS, list),
    (Verb::Post, "devices", "create", ALWAYS, create),
    (Verb::Put, "devices", "update", ALWAYS, update),
    (Verb::Delete, "devices", "delete", ALWAYS, delete),
    (Verb::Get, "devices/files", "get", NAMES_FILE, files::get),
    (Verb::Get, "devices/files", "list", ALWAYS, files::list),
    (Verb::Put, "devices/files", "update", ALWAYS, files::update),
    (Verb::Delete, "devices/multiple-tags", "delete", ALWAYS, tags::delete_several),
    (Verb::Post, "devices/rebuild", "rebuild", ALWAYS, rebuild),
    (Verb::Post, "devices/reset", "reset", ALWAYS, reset),
    (Verb::Get, "devices/tags", "list", NAMES_DEVICE, tags::list),
    (Verb::Post, "devices/tags", "create", ALWAYS, tags::create),
    (Verb::Put, "devices/tags", "update", ALWAYS, tags::update),
    (Verb::Delete, "devices/tags", "delete", ALWAYS, tags::delete),
    (Verb::Get, "devices/users", "list", ALWAYS, users),
];

const OF_TYPES: &[Row] = &[
    (Verb::Get, "device-types/tags", "list", ALWAYS, tags::list),
    (Verb::Post, "device-types/tags", "create", ALWAYS, tags::create),
    (Verb::Put, "device-types/tags", "update", ALWAYS, tags::update),
    (Verb::Delete, "device-types/tags", "delete", ALWAYS, tags::delete),
];

const OF_TYPES_IN_GROUPS: &[Row] = &[
    (Verb::Get, "device-types/files", "get", NAMES_FILE, files::get),
    (Verb::Get, "device-types/files", "list", ALWAYS, files::list),
    (Verb::Put, "device-types/files", "update", ALWAYS, files::update),
    (Verb::Post, "device-types/rebuild", "rebuild", ALWAYS, rebuild),
    (Verb::Post, "device-types/reset", "reset", ALWAYS, reset),
];

fn made<'a>(rows: &'a [Row], area: &'a str, read: LoginType, write: LoginType) -> impl Iterator<Item = Route> + 'a {
    rows.iter().map(move |(verb, resource, operation, when, handler)| {
        let id = format!("{area}/{resource}:{operation}").into();
        let route = Route::new(*verb, id, format!("/{area}/{resource}").into(), Action::Plain(*handler));
        route.when(*when).least(if *verb == Verb::Get { read } else { write })
    })
}

/// The operations on the devices of an area, and the lowest logins that may read and write.
pub(crate) fn routes(area: &str, read: LoginType, write: LoginType) -> Vec<Route> {
    made(OF_DEVICES, area, read, write).collect()
}

/// The operations on the tags of device types.
pub(crate) fn tags_of_types(area: &str, read: LoginType, write: LoginType) -> Vec<Route> {
    made(OF_TYPES, area, read, write).collect()
}

/// What groups can do with device types besides.
pub(crate) fn types_in_groups(read: LoginType, write: LoginType) -> Vec<Route> {
    made(OF_TYPES_IN_GROUPS, "groups", read, write).collect()
}

/// Whether a device registers nowhere, because the platform knows where it is.
pub(crate) fn registers_statically(world: &World, key: &DeviceKey) -> bool {
    world.device(key).and_then(types::of).is_some_and(|kind| kind.registers_statically)
}

/// Whether a device is there and tells the platform where it is.
// rule: assumed
pub(crate) fn registers(record: &Fields) -> bool {
    let dynamic = types::of(record).is_some_and(|kind| !kind.registers_statically);
    dynamic && !json::field(record, "macAddress").is_empty() && !record.contains_key(UNPLUGGED)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, _) = subject::device(world, call)?;
    Ok(record::full(world, &key).into())
}

/// The devices of a level and their records.
fn devices_of<'w>(world: &'w World, level: &'w Level) -> impl Iterator<Item = (DeviceKey, &'w Fields)> {
    let table = world.holdings(level).and_then(|holdings| holdings.table(tables::DEVICES));
    table.into_iter().flatten().map(|(name, record)| (DeviceKey::new(level.clone(), name), record))
}

/// Whether a row fits all criteria that the query gives.
fn matches(query: &Query, row: &Fields) -> bool {
    ["deviceName", "deviceType", "macAddress", "netAddress", "status", "version"].iter().all(|key| {
        let Some(text) = query.filled(key) else { return true };
        let value = row.get(*key).and_then(Value::as_str).unwrap_or_default();
        let pattern = Pattern::new(text);
        if *key == "macAddress" { pattern.fits_mac(value) } else { pattern.fits_any_case(value) }
    })
}

/// With `q=available` only devices that take another line.
fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let level = subject::level(world, call)?;
    let available = call.query.get("q") == Some("available");
    let devices = devices_of(world, &level).filter(|(key, record)| !available || takes_a_line(world, key, record));
    let rows = devices.map(|(key, record)| record::row(world, &key, record));
    Ok(rows.filter(|row| matches(call.query, row)).take(call.limit()?).map(Value::Object).collect())
}

fn takes_a_line(world: &World, key: &DeviceKey, record: &Fields) -> bool {
    lines::free(world, key, record) != Some(0)
}

/// The devices of all levels on which somebody of a group may get a line.
pub(crate) fn list_available(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?.key.clone();
    let levels = [Level::Group(group.clone()), Level::Provider(group.service_provider_id.clone()), Level::System];
    let music = call.flag("isMusicOnHolds");
    let devices = levels.iter().flat_map(|level| devices_of(world, level));
    let fit = devices.filter(|(key, record)| {
        takes_a_line(world, key, record) && (!music || types::of(record).is_some_and(|kind| kind.plays_music))
    });
    Ok(fit.map(|(key, record)| Value::Object(record::row(world, &key, record))).collect())
}

/// Devices of whatever level.
pub(crate) fn search(world: &mut World, call: &Call<'_>) -> Answer {
    let levels: Vec<Level> = world.levels().map(|(level, _)| level).collect();
    let devices = levels.iter().flat_map(|level| devices_of(world, level));
    let rows = devices.map(|(key, record)| record::row_anywhere(world, &key, record));
    Ok(rows.filter(|row| matches(call.query, row)).take(call.limit()?).map(Value::Object).collect())
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let level = subject::level(world, call)?;
    let key = DeviceKey::new(level, &call.need("deviceName")?);
    let kind = types::find(&call.need("deviceType")?)?;
    if key.name.chars().count() > 40 {
        // rule: OCI, AccessDeviceName
        return Err(Failure::invalid("deviceName", "longer than 40 characters"));
    }
    if key.name.chars().any(char::is_control) {
        // rule: assumed
        return Err(Failure::invalid("deviceName", "must not have control characters"));
    }
    if world.device(&key).is_some() {
        // rule: assumed
        return Err(Failure::rejected(format!("[Error 4500] Access Device already exists: {}", key.name)));
    }
    let record = record::written(kind, &Fields::new(), call.object()?)?;
    Ok(keep(world, &key, record))
}

fn keep(world: &mut World, key: &DeviceKey, record: Fields) -> Value {
    if let Some(holdings) = world.holdings_mut(&key.level) {
        holdings.table_mut(tables::DEVICES).insert(key.name.clone(), record);
    }
    record::full(world, key).into()
}

/// The type of a device cannot change: what a client says of it is not looked at.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, before) = subject::device(world, call)?;
    let kind = types::find(json::field(before, "deviceType"))?;
    let record = record::written(kind, before, call.object()?)?;
    Ok(keep(world, &key, record))
}

/// A device goes when nothing ends on it, and its tags and files with it.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, _) = subject::device(world, call)?;
    if lines::in_use(world, &key) {
        // rule: assumed
        return Err(Failure::rejected(format!("Access device in use: {}", key.name)));
    }
    if let Some(holdings) = world.holdings_mut(&key.level) {
        holdings.table_mut(tables::DEVICES).remove(&key.name);
        let prefix = subject::row_key(&key.name, "");
        for table in [tags::OF_DEVICES, files::OF_DEVICES] {
            holdings.table_mut(table).retain(|row, _| !row.starts_with(&prefix));
        }
    }
    Ok(json!([]))
}

pub(crate) fn users(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, _) = subject::device(world, call)?;
    Ok(lines::rows(world, &key))
}

/// Ports are taken from the first on; where there is no end of them they have no numbers.
pub(crate) fn available_ports(world: &mut World, call: &Call<'_>) -> Answer {
    let group = &world.reach_group(call)?.key;
    let key = DeviceKey::seen_from(group, &call.need("deviceLevel")?, &call.need("deviceName")?);
    // rule: OCI, AccessDeviceLevel
    let key = key.ok_or_else(|| Failure::invalid("deviceLevel", "unknown level"))?;
    let ports = types::of(find(world, &key)?).and_then(|kind| kind.ports).unwrap_or_default();
    let taken = world.users.count_lines(&key);
    Ok((taken + 1..=ports).map(Value::from).collect())
}

/// The files are written in no time.
fn rebuild(world: &mut World, call: &Call<'_>) -> Answer {
    Subject::reach(world, call)?.check_managed()?;
    Ok(json!([]))
}

fn reset(world: &mut World, call: &Call<'_>) -> Answer {
    let kind = Subject::reach(world, call)?.kind;
    if kind.resets {
        Ok(json!([]))
    } else {
        // rule: assumed
        Err(Failure::rejected(format!("Device type does not support reset: {}", kind.name)))
    }
}
