//! Schedules and their events, of service providers, of groups and of users: `/groups/schedules`, `/groups/events` and the same for users.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::write_flag;
use crate::route::Route;
use crate::tables::{Level, Owner};
use crate::world::{Holdings, User, World};

/// The table of a user, a group or a service provider that holds its schedules, each with its events.
const TABLE: &str = "schedules";
const KINDS: [&str; 2] = ["Time", "Holiday"];

pub(crate) fn routes() -> Vec<Route> {
    let (path, events, least) = ("/groups/schedules", "/groups/events", LoginType::GroupDepartment);
    let mut routes = vec![
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
    ];
    let (path, events, least) =
        ("/service-providers/schedules", "/service-providers/events", LoginType::ServiceProvider);
    routes.extend([
        Route::get("service-providers/schedules:get", path, get)
            .when(|query, _| query.get("name").is_some())
            .least(least),
        Route::get("service-providers/schedules:list", path, list).least(least),
        Route::post("service-providers/schedules:create", path, create).least(least),
        Route::put("service-providers/schedules:update", path, update).least(least),
        Route::delete("service-providers/schedules:delete", path, delete).least(least),
        Route::get("service-providers/events:get", events, get_event)
            .when(|query, _| query.get("eventName").is_some())
            .least(least),
        Route::get("service-providers/events:list", events, list_events).least(least),
        Route::post("service-providers/events:create", events, create_event).least(least),
        Route::put("service-providers/events:update", events, update_event).least(least),
        Route::delete("service-providers/events:delete", events, delete_event).least(least),
    ]);
    let (path, events) = ("/users/schedules", "/users/events");
    routes.extend([
        Route::get("users/schedules:get", path, get).when(|query, _| query.get("name").is_some()),
        Route::get("users/schedules:list", path, list),
        Route::post("users/schedules:create", path, create),
        Route::put("users/schedules:update", path, update),
        Route::delete("users/schedules:delete", path, delete),
        Route::get("users/schedules/holidays:list", "/users/schedules/holidays", holidays),
        Route::get("users/events:get", events, get_event).when(|query, _| query.get("eventName").is_some()),
        Route::get("users/events:list", events, list_events),
        Route::post("users/events:create", events, create_event),
        Route::put("users/events:update", events, update_event),
        Route::delete("users/events:delete", events, delete_event),
    ]);
    routes
}

fn key(kind: &str, name: &str) -> String {
    format!("{name}\u{0}{kind}")
}

/// Whose schedules a call is about.
fn reach(world: &World, call: &Call<'_>) -> Result<Owner, Failure> {
    Owner::reach(world, call, Level::of(call.route.path()), "")
}

fn held<'w>(world: &'w World, owner: &Owner, call: &Call<'_>) -> Result<&'w Holdings, Failure> {
    owner.holdings(world).ok_or_else(|| call.forbidden())
}

/// The level of the schedules that an owner defines.
fn level(owner: &Owner) -> &'static str {
    match owner {
        Owner::User { .. } => "User",
        Owner::Group(_) => "Group",
        Owner::Provider(_) => "Service Provider",
        Owner::Reseller(_) | Owner::System => "System",
    }
}

/// The keys of the owner, which its schedules and events show.
fn echo(owner: &Owner, shown: &mut Value) {
    match owner {
        Owner::User { id, .. } => shown["userId"] = id.as_str().into(),
        Owner::Group(key) => {
            shown["serviceProviderId"] = key.service_provider_id.as_str().into();
            shown["groupId"] = key.group_id.as_str().into();
        }
        Owner::Provider(id) => shown["serviceProviderId"] = id.as_str().into(),
        Owner::Reseller(_) | Owner::System => {}
    }
}

/// The schedules of one level, as an owner sees them: a user with their events.
fn rows(holdings: &Holdings, level: &str, owner: &Owner) -> Vec<Value> {
    let table = holdings.table(TABLE).into_iter().flatten();
    let rows = table.map(|(_, schedule)| {
        let mut row = json!({ "name": schedule.get("name"), "type": schedule.get("type"), "level": level });
        echo(owner, &mut row);
        if matches!(owner, Owner::User { .. }) {
            row["events"] = events(schedule).iter().map(|event| shown(owner, schedule, event)).collect();
        }
        row
    });
    rows.collect()
}

