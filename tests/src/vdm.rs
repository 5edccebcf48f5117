//! `/vdm`: visual device management. Device types are lines of a [table](crate::tables); templates, their tags and who has
//! them are here.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::query::Query;
use crate::route::Route;
use crate::world::{GroupKey, World, tables};

const DEVICE_TYPES: &str = "/vdm/device-types";
const SYSTEM: &str = "/vdm/system/templates";
const GROUPS: &str = "/vdm/groups/templates";
/// Templates by their ids. That of a group has the ids of it and of the one that it was copied of.
const TEMPLATES: &str = "vdm-templates";
/// Tags by their ids, each with that of its template.
const TAGS: &str = "vdm-tags";
/// In a group: the template of a device, by the name of the device.
const GIVEN: &str = "vdm-devices";

pub(crate) fn routes() -> Vec<Route> {
    let names_one = |query: &Query, _: &Value| query.filled("id").is_some();
    let (system, group) = (LoginType::Provisioning, LoginType::Group);
    let system_tags = "/vdm/system/templates/tags";
    let group_tags = "/vdm/groups/templates/tags";
    vec![
        Route::get("vdm/device-types:get", DEVICE_TYPES, device_type).when(names_one).least(group),
        Route::get("vdm/device-types:list", DEVICE_TYPES, device_types).least(group),
        Route::post("vdm/device-types:create", DEVICE_TYPES, create_device_type).least(system),
        Route::put("vdm/device-types:update", DEVICE_TYPES, update_device_type).least(system),
        Route::delete("vdm/device-types:delete", DEVICE_TYPES, delete_device_type).least(system),
        Route::get("vdm/system/templates:get", SYSTEM, get).when(names_one).least(group),
        Route::get("vdm/system/templates:list", SYSTEM, list).least(group),
        Route::post("vdm/system/templates:create", SYSTEM, create).least(system),
        Route::put("vdm/system/templates:update", SYSTEM, update).least(system),
        Route::delete("vdm/system/templates:delete", SYSTEM, delete).least(system),
        Route::get("vdm/system/templates/assignments:list", "/vdm/system/templates/assignments", assignments)
            .least(system),
        Route::get("vdm/system/templates/tags:list", system_tags, tags).least(group),
        Route::post("vdm/system/templates/tags:create", system_tags, create_tag).least(system),
        Route::put("vdm/system/templates/tags:update", system_tags, update_tag).least(system),
        Route::get("vdm/groups/devices:list", "/vdm/groups/devices", devices).least(group),
        Route::get("vdm/groups/templates:get", GROUPS, get).when(names_one).least(group),
        Route::get("vdm/groups/templates:list", GROUPS, list_of_group).least(group),
        Route::post("vdm/groups/templates:create", GROUPS, copy).least(group),
        Route::put("vdm/groups/templates:update", GROUPS, update).least(group),
        Route::delete("vdm/groups/templates:delete", GROUPS, delete).least(group),
        Route::get("vdm/groups/templates/devices:list", "/vdm/groups/templates/devices", fitting).least(group),
        Route::post("vdm/groups/templates/devices:create", "/vdm/groups/templates/devices", give).least(group),
        Route::get("vdm/groups/templates/tags:list", group_tags, tags).least(group),
        Route::post("vdm/groups/templates/tags:create", group_tags, create_tag).least(group),
        Route::put("vdm/groups/templates/tags:update", group_tags, update_tag).least(group),
    ]
}

/// An id as the keys of tables have it: in the order of numbers.
fn key(id: i64) -> String {
    format!("{id:08}")
}

fn wanted(call: &Call<'_>, name: &str) -> Result<i64, Failure> {
    let id = call.need(name)?;
    // rule: assumed
    id.parse().map_err(|_| Failure::invalid(name, "must be a number"))
}

fn free(world: &World, table: &'static str) -> i64 {
    let last = world.system.table(table).and_then(|table| table.keys().next_back());
    last.and_then(|key| key.parse::<i64>().ok()).unwrap_or_default() + 1
}

fn records<'a>(world: &'a World, table: &'static str) -> impl Iterator<Item = &'a Fields> {
    world.system.table(table).into_iter().flatten().map(|(_, record)| record)
}

