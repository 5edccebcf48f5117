//! `/users/call-centers`: agents, and those who supervise them.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::call_centers::{CALL_CENTER, agents, codes, kind_of, of_provider, supervisors};
use crate::groups::member::{self, Reach, or_null};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::call_center;
use crate::users::settings::Field;
use crate::world::{User, World};

const MONITORING: &str = "call-center-monitoring";
// rule: OCI, UserCallCenterMonitoringModifyRequest
const TONES: &[Field] = &[
    Field::flag("playToneToAgentForSilentMonitoring", false),
    Field::flag("playToneToAgentForSupervisorCoaching", false),
];

pub(super) fn routes() -> Vec<Route> {
    let least = LoginType::GroupDepartment;
    let (agents_path, watchers) = ("/users/call-centers/agents", "/users/call-centers/agents/supervisors");
    let (monitoring, supervised) = ("/users/call-centers/monitoring", "/users/call-centers/supervisor/call-centers");
    let watched = "/users/call-centers/supervisors";
    vec![
        Route::get("users/call-centers/agents:list", agents_path, list),
        Route::put("users/call-centers/agents:update", agents_path, update).least(least),
        Route::put("users/call-centers/agents/sign-out:sign_out", "/users/call-centers/agents/sign-out", sign_out),
        Route::get("users/call-centers/agents/supervisors:list_all_agents", watchers, supervisors::list_watched)
            .when(|query, _| query.filled("serviceUserId").is_some()),
        Route::get("users/call-centers/agents/supervisors:list", watchers, watchers_of),
        Route::get("users/call-centers/disposition-codes:list", "/users/call-centers/disposition-codes", usable_codes),
        Route::get("users/call-centers/dnis:list", "/users/call-centers/dnis", |world, call| {
            Ok(call_center::available_dnis(world, call_center::reach(world, call)?).into())
        }),
        Route::get("users/call-centers/monitoring:get", monitoring, get_monitoring),
        Route::put("users/call-centers/monitoring:update", monitoring, set_monitoring),
        Route::get("users/call-centers/supervisor/call-centers:list", supervised, supervised_by),
        Route::post("users/call-centers/supervisors:create", watched, watch).least(least),
        Route::delete("users/call-centers/supervisors:delete", watched, unwatch).least(least),
    ]
}

/// The agent that a call names.
fn reach_agent<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a User, Failure> {
    let user = world.reach_user_id(call, &call.need("agentUserId")?)?;
    call_center::check_licensed(world, user)?;
    Ok(user)
}

fn shown(world: &World, user: &User) -> Value {
    json!({ "agentUserId": user.id, "callCenters": call_center::rows(world, user) })
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(world, reach_agent(world, call)?))
}

/// Makes the user an agent of the call centers of its group or enterprise that are listed, and of no others.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach_agent(world, call)?;
    // rule: documented
    let rows = record::rows(call.object()?, "callCenters")?.ok_or_else(|| Failure::missing("callCenters"))?;
    let mut wanted = Vec::new();
    for row in rows {
        // rule: documented
        let id = row.get("userId").and_then(json::text).ok_or_else(|| Failure::missing("userId"))?;
        let center = CALL_CENTER.by_id(world, call, &id)?;
        let kind = kind_of(center);
        if !Reach::Enterprise.allows(world, &user.key, &center.key) {
            // rule: assumed
            return Err(Failure::rejected(format!("User not in group {}: {}", center.key.group_id, user.id)));
        }
        if !agents::has(center, &user.id) && !agents::is_licensed(world, user, &kind) {
            // rule: documented
            return Err(Failure::not_assigned(&format!("Call Center - {kind}")));
        }
        wanted.push(id);
    }
    let id = user.id.clone();
    let mut changes: Vec<(String, Vec<Fields>)> = Vec::new();
    for center in of_provider(world, &user.key.service_provider_id) {
        let mut agents = agents::of(center);
        if !wanted.contains(&center.id) {
            agents.retain(|agent| json::field(agent, "userId") != id);
        } else if !agents::has(center, &id) {
            agents.push(agents::newcomer(&id));
        }
        changes.push((center.id.clone(), agents));
    }
    for (center, agents) in changes {
        agents::store(world, &center, agents);
    }
    Ok(shown(world, world.user(&id)?))
}

