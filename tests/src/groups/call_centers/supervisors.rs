//! `/groups/call-centers/supervisors`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::call_centers::{CALL_CENTER, agents};
use crate::groups::member::{self, Reach};
use crate::json::Fields;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{User, World};

/// Under which name supervisors are kept, and who watches whom: rows of agents with their supervisor.
const SUPERVISORS: &str = "supervisors";
const WATCHED: &str = "watched";

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/call-centers/supervisors", LoginType::GroupDepartment);
    let (watched_path, available_path) =
        ("/groups/call-centers/supervisors/agents", "/groups/call-centers/supervisors/available");
    vec![
        Route::get("groups/call-centers/supervisors:list", path, list),
        Route::post("groups/call-centers/supervisors:create", path, create).least(least),
        Route::put("groups/call-centers/supervisors:update", path, update).least(least),
        Route::delete("groups/call-centers/supervisors:delete", path, delete).least(least),
        Route::get("groups/call-centers/supervisors/agents:list", watched_path, list_watched),
        Route::get("groups/call-centers/supervisors/available:list_available", available_path, available).least(least),
    ]
}

fn stored(center: &User) -> Fields {
    center.holdings.settings.get(SUPERVISORS).cloned().unwrap_or_default()
}

/// The ids of the supervisors of a call center.
pub(crate) fn of(center: &User) -> Vec<String> {
    member::stored(&stored(center), SUPERVISORS).map(str::to_owned).collect()
}

/// The agents of a call center that a supervisor watches.
pub(crate) fn watched(center: &User, supervisor: &str) -> Vec<String> {
    let record = stored(center);
    let rows = record.get(WATCHED).and_then(Value::as_array).into_iter().flatten();
    let own = rows.filter(|row| row["supervisorUserId"] == supervisor);
    let ids = own.filter_map(|row| row["userId"].as_str().map(str::to_owned));
    ids.filter(|id| agents::has(center, id)).collect()
}

/// Sets which agents a supervisor watches.
pub(crate) fn store_watched(world: &mut World, center: &str, supervisor: &str, ids: &[String]) {
    let Some(mut parts) = world.users.get_mut(center) else { return };
    let record = parts.holdings.settings.entry(SUPERVISORS.to_owned()).or_default();
    let rows = record.entry(WATCHED).or_insert_with(|| json!([]));
    if let Value::Array(rows) = rows {
        rows.retain(|row| row["supervisorUserId"] != supervisor);
        rows.extend(ids.iter().map(|id| json!({ "userId": id, "supervisorUserId": supervisor })));
    }
}

fn store(world: &mut World, center: &str, ids: &[String]) {
    let Some(mut parts) = world.users.get_mut(center) else { return };
    let record = parts.holdings.settings.entry(SUPERVISORS.to_owned()).or_default();
    let before: Vec<String> = member::stored(record, SUPERVISORS).map(str::to_owned).collect();
    if let Some(Value::Array(rows)) = record.get_mut(WATCHED) {
        let stays = |id: &str| ids.iter().any(|kept| kept == id) && before.iter().any(|kept| kept == id);
        rows.retain(|row| row["supervisorUserId"].as_str().is_some_and(stays));
    }
    record.insert(SUPERVISORS.to_owned(), member::to_rows(ids));
}

fn shown(world: &World, center: &User) -> Value {
    let users = of(center);
    let rows: Vec<Fields> = users.iter().filter_map(|id| world.users.get(id)).map(member::row).collect();
    json!({ "serviceUserId": center.id, SUPERVISORS: rows })
}

/// Agents as tables of supervised agents show them.
pub(crate) fn rows(world: &World, ids: &[String]) -> Value {
    let users = ids.iter().filter_map(|id| world.users.get(id));
    let rows = users.map(|user| {
        let mut row = member::row(user);
        row.insert("iMPId".to_owned(), member::or_null(user.text("impId")));
        row.insert("locationCode".to_owned(), Value::Null);
        Value::Object(row)
    });
    rows.collect()
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(world, CALL_CENTER.reach(world, call)?))
}

fn listed(world: &World, center: &User, call: &Call<'_>) -> Result<Vec<String>, Failure> {
    member::ids(world, &center.key, Reach::Enterprise, call.object()?, SUPERVISORS)?
        // rule: documented
        .ok_or_else(|| Failure::missing(SUPERVISORS))
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let mut ids = of(center);
    for id in listed(world, center, call)? {
        if ids.contains(&id) {
            // rule: assumed
            return Err(Failure::rejected(format!("User is already a supervisor of {}: {id}", center.id)));
        }
        ids.push(id);
    }
    let id = center.id.clone();
    store(world, &id, &ids);
    Ok(shown(world, world.user(&id)?))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let ids = listed(world, center, call)?;
    let id = center.id.clone();
    store(world, &id, &ids);
    Ok(shown(world, world.user(&id)?))
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let mut ids = of(center);
    for id in listed(world, center, call)? {
        check_supervises(center, &id)?;
        ids.retain(|kept| *kept != id);
    }
    let id = center.id.clone();
    store(world, &id, &ids);
    Ok(json!([]))
}

/// Refuses who is no supervisor of a call center.
pub(crate) fn check_supervises(center: &User, id: &str) -> Result<(), Failure> {
    if of(center).iter().any(|supervisor| supervisor == id) {
        Ok(())
    } else {
        // rule: assumed
        Err(Failure::rejected(format!("User is not a supervisor of {}: {id}", center.id)))
    }
}

/// The agents of a call center that one supervisor watches.
pub(crate) fn list_watched(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let supervisor = call.need("supervisorUserId")?;
    check_supervises(center, &supervisor)?;
    Ok(rows(world, &watched(center, &supervisor)))
}

fn available(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    Ok(json!({ SUPERVISORS: member::candidates(world, key, Reach::Enterprise).map(member::row).collect::<Vec<_>>() }))
}
