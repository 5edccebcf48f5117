//! `/groups/call-centers/agents`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::call_centers::{CALL_CENTER, KINDS, kind_of, of_provider, rank};
use crate::groups::member::{self, Reach};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::call_center;
use crate::world::{User, World};

/// Under which name the list is kept.
const AGENTS: &str = "agents";

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/call-centers/agents", LoginType::GroupDepartment);
    let (available_path, unlicensed_path) =
        ("/groups/call-centers/agents/available", "/groups/call-centers/agents/unlicensed");
    vec![
        Route::get("groups/call-centers/agents:list", path, list),
        Route::post("groups/call-centers/agents:create", path, create).least(least),
        Route::put("groups/call-centers/agents:update", path, update).least(least),
        Route::delete("groups/call-centers/agents:delete", path, delete).least(least),
        Route::get("groups/call-centers/agents/available:list_available", available_path, available).least(least),
        Route::get("groups/call-centers/agents/unlicensed:list", unlicensed_path, unlicensed).least(least),
    ]
}

/// The agents of a call center in their order, as they are kept.
pub(crate) fn of(center: &User) -> Vec<Fields> {
    let stored = center.holdings.settings.get(AGENTS).and_then(|record| record.get(AGENTS));
    let rows = stored.and_then(Value::as_array).into_iter().flatten();
    rows.filter_map(|row| row.as_object().cloned()).collect()
}

/// Whether a user is one of the agents.
pub(crate) fn has(center: &User, user_id: &str) -> bool {
    of(center).iter().any(|agent| json::field(agent, "userId") == user_id)
}

/// Replaces the agents of a call center.
pub(crate) fn store(world: &mut World, center: &str, agents: Vec<Fields>) {
    let rows: Value = agents.into_iter().map(Value::Object).collect();
    if let Some(mut parts) = world.users.get_mut(center) {
        let record = json::object(&json!({ AGENTS: rows })).unwrap_or_default();
        parts.holdings.settings.insert(AGENTS.to_owned(), record);
    }
}

/// Somebody who has just become an agent.
pub(crate) fn newcomer(user_id: &str) -> Fields {
    json::object(&json!({ "userId": user_id, "skillLevel": 1, "available": true })).unwrap_or_default()
}

/// Whether a user may be an agent of call centers of a type; a higher license does for a lower type.
pub(crate) fn is_licensed(world: &World, user: &User, kind: &str) -> bool {
    let enough = KINDS.iter().filter(|known| rank(known) >= rank(kind));
    enough.into_iter().any(|known| world.has_service(user, &format!("Call Center - {known}")))
}

fn check_licensed(world: &World, center: &User, id: &str) -> Result<(), Failure> {
    let kind = kind_of(center);
    if is_licensed(world, world.user(id)?, &kind) {
        Ok(())
    } else {
        // rule: documented
        Err(Failure::not_assigned(&format!("Call Center - {kind}")))
    }
}

/// An agent as it is shown.
pub(crate) fn row(world: &World, center: &User, agent: &Fields) -> Option<Value> {
    let settings = CALL_CENTER.settings(center);
    let mut row = member::row(world.users.get(json::field(agent, "userId"))?);
    if json::field(&settings, "routingType") == "Skill Based" {
        row.insert("skillLevel".to_owned(), agent.get("skillLevel").cloned().unwrap_or_default());
    }
    Some(row.into())
}

fn shown(world: &World, center: &User) -> Value {
    let rows: Vec<Value> = of(center).iter().filter_map(|agent| row(world, center, agent)).collect();
    json!({ "serviceUserId": center.id, AGENTS: rows })
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(world, CALL_CENTER.reach(world, call)?))
}

/// The people that the body lists.
fn listed(world: &World, center: &User, call: &Call<'_>) -> Result<Vec<String>, Failure> {
    // rule: documented
    member::ids(world, &center.key, Reach::Enterprise, call.object()?, AGENTS)?.ok_or_else(|| Failure::missing(AGENTS))
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let mut agents = of(center);
    for id in listed(world, center, call)? {
        if has(center, &id) {
            // rule: assumed
            return Err(Failure::rejected(format!("User is already an agent of {}: {id}", center.id)));
        }
        check_licensed(world, center, &id)?;
        agents.push(newcomer(&id));
    }
    let id = center.id.clone();
    store(world, &id, agents);
    Ok(shown(world, world.user(&id)?))
}