fn sign_out(world: &mut World, call: &Call<'_>) -> Answer {
    let id = reach_agent(world, call)?.id.clone();
    call_center::set_state(world, &id, "Sign-Out");
    Ok(json!([]))
}

/// Who watches an agent, in any call center.
fn watchers_of(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach_agent(world, call)?;
    let mut ids: Vec<String> = Vec::new();
    for center in call_center::centers_of(world, user) {
        for supervisor in supervisors::of(center) {
            if supervisors::watched(center, &supervisor).contains(&user.id) && !ids.contains(&supervisor) {
                ids.push(supervisor);
            }
        }
    }
    Ok(supervisors::rows(world, &ids))
}

fn usable_codes(world: &mut World, call: &Call<'_>) -> Answer {
    let user = call_center::reach(world, call)?;
    let mut rows: Vec<Value> = Vec::new();
    for row in call_center::centers_of(world, user).into_iter().flat_map(|center| codes::usable(world, center)) {
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    Ok(rows.into())
}

fn get_monitoring(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut record = record::complete(TONES, user.holdings.settings.get(MONITORING));
    record.insert("userId".to_owned(), user.id.as_str().into());
    Ok(record.into())
}

fn set_monitoring(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut record = record::complete(TONES, user.holdings.settings.get(MONITORING));
    record::change(TONES, &mut record, call.object()?)?;
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.settings.insert(MONITORING.to_owned(), record);
    }
    get_monitoring(world, call)
}

fn supervised_by(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user_id(call, &call.need("supervisorUserId")?)?;
    let all = of_provider(world, &user.key.service_provider_id).into_iter();
    let rows = all.filter(|center| supervisors::of(center).contains(&user.id)).map(|center| {
        json!({
            "serviceUserId": center.id,
            "phoneNumber": or_null(center.text("phoneNumber")),
            "extension": or_null(center.text("extension")),
            "type": kind_of(center),
            "priority": world.config.quirks.counter(call_center::priority(world, center)),
        })
    });
    Ok(rows.collect())
}

/// The call center and supervisor that a call names, and the agents that it lists.
fn watching<'a>(
    world: &'a World,
    call: &Call<'_>,
    key: &'static str,
) -> Result<(&'a User, String, Vec<String>), Failure> {
    let center = CALL_CENTER.reach(world, call)?;
    let supervisor = call.need("supervisorUserId")?;
    supervisors::check_supervises(center, &supervisor)?;
    let ids = member::ids(world, &center.key, Reach::Enterprise, call.object()?, key)?
        // rule: documented
        .ok_or_else(|| Failure::missing(key))?;
    match ids.iter().find(|id| !agents::has(center, id)) {
        // rule: assumed
        Some(id) => Err(Failure::rejected(format!("User is not an agent of {}: {id}", center.id))),
        None => Ok((center, supervisor, ids)),
    }
}

fn watch(world: &mut World, call: &Call<'_>) -> Answer {
    let (center, supervisor, ids) = watching(world, call, "agents")?;
    let mut watched = supervisors::watched(center, &supervisor);
    watched.extend(ids.into_iter().filter(|id| !supervisors::watched(center, &supervisor).contains(id)));
    let id = center.id.clone();
    supervisors::store_watched(world, &id, &supervisor, &watched);
    Ok(json!([]))
}

/// The list of agents is named `supervisors` here.
fn unwatch(world: &mut World, call: &Call<'_>) -> Answer {
    let (center, supervisor, ids) = watching(world, call, "supervisors")?;
    let mut watched = supervisors::watched(center, &supervisor);
    watched.retain(|id| !ids.contains(id));
    let id = center.id.clone();
    supervisors::store_watched(world, &id, &supervisor, &watched);
    Ok(json!([]))
}