/// The schedules that an owner may use: its own and those of the levels above it.
fn usable(world: &World, owner: &Owner) -> Result<Vec<Value>, Failure> {
    let mut all = Vec::new();
    if let Some(key) = owner.group() {
        all = rows(&world.provider(&key.service_provider_id)?.holdings, "Service Provider", owner);
        all.extend(rows(&world.group(key)?.holdings, "Group", owner));
    }
    if let (Owner::User { .. } | Owner::Provider(_), Some(holdings)) = (owner, owner.holdings(world)) {
        all.extend(rows(holdings, level(owner), owner));
    }
    Ok(all)
}

/// A schedule that a setting of a user may refer to, on one level or on any: name, type and level.
pub(crate) fn reference(world: &World, user: &User, name: &str, kind: &str, level: Option<&str>) -> Answer {
    let key = key(kind, name);
    let of_group = &world.group(&user.key)?.holdings;
    let of_provider = &world.provider(&user.key.service_provider_id)?.holdings;
    let levels = [("User", &user.holdings), ("Group", of_group), ("Service Provider", of_provider)];
    let mut wanted = levels.into_iter().filter(|(known, _)| level.is_none_or(|level| level == *known));
    match wanted.find(|(_, holdings)| holdings.record(TABLE, &key).is_some()) {
        Some((level, _)) => Ok(json!({ "name": name, "type": kind, "level": level })),
        None => Err(Failure::not_found("Schedule", name)),
    }
}

/// The schedule that the call names by name and type.
fn find<'a>(holdings: &'a Holdings, call: &Call<'_>) -> Result<(String, &'a Fields), Failure> {
    let (name, kind) = (call.need("name")?, kind(call)?);
    let key = key(&kind, &name);
    match holdings.record(TABLE, &key) {
        Some(schedule) => Ok((key, schedule)),
        None => Err(Failure::not_found("Schedule", &name)),
    }
}

fn kind(call: &Call<'_>) -> Result<String, Failure> {
    let kind = call.need("type")?;
    // rule: OCI, ScheduleType
    if KINDS.contains(&kind.as_str()) { Ok(kind) } else { Err(Failure::invalid("type", "must be Time or Holiday")) }
}

fn edit(world: &mut World, owner: &Owner, key: &str, change: impl FnOnce(&mut Fields)) {
    owner.edit(world, |holdings| {
        if let Some(schedule) = holdings.table_mut(TABLE).get_mut(key) {
            change(schedule);
        }
    });
}

/// One schedule as its owner sees it.
fn row(world: &World, owner: &Owner, name: &str, kind: &str, call: &Call<'_>) -> Answer {
    let all = rows(held(world, owner, call)?, level(owner), owner);
    Ok(all.into_iter().find(|row| row["name"] == *name && row["type"] == *kind).unwrap_or_default())
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    find(held(world, &owner, call)?, call)?;
    row(world, &owner, &call.need("name")?, &kind(call)?, call)
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    Ok(usable(world, &owner)?.into())
}

fn holidays(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let all = usable(world, &owner)?.into_iter().filter(|row| row["type"] == "Holiday");
    Ok(all.map(|row| json!({ "name": row["name"], "type": row["type"], "level": row["level"] })).collect())
}

fn checked_name(holdings: &Holdings, kind: &str, name: &str) -> Result<(), Failure> {
    if name.chars().count() > 40 {
        // rule: OCI, ScheduleName
        return Err(Failure::invalid("name", "longer than 40 characters"));
    }
    match holdings.record(TABLE, &key(kind, name)) {
        // rule: assumed
        Some(_) => Err(Failure::rejected(format!("Schedule already exists: {name}"))),
        None => Ok(()),
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (name, kind) = (call.need("name")?, kind(call)?);
    checked_name(held(world, &owner, call)?, &kind, &name)?;
    let schedule = json::object(&json!({ "name": name, "type": kind, "events": [] })).unwrap_or_default();
    owner.edit(world, |holdings| drop(holdings.table_mut(TABLE).insert(key(&kind, &name), schedule)));
    row(world, &owner, &name, &kind, call)
}

/// A schedule gets a new name; settings that refer to it follow.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let holdings = held(world, &owner, call)?;
    let (old, schedule) = find(holdings, call)?;
    let (new_name, kind) = (call.need("newName")?, kind(call)?);
    if json::field(schedule, "name") != new_name {
        checked_name(holdings, &kind, &new_name)?;
    }
    let mut schedule = schedule.clone();
    let before = json::field(&schedule, "name").to_owned();
    schedule.insert("name".to_owned(), new_name.as_str().into());
    owner.edit(world, |holdings| {
        let table = holdings.table_mut(TABLE);
        table.remove(&old);
        table.insert(key(&kind, &new_name), schedule);
    });
    world.rename_schedule_references(&owner, level(&owner), &before, &kind, &new_name);
    row(world, &owner, &new_name, &kind, call)
}