/// Replaces the list; who stays keeps the skill that the body does not change.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let ids = listed(world, center, call)?;
    let rows = record::rows(call.object()?, AGENTS)?.unwrap_or_default();
    let before = of(center);
    let mut agents = Vec::new();
    for (id, row) in ids.iter().zip(rows) {
        let kept = before.iter().find(|agent| json::field(agent, "userId") == id);
        if kept.is_none() {
            check_licensed(world, center, id)?;
        }
        let mut agent = kept.cloned().unwrap_or_else(|| newcomer(id));
        if let Some(level) = row.get("skillLevel").filter(|level| !level.is_null()) {
            agent.insert("skillLevel".to_owned(), skill(level)?.into());
        }
        agents.push(agent);
    }
    let id = center.id.clone();
    store(world, &id, agents);
    Ok(shown(world, world.user(&id)?))
}

/// A skill level that a client sends.
pub(crate) fn skill(level: &Value) -> Result<i64, Failure> {
    match json::integer(level) {
        Some(level @ 1..=20) => Ok(level),
        // rule: OCI, CallCenterAgentSkillLevel
        _ => Err(Failure::invalid("skillLevel", "must be a number from 1 to 20")),
    }
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let mut agents = of(center);
    for id in listed(world, center, call)? {
        if !has(center, &id) {
            // rule: assumed
            return Err(Failure::rejected(format!("User is not an agent of {}: {id}", center.id)));
        }
        agents.retain(|agent| json::field(agent, "userId") != id);
    }
    let id = center.id.clone();
    store(world, &id, agents);
    Ok(json!([]))
}

/// Takes a user out of the call centers for which it no longer has the license.
pub(crate) fn leave_unlicensed(world: &mut World, user_id: &str) {
    let Some(user) = world.users.get(user_id) else { return };
    let centers = of_provider(world, &user.key.service_provider_id).into_iter();
    let left = centers.filter(|center| has(center, user_id) && !is_licensed(world, user, &kind_of(center)));
    let left: Vec<(String, Vec<Fields>)> = left.map(|center| (center.id.clone(), of(center))).collect();
    let agent_no_longer = !is_licensed(world, user, KINDS[0]);
    for (center, mut agents) in left {
        agents.retain(|agent| json::field(agent, "userId") != user_id);
        store(world, &center, agents);
    }
    if agent_no_longer {
        world.users.edit(user_id, |user| drop(user.holdings.settings.remove(call_center::PROFILE)));
    }
}

fn wanted_kind(call: &Call<'_>) -> Result<String, Failure> {
    let kind = call.need("callCenterType")?;
    if KINDS.contains(&kind.as_str()) {
        Ok(kind)
    } else {
        // rule: OCI, CallCenterType
        Err(Failure::invalid("callCenterType", "must be one of Basic, Standard, Premium"))
    }
}

fn available(world: &mut World, call: &Call<'_>) -> Answer {
    let kind = wanted_kind(call)?;
    let key = &world.reach_group(call)?.key;
    let people = member::candidates(world, key, Reach::Enterprise).filter(|user| is_licensed(world, user, &kind));
    Ok(json!({ AGENTS: people.map(member::row).collect::<Vec<_>>() }))
}

fn unlicensed(world: &mut World, call: &Call<'_>) -> Answer {
    let kind = wanted_kind(call)?;
    let center = CALL_CENTER.reach(world, call)?;
    let agents = of(center);
    let users = agents.iter().filter_map(|agent| world.users.get(json::field(agent, "userId")));
    let rows = users.filter(|user| !is_licensed(world, user, &kind)).map(|user| {
        let mut row = member::row(user);
        row.insert("groupId".to_owned(), user.key.group_id.as_str().into());
        Value::Object(row)
    });
    Ok(rows.collect())
}