fn id_of(record: &Fields, name: &str) -> i64 {
    record.get(name).and_then(json::integer).unwrap_or_default()
}

/// Keeps a record under its id.
fn keep(world: &mut World, table: &'static str, record: Fields) -> Value {
    world.system.table_mut(table).insert(key(id_of(&record, "id")), record.clone());
    record.into()
}

/// Device type and kind of phone, which a body must have.
fn read_kind(call: &Call<'_>) -> Result<Fields, Failure> {
    let (device_type, kind) = (call.need("deviceType")?, call.need("deviceTemplate")?);
    if !["t41", "t46", "t48"].contains(&kind.as_str()) {
        // rule: documented
        return Err(Failure::invalid("deviceTemplate", "must be one of: t41, t46, t48"));
    }
    let fields = [("deviceType".to_owned(), device_type.into()), ("deviceTemplate".to_owned(), kind.into())];
    Ok(Fields::from_iter(fields))
}

fn find_device_type(world: &World, id: i64) -> Result<&Fields, Failure> {
    let found = world.system.record(DEVICE_TYPES, &key(id));
    // rule: assumed
    found.ok_or_else(|| Failure::not_found("Device type", &id.to_string()))
}

fn device_type(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(find_device_type(world, wanted(call, "id")?)?.clone().into())
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn device_types(world: &mut World, _: &Call<'_>) -> Answer {
    Ok(records(world, DEVICE_TYPES).cloned().map(Value::from).collect())
}

fn create_device_type(world: &mut World, call: &Call<'_>) -> Answer {
    let mut record = read_kind(call)?;
    if records(world, DEVICE_TYPES).any(|other| other.get("deviceType") == record.get("deviceType")) {
        // rule: assumed
        return Err(Failure::rejected(format!("Device type already exists: {}", json::field(&record, "deviceType"))));
    }
    record.insert("id".to_owned(), free(world, DEVICE_TYPES).into());
    Ok(keep(world, DEVICE_TYPES, record))
}

fn update_device_type(world: &mut World, call: &Call<'_>) -> Answer {
    let id = wanted(call, "id")?;
    find_device_type(world, id)?;
    let mut record = read_kind(call)?;
    record.insert("id".to_owned(), id.into());
    Ok(keep(world, DEVICE_TYPES, record))
}

fn delete_device_type(world: &mut World, call: &Call<'_>) -> Answer {
    let id = wanted(call, "id")?;
    find_device_type(world, id)?;
    world.system.table_mut(DEVICE_TYPES).remove(&key(id));
    Ok(json!([]))
}

/// The group that a call is about, where it is about one.
fn group(world: &World, call: &Call<'_>) -> Result<Option<GroupKey>, Failure> {
    if call.route.path().starts_with("/vdm/system") {
        return Ok(None);
    }
    world.reach_group(call).map(|group| Some(group.key.clone()))
}

fn is_of(template: &Fields, group: &GroupKey) -> bool {
    json::field(template, "serviceProviderId") == group.service_provider_id
        && json::field(template, "groupId") == group.group_id
}

/// The template that is named, of the system or of the group that is named with it.
fn find<'a>(world: &'a World, call: &Call<'_>, name: &str) -> Result<&'a Fields, Failure> {
    let (id, group) = (wanted(call, name)?, group(world, call)?);
    let found = world.system.record(TEMPLATES, &key(id));
    let found = found.filter(|template| group.as_ref().is_none_or(|group| is_of(template, group)));
    // rule: assumed
    found.ok_or_else(|| Failure::not_found("Template", &id.to_string()))
}

// rule: documented
fn shown(template: &Fields) -> Value {
    let mut shown = template.clone();
    shown.retain(|key, _| !["serviceProviderId", "groupId"].contains(&key.as_str()));
    shown.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    find(world, call, "id").map(shown)
}

/// Those of the system, and the copies of groups.
// rule: documented
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn list(world: &mut World, _: &Call<'_>) -> Answer {
    Ok(records(world, TEMPLATES).map(shown).collect())
}

fn list_of_group(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    Ok(records(world, TEMPLATES).filter(|template| is_of(template, &key)).map(shown).collect())
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let name = call.need("name")?;
    let mut record = read_kind(call)?;
    record.extend([
        ("name".to_owned(), name.into()),
        ("id".to_owned(), free(world, TEMPLATES).into()),
        ("parentId".to_owned(), Value::Null),
    ]);
    Ok(keep(world, TEMPLATES, record))
}

/// Only the name can be changed.
// rule: documented
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let mut record = find(world, call, "id")?.clone();
    record.insert("name".to_owned(), call.need("name")?.into());
    Ok(shown_after(&keep(world, TEMPLATES, record)))
}

