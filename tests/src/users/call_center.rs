//! `/users/call-center`: a user as an agent.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::enterprises::call_centers::ordered;
use crate::failure::Failure;
use crate::groups::call_centers::sheet::{self, Part};
use crate::groups::call_centers::{CALL_CENTER, agents, dnis, of_provider};
use crate::groups::member::or_null;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::service_providers::call_centers::{DEFAULT_PROFILE, has_profile};
use crate::users::settings::Field;
use crate::world::{User, World};

/// Under which name the settings of an agent are kept.
pub(crate) const PROFILE: &str = "call-center-agent";
const PROFILE_NAME: &str = "agentThresholdProfileName";
const STATE: &str = "agentACDState";

// rule: OCI, UserCallCenterModifyRequest19
const PARTS: &[Part] = &[
    Part::One(Field::choice(STATE, &["Sign-Out", "Sign-In", "Available", "Unavailable", "Wrap-Up"])),
    Part::One(Field::text(PROFILE_NAME, 40)),
    Part::One(Field::flag("useDefaultGuardTimer", true)),
    Part::One(Field::flag("enableGuardTimer", false)),
    Part::One(Field::count("guardTimerSeconds", 1, 25, 5)),
    Part::One(Field::flag("useSystemDefaultUnavailableSettings", true)),
    Part::One(Field::flag("forceAgentUnavailableOnDNDActivation", false)),
    Part::One(Field::flag("forceAgentUnavailableOnPersonalCalls", false)),
    Part::One(Field::flag("forceAgentUnavailableOnBouncedCallLimit", false)),
    Part::One(Field::count("numberConsecutiveBouncedCallsToForceAgentUnavailable", 1, 5, 3)),
    Part::One(Field::flag("forceAgentUnavailableOnNotReachable", false)),
    Part::One(Field::flag("makeOutgoingCallsAsCallCenter", false)),
    Part::Maybe("outgoingCallDNIS", &[Field::text("name", 40), Field::text("serviceUserId", 161)]),
];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/call-center:get", "/users/call-center", get),
        Route::put("users/call-center:update", "/users/call-center", update),
        Route::get("users/call-center/dnis:list", "/users/call-center/dnis", |world, call| {
            Ok(json!({ "dnis": available_dnis(world, reach(world, call)?) }))
        }),
    ]
}

/// The agent that a call names.
pub(super) fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a User, Failure> {
    let user = world.reach_user(call)?;
    check_licensed(world, user)?;
    Ok(user)
}

/// Refuses a user without any call center license.
pub(super) fn check_licensed(world: &World, user: &User) -> Result<(), Failure> {
    if agents::is_licensed(world, user, "Basic") {
        Ok(())
    } else {
        // rule: documented
        Err(Failure::not_assigned("Call Center"))
    }
}

fn settings(user: &User) -> Fields {
    let mut record = sheet::complete(PARTS, user.holdings.settings.get(PROFILE));
    record.entry(PROFILE_NAME).or_insert_with(|| DEFAULT_PROFILE.into());
    record
}

/// Whether a user is signed in as an agent.
pub(crate) fn is_staffed(user: &User) -> bool {
    json::field(&settings(user), STATE) != "Sign-Out"
}

/// The threshold profile of somebody who is an agent.
pub(crate) fn profile_of(user: &User) -> Option<&str> {
    let stored = user.holdings.settings.get(PROFILE)?;
    Some(json::field(stored, PROFILE_NAME)).map(|name| if name.is_empty() { DEFAULT_PROFILE } else { name })
}

/// Gives an agent a threshold profile.
pub(crate) fn set_profile(world: &mut World, user_id: &str, name: &str) {
    change(world, user_id, PROFILE_NAME, name);
}

/// Sets the state of an agent.
pub(super) fn set_state(world: &mut World, user_id: &str, state: &str) {
    change(world, user_id, STATE, state);
}

fn change(world: &mut World, user_id: &str, name: &str, value: &str) {
    if let Some(mut parts) = world.users.get_mut(user_id) {
        let record = parts.holdings.settings.entry(PROFILE.to_owned()).or_default();
        record.insert(name.to_owned(), value.into());
    }
}

/// The call centers of which a user is an agent.
pub(super) fn centers_of<'a>(world: &'a World, user: &User) -> Vec<&'a User> {
    let all = of_provider(world, &user.key.service_provider_id);
    all.into_iter().filter(|center| agents::has(center, &user.id)).collect()
}

/// The DNIS numbers as which a user may call out.
pub(super) fn available_dnis(world: &World, user: &User) -> Vec<Value> {
    centers_of(world, user).into_iter().flat_map(dnis::outgoing).collect()
}

