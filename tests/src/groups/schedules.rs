//! `/groups/schedules` and `/groups/events`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::write_flag;
use crate::route::Route;
use crate::world::{Group, GroupKey, Holdings, World};

/// The table of a group or service provider that holds its schedules, each with its events.
const TABLE: &str = "schedules";
const KINDS: [&str; 2] = ["Time", "Holiday"];

pub(super) fn routes() -> Vec<Route> {
    let (path, events, least) = ("/groups/schedules", "/groups/events", LoginType::GroupDepartment);
    vec![
        Route::get("groups/schedules:get", path, get).when(|query, _| query.get("name").is_some()).least(least),
        Route::get("groups/schedules:list", path, list).least(least).in_passing(LoginType::User),
        Route::post("groups/schedules:create", path, create).least(least),
        Route::put("groups/schedules:update", path, update).least(least),
        Route::delete("groups/schedules:delete", path, delete).least(least),
        Route::get("groups/events:get", events, get_event)
            .when(|query, _| query.get("eventName").is_some())
            .least(least),
        Route::get("groups/events:list", events, list_events).least(least),
        Route::post("groups/events:create", events, create_event).least(least),
        Route::put("groups/events:update", events, update_event).least(least),
        Route::delete("groups/events:delete", events, delete_event).least(least),
    ]
}

fn key(kind: &str, name: &str) -> String {
    format!("{name}\u{0}{kind}")
}

fn rows(holdings: &Holdings, level: &str, group: &GroupKey) -> Vec<Value> {
    let table = holdings.table(TABLE).into_iter().flatten();
    let rows = table.map(|(_, schedule)| {
        json!({
            "name": schedule.get("name"),
            "type": schedule.get("type"),
            "level": level,
            "serviceProviderId": group.service_provider_id,
            "groupId": group.group_id,
        })
    });
    rows.collect()
}

/// A schedule that a setting of somebody in a group may refer to, on one level or on any: name, type and level.
pub(crate) fn reference(world: &World, group: &GroupKey, name: &str, kind: &str, level: Option<&str>) -> Answer {
    let key = key(kind, name);
    let of_group = &world.group(group)?.holdings;
    let of_provider = &world.provider(&group.service_provider_id)?.holdings;
    let levels = [("Group", of_group), ("Service Provider", of_provider)];
    let mut wanted = levels.into_iter().filter(|(known, _)| level.is_none_or(|level| level == *known));
    match wanted.find(|(_, holdings)| holdings.record(TABLE, &key).is_some()) {
        Some((level, _)) => Ok(json!({ "name": name, "type": kind, "level": level })),
        None => Err(Failure::not_found("Schedule", name)),
    }
}

/// The schedule of the group that the call names by name and type.
fn find<'a>(group: &'a Group, call: &Call<'_>) -> Result<(String, &'a Fields), Failure> {
    let (name, kind) = (call.need("name")?, kind(call)?);
    let key = key(&kind, &name);
    match group.holdings.record(TABLE, &key) {
        Some(schedule) => Ok((key, schedule)),
        None => Err(Failure::not_found("Schedule", &name)),
    }
}

fn kind(call: &Call<'_>) -> Result<String, Failure> {
    let kind = call.need("type")?;
    // rule: OCI, ScheduleType
    if KINDS.contains(&kind.as_str()) { Ok(kind) } else { Err(Failure::invalid("type", "must be Time or Holiday")) }
}

fn edit(world: &mut World, group: &GroupKey, key: &str, change: impl FnOnce(&mut Fields)) {
    if let Some(group) = world.groups.get_mut(group)
        && let Some(schedule) = group.holdings.table_mut(TABLE).get_mut(key)
    {
        change(schedule);
    }
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (_, schedule) = find(group, call)?;
    let all = rows(&group.holdings, "Group", &group.key);
    let wanted = all
        .into_iter()
        .find(|row| Some(&row["name"]) == schedule.get("name") && Some(&row["type"]) == schedule.get("type"));
    Ok(wanted.unwrap_or_default())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let mut all = rows(&world.provider(&group.key.service_provider_id)?.holdings, "Service Provider", &group.key);
    all.extend(rows(&group.holdings, "Group", &group.key));
    Ok(all.into())
}

fn checked_name(group: &Group, kind: &str, name: &str) -> Result<(), Failure> {
    if name.chars().count() > 40 {
        // rule: OCI, ScheduleName
        return Err(Failure::invalid("name", "longer than 40 characters"));
    }
    match group.holdings.record(TABLE, &key(kind, name)) {
        // rule: assumed
        Some(_) => Err(Failure::rejected(format!("Schedule already exists: {name}"))),
        None => Ok(()),
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (name, kind) = (call.need("name")?, kind(call)?);
    checked_name(group, &kind, &name)?;
    let owner = group.key.clone();
    let schedule = json!({ "name": name, "type": kind, "events": [] });
    if let Some(group) = world.groups.get_mut(&owner) {
        let schedule = json::object(&schedule).unwrap_or_default();
        group.holdings.table_mut(TABLE).insert(key(&kind, &name), schedule);
    }
    get(world, call)
}

/// A schedule gets a new name; settings that refer to it follow.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (old, schedule) = find(group, call)?;
    let (new_name, kind) = (call.need("newName")?, kind(call)?);
    if json::field(schedule, "name") != new_name {
        checked_name(group, &kind, &new_name)?;
    }
    let mut schedule = schedule.clone();
    let before = json::field(&schedule, "name").to_owned();
    schedule.insert("name".to_owned(), new_name.as_str().into());
    let owner = group.key.clone();
    if let Some(group) = world.groups.get_mut(&owner) {
        let table = group.holdings.table_mut(TABLE);
        table.remove(&old);
        table.insert(key(&kind, &new_name), schedule);
    }
    world.rename_schedule_references(&owner, &before, &kind, &new_name);
    let group = world.group(&owner)?;
    let all = rows(&group.holdings, "Group", &owner);
    Ok(all.into_iter().find(|row| row["name"] == *new_name && row["type"] == *kind).unwrap_or_default())
}