fn shown_after(record: &Value) -> Value {
    record.as_object().map(shown).unwrap_or_default()
}

/// With the copies that groups have of it, and what belongs to them.
// rule: documented
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let id = id_of(find(world, call, "id")?, "id");
    let copies = records(world, TEMPLATES).filter(|copy| id_of(copy, "parentId") == id).map(|copy| id_of(copy, "id"));
    let gone: Vec<i64> = copies.chain([id]).collect();
    for id in &gone {
        world.system.table_mut(TEMPLATES).remove(&key(*id));
    }
    world.system.table_mut(TAGS).retain(|_, tag| !gone.contains(&id_of(tag, "templateId")));
    for group in world.groups.values_mut() {
        group.holdings.table_mut(GIVEN).retain(|_, given| !gone.contains(&id_of(given, "id")));
    }
    Ok(json!([]))
}

/// A group gets a copy of a template of the system, with its tags.
fn copy(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?.key.clone();
    let id = wanted(call, "id")?;
    let original = world.system.record(TEMPLATES, &key(id)).filter(|template| id_of(template, "parentId") == 0);
    // rule: assumed
    let mut record = original.ok_or_else(|| Failure::not_found("Template", &id.to_string()))?.clone();
    let new = free(world, TEMPLATES);
    record.extend([
        ("id".to_owned(), new.into()),
        ("parentId".to_owned(), id.into()),
        ("serviceProviderId".to_owned(), group.service_provider_id.into()),
        ("groupId".to_owned(), group.group_id.into()),
    ]);
    if let Some(name) = call.text("name") {
        record.insert("name".to_owned(), name.into());
    }
    keep(world, TEMPLATES, record);
    let of_original: Vec<Fields> = records(world, TAGS).filter(|tag| id_of(tag, "templateId") == id).cloned().collect();
    for mut tag in of_original {
        tag.extend([("id".to_owned(), free(world, TAGS).into()), ("templateId".to_owned(), new.into())]);
        keep(world, TAGS, tag);
    }
    // rule: documented
    Ok(json!({ "deviceTypeId": new }))
}

// rule: documented
fn assignments(world: &mut World, call: &Call<'_>) -> Answer {
    let id = wanted(call, "id")?;
    let copies = records(world, TEMPLATES).filter(|copy| id_of(copy, "parentId") == id);
    let rows = copies.map(|copy| {
        json!({
            "id": copy.get("id"), "deviceTypeId": copy.get("id"),
            "serviceProviderId": copy.get("serviceProviderId"), "groupId": copy.get("groupId"),
            "template": { "name": copy.get("name"), "deviceType": copy.get("deviceType") },
        })
    });
    Ok(rows.collect())
}

fn shown_tag(tag: &Fields) -> Value {
    let mut shown = tag.clone();
    shown.remove("templateId");
    shown.into()
}

fn tags(world: &mut World, call: &Call<'_>) -> Answer {
    let id = id_of(find(world, call, "templateId")?, "id");
    Ok(records(world, TAGS).filter(|tag| id_of(tag, "templateId") == id).map(shown_tag).collect())
}

/// What a body says of a tag; `null` clears its value.
// rule: documented
fn read_tag(call: &Call<'_>) -> Result<Fields, Failure> {
    let name = call.need("name")?;
    if name.len() < 3 || !name.starts_with('%') || !name.ends_with('%') {
        // rule: documented
        return Err(Failure::invalid("name", "must stand between percent signs"));
    }
    let value = call.body.get("value").ok_or_else(|| Failure::missing("value"))?;
    let mut tag = Fields::from_iter([
        ("name".to_owned(), name.into()),
        ("value".to_owned(), json::text(value).map_or(Value::Null, Value::from)),
    ]);
    if let Some(active) = call.body.get("activeGroup").and_then(json::integer) {
        tag.insert("activeGroup".to_owned(), active.into());
    }
    Ok(tag)
}