/// The priority of a call center in its enterprise.
pub(super) fn priority(world: &World, center: &User) -> i64 {
    let provider = world.providers.get(&center.key.service_provider_id);
    let ordered = provider.map(|provider| ordered(world, provider)).unwrap_or_default();
    ordered.iter().find(|(other, _)| other.id == center.id).map_or(1, |(_, priority)| *priority)
}

/// The call centers of an agent as they are shown.
pub(super) fn rows(world: &World, user: &User) -> Vec<Value> {
    let rows = centers_of(world, user).into_iter().map(|center| {
        let settings = CALL_CENTER.settings(center);
        let agents = agents::of(center);
        let agent = agents.iter().find(|agent| json::field(agent, "userId") == user.id);
        let of_agent = |name: &str| agent.and_then(|agent| agent.get(name)).cloned().unwrap_or_default();
        let by_skill = json::field(&settings, "routingType") == "Skill Based";
        json!({
            "serviceUserId": center.id,
            "phoneNumber": or_null(center.text("phoneNumber")),
            "extension": or_null(center.text("extension")),
            "available": of_agent("available"),
            "logoffAllowed": settings.get("allowAgentLogoff"),
            "type": settings.get("type"),
            "priority": priority(world, center),
            "routingType": settings.get("routingType"),
            "skillLevel": if by_skill { of_agent("skillLevel") } else { Value::Null },
        })
    });
    rows.collect()
}

fn shown(world: &World, user: &User) -> Value {
    let mut record = settings(user);
    if record.get("outgoingCallDNIS").is_none_or(Value::is_null) {
        record.remove("outgoingCallDNIS");
    }
    record.insert("userId".to_owned(), user.id.as_str().into());
    record.insert("callCenters".to_owned(), rows(world, user).into());
    record.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(world, reach(world, call)?))
}

/// Agents of call centers after the changes of a body: the call center, and all of its agents.
type Joined = Vec<(String, Vec<Fields>)>;

/// Users may only change whether they take calls, and only where they may log off.
fn joined_after(world: &World, user: &User, call: &Call<'_>) -> Result<Joined, Failure> {
    let own = call.login()?.kind == LoginType::User;
    let mut changes = Vec::new();
    for row in record::rows(call.object()?, "callCenters")?.unwrap_or_default() {
        // rule: documented
        let id = row.get("serviceUserId").and_then(json::text).ok_or_else(|| Failure::missing("serviceUserId"))?;
        let center = centers_of(world, user).into_iter().find(|center| center.id == id);
        // rule: assumed
        let center = center.ok_or_else(|| Failure::rejected(format!("User is not an agent of {id}: {}", user.id)))?;
        let mut agents = agents::of(center);
        let Some(agent) = agents.iter_mut().find(|agent| json::field(agent, "userId") == user.id) else { continue };
        if let Some(value) = row.get("available").filter(|value| !value.is_null()) {
            // rule: OCI, CallCenterAgentSettings
            let available = json::flag(value).ok_or_else(|| Failure::invalid("available", "must be true or false"))?;
            let allowed = CALL_CENTER.settings(center).get("allowAgentLogoff").and_then(json::flag) == Some(true);
            if own && !allowed && agent.get("available").and_then(json::flag) != Some(available) {
                return Err(call.forbidden());
            }
            agent.insert("available".to_owned(), available.into());
        }
        if let Some(level) = row.get("skillLevel").filter(|level| !level.is_null()) {
            if own {
                return Err(call.forbidden());
            }
            agent.insert("skillLevel".to_owned(), agents::skill(level)?.into());
        }
        changes.push((id, agents));
    }
    Ok(changes)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let mut record = settings(user);
    sheet::change(PARTS, &mut record, call.object()?)?;
    // rule: assumed
    record::check_needs(&record, &[(&[("makeOutgoingCallsAsCallCenter", "true")], "outgoingCallDNIS")])?;
    let provider = world.provider(&user.key.service_provider_id)?;
    let profile = json::field(&record, PROFILE_NAME);
    if !has_profile(provider, profile) {
        return Err(Failure::not_found("Agent threshold profile", profile));
    }
    if let Some(key) = record.get("outgoingCallDNIS").filter(|key| !key.is_null())
        && !available_dnis(world, user).contains(key)
    {
        // rule: assumed
        return Err(Failure::rejected("The DNIS is not one as which the agent may call out."));
    }
    let joined = joined_after(world, user, call)?;
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.settings.insert(PROFILE.to_owned(), record);
    }
    for (center, agents) in joined {
        agents::store(world, &center, agents);
    }
    Ok(shown(world, world.user(&id)?))
}