/// A schedule goes with its events, unless a setting refers to it.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (key, schedule) = find(held(world, &owner, call)?, call)?;
    let name = json::field(schedule, "name");
    if world.is_schedule_used(&owner, level(&owner), name, json::field(schedule, "type")) {
        // rule: assumed
        return Err(Failure::rejected(format!("Schedule in use: {name}")));
    }
    owner.edit(world, |holdings| drop(holdings.table_mut(TABLE).remove(&key)));
    Ok(json!([]))
}

fn events(schedule: &Fields) -> &[Value] {
    schedule.get("events").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn shown(owner: &Owner, schedule: &Fields, event: &Value) -> Value {
    let mut event = event.clone();
    event["name"] = schedule.get("name").cloned().unwrap_or_default();
    event["type"] = schedule.get("type").cloned().unwrap_or_default();
    echo(owner, &mut event);
    event
}

fn find_event<'a>(schedule: &'a Fields, name: &str) -> Result<&'a Value, Failure> {
    let event = events(schedule).iter().find(|event| event["eventName"] == name);
    event.ok_or_else(|| Failure::not_found("Event", name))
}

fn get_event(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (_, schedule) = find(held(world, &owner, call)?, call)?;
    Ok(shown(&owner, schedule, find_event(schedule, &call.need("eventName")?)?))
}

fn list_events(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (_, schedule) = find(held(world, &owner, call)?, call)?;
    Ok(events(schedule).iter().map(|event| shown(&owner, schedule, event)).collect())
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

fn put_event(world: &mut World, owner: &Owner, key: &str, old: &str, event: Value) {
    edit(world, owner, key, |schedule| {
        let list = schedule.entry("events").or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.retain(|event| event["eventName"] != *old);
            list.push(event);
        }
    });
}

fn answer_event(world: &World, owner: &Owner, key: &str, name: &str, call: &Call<'_>) -> Answer {
    let schedule = held(world, owner, call)?.record(TABLE, key);
    let schedule = schedule.ok_or_else(|| Failure::not_found("Schedule", key))?;
    Ok(shown(owner, schedule, find_event(schedule, name)?))
}

fn create_event(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (key, schedule) = find(held(world, &owner, call)?, call)?;
    let name = call.need("eventName")?;
    if find_event(schedule, &name).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Event already exists: {name}")));
    }
    let event = written(call, &name, Fields::new())?;
    put_event(world, &owner, &key, &name, event);
    answer_event(world, &owner, &key, &name, call)
}

fn update_event(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (key, schedule) = find(held(world, &owner, call)?, call)?;
    let name = call.need("eventName")?;
    let before = find_event(schedule, &name)?.as_object().cloned().unwrap_or_default();
    let new_name = call.text("newEventName").unwrap_or_else(|| name.clone());
    if new_name != name && find_event(schedule, &new_name).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Event already exists: {new_name}")));
    }
    let event = written(call, &new_name, before)?;
    put_event(world, &owner, &key, &name, event);
    answer_event(world, &owner, &key, &new_name, call)
}

fn delete_event(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (key, schedule) = find(held(world, &owner, call)?, call)?;
    let name = call.need("eventName")?;
    find_event(schedule, &name)?;
    edit(world, &owner, &key, |schedule| {
        if let Some(list) = schedule.get_mut("events").and_then(Value::as_array_mut) {
            list.retain(|event| event["eventName"] != *name);
        }
    });
    Ok(json!([]))
}