fn create_tag(world: &mut World, call: &Call<'_>) -> Answer {
    let template = id_of(find(world, call, "templateId")?, "id");
    let mut tag = read_tag(call)?;
    let is_same = |other: &Fields| id_of(other, "templateId") == template && other.get("name") == tag.get("name");
    if records(world, TAGS).any(is_same) {
        // rule: assumed
        return Err(Failure::rejected(format!("Tag already exists: {}", json::field(&tag, "name"))));
    }
    tag.extend([("id".to_owned(), free(world, TAGS).into()), ("templateId".to_owned(), template.into())]);
    Ok(shown_after_tag(&keep(world, TAGS, tag)))
}

fn shown_after_tag(tag: &Value) -> Value {
    tag.as_object().map(shown_tag).unwrap_or_default()
}

fn update_tag(world: &mut World, call: &Call<'_>) -> Answer {
    let template = id_of(find(world, call, "templateId")?, "id");
    let id = wanted(call, "id")?;
    let found = world.system.record(TAGS, &key(id)).filter(|tag| id_of(tag, "templateId") == template);
    // rule: assumed
    let mut tag = found.ok_or_else(|| Failure::not_found("Tag", &id.to_string()))?.clone();
    tag.extend(read_tag(call)?);
    Ok(shown_after_tag(&keep(world, TAGS, tag)))
}

/// The devices of a group that are of a type for which there are templates, with the one that each has.
fn devices(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let known: Vec<&str> = records(world, DEVICE_TYPES).map(|record| json::field(record, "deviceType")).collect();
    let all = group.holdings.table(tables::DEVICES).into_iter().flatten();
    let rows = all.filter(|(_, device)| known.contains(&json::field(device, "deviceType"))).map(|(name, device)| {
        let given = group.holdings.record(GIVEN, name).map(|given| id_of(given, "id"));
        let template = given.and_then(|id| world.system.record(TEMPLATES, &key(id)));
        let template = template.map(|template| json!({ "id": template.get("id"), "name": template.get("name") }));
        json!({ "deviceName": name, "deviceType": device.get("deviceType"), "template": template })
    });
    Ok(rows.collect())
}

/// The devices of a group that are of the type of a template.
// rule: documented
fn fitting(world: &mut World, call: &Call<'_>) -> Answer {
    let template = find(world, call, "templateId")?;
    let (id, kind) = (id_of(template, "id"), json::field(template, "deviceType"));
    let group = world.reach_group(call)?;
    let all = group.holdings.table(tables::DEVICES).into_iter().flatten();
    let rows = all.filter(|(_, device)| json::field(device, "deviceType") == kind).map(|(name, device)| {
        let given = group.holdings.record(GIVEN, name).map(|given| id_of(given, "id"));
        json!({
            "deviceName": name, "macAddress": device.get("macAddress"), "status": device.get("status"),
            "template": given.filter(|given| *given == id).map(|id| json!({ "id": id })),
        })
    });
    Ok(rows.collect())
}

fn give(world: &mut World, call: &Call<'_>) -> Answer {
    let template = find(world, call, "templateId")?;
    let (id, kind) = (id_of(template, "id"), json::field(template, "deviceType").to_owned());
    let group = world.reach_group(call)?;
    let (owner, name) = (group.key.clone(), call.need("deviceName")?);
    let device = group.holdings.record(tables::DEVICES, &name);
    // rule: assumed
    let device = device.ok_or_else(|| Failure::not_found("Device", &name))?;
    if json::field(device, "deviceType") != kind {
        // rule: assumed
        return Err(Failure::rejected(format!("The template is for devices of another type: {kind}")));
    }
    if let Some(group) = world.groups.get_mut(&owner) {
        group.holdings.table_mut(GIVEN).insert(name.clone(), Fields::from_iter([("id".to_owned(), id.into())]));
    }
    Ok(json!({ "deviceName": name, "template": { "id": id } }))
}