/// A schedule goes with its events, unless a setting refers to it.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, schedule) = find(group, call)?;
    let (owner, name) = (group.key.clone(), json::field(schedule, "name"));
    let in_use = world.is_schedule_used(&owner, name, json::field(schedule, "type"));
    if in_use {
        // rule: assumed
        return Err(Failure::rejected(format!("Schedule in use: {}", call.need("name")?)));
    }
    if let Some(group) = world.groups.get_mut(&owner) {
        group.holdings.table_mut(TABLE).remove(&key);
    }
    Ok(json!([]))
}

fn events(schedule: &Fields) -> &[Value] {
    schedule.get("events").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn shown(group: &Group, schedule: &Fields, event: &Value) -> Value {
    let mut event = event.clone();
    event["name"] = schedule.get("name").cloned().unwrap_or_default();
    event["type"] = schedule.get("type").cloned().unwrap_or_default();
    event["serviceProviderId"] = group.key.service_provider_id.as_str().into();
    event["groupId"] = group.key.group_id.as_str().into();
    event
}

fn find_event<'a>(schedule: &'a Fields, name: &str) -> Result<&'a Value, Failure> {
    let event = events(schedule).iter().find(|event| event["eventName"] == name);
    event.ok_or_else(|| Failure::not_found("Event", name))
}

fn get_event(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (_, schedule) = find(group, call)?;
    Ok(shown(group, schedule, find_event(schedule, &call.need("eventName")?)?))
}

fn list_events(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (_, schedule) = find(group, call)?;
    Ok(events(schedule).iter().map(|event| shown(group, schedule, event)).collect())
}

/// The time on the clock that a text shows: what comes after it, an offset or a `Z`, counts for nothing.
fn wall_clock(call: &Call<'_>, key: &str) -> Result<String, Failure> {
    let text = call.need(key)?;
    // rule: assumed
    let wrong = || Failure::invalid(key, "must be a time such as 2026-12-24T12:00:00Z");
    let clock = text.get(..19).ok_or_else(wrong)?;
    let shape: String = clock.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if shape == "0000-00-00T00:00:00" { Ok(clock.to_owned()) } else { Err(wrong()) }
}

/// An event after the changes of a body.
fn written(call: &Call<'_>, name: &str, before: Fields) -> Answer {
    if name.chars().count() > 40 {
        // rule: OCI, EventName
        return Err(Failure::invalid("eventName", "longer than 40 characters"));
    }
    let (start, end) = (wall_clock(call, "startTime")?, wall_clock(call, "endTime")?);
    if end < start {
        // rule: assumed
        return Err(Failure::invalid("endTime", "before the start"));
    }
    let mut event = before;
    event.entry("allDayEvent").or_insert(Value::Bool(false));
    write_flag(&mut event, call.object()?, "allDayEvent")?;
    match call.body.get("rrule").map(|rule| json::text(rule).filter(|rule| !rule.is_empty())) {
        None => {}
        Some(None) => drop(event.remove("rrule")),
        Some(Some(rule)) => {
            let compact: String = start.chars().filter(|c| !matches!(c, '-' | ':')).collect();
            let whole = if rule.contains("DTSTART") { rule } else { format!("DTSTART:{compact}Z\nRRULE:{rule}") };
            event.insert("rrule".to_owned(), whole.into());
        }
    }
    event.insert("eventName".to_owned(), name.into());
    event.insert("startTime".to_owned(), start.into());
    event.insert("endTime".to_owned(), end.into());
    Ok(event.into())
}

fn put_event(world: &mut World, group: &GroupKey, key: &str, old: &str, event: Value) {
    edit(world, group, key, |schedule| {
        let list = schedule.entry("events").or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.retain(|event| event["eventName"] != *old);
            list.push(event);
        }
    });
}

fn answer_event(world: &World, group: &GroupKey, key: &str, name: &str) -> Answer {
    let group = world.group(group)?;
    let schedule = group.holdings.record(TABLE, key);
    let schedule = schedule.ok_or_else(|| Failure::not_found("Schedule", key))?;
    Ok(shown(group, schedule, find_event(schedule, name)?))
}

fn create_event(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, schedule) = find(group, call)?;
    let name = call.need("eventName")?;
    if find_event(schedule, &name).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Event already exists: {name}")));
    }
    let event = written(call, &name, Fields::new())?;
    let owner = group.key.clone();
    put_event(world, &owner, &key, &name, event);
    answer_event(world, &owner, &key, &name)
}

fn update_event(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, schedule) = find(group, call)?;
    let name = call.need("eventName")?;
    let before = find_event(schedule, &name)?.as_object().cloned().unwrap_or_default();
    let new_name = call.text("newEventName").unwrap_or_else(|| name.clone());
    if new_name != name && find_event(schedule, &new_name).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Event already exists: {new_name}")));
    }
    let event = written(call, &new_name, before)?;
    let owner = group.key.clone();
    put_event(world, &owner, &key, &name, event);
    answer_event(world, &owner, &key, &new_name)
}

fn delete_event(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, schedule) = find(group, call)?;
    let name = call.need("eventName")?;
    find_event(schedule, &name)?;
    let owner = group.key.clone();
    edit(world, &owner, &key, |schedule| {
        if let Some(list) = schedule.get_mut("events").and_then(Value::as_array_mut) {
            list.retain(|event| event["eventName"] != *name);
        }
    });
    Ok(json!([]))
}
