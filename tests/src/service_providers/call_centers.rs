//! `/service-providers/call-centers`: the agent threshold profiles of an enterprise.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::enterprises;
use crate::failure::Failure;
use crate::groups::call_centers::sheet::{self, Part};
use crate::groups::member;
use crate::groups::record::{self, Need};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::{Route, Verb};
use crate::users::call_center::{PROFILE, profile_of, set_profile};
use crate::users::settings::Field;
use crate::world::{Provider, World};

/// The profile that is always there.
pub(crate) const DEFAULT_PROFILE: &str = "Default Agent Threshold Profile";
const PROFILES: &str = "agent-threshold-profiles";

const fn seconds(name: &'static str) -> Part {
    Part::One(Field::optional(name, 1, 86_400))
}

// rule: OCI, EnterpriseCallCenterAgentThresholdProfileModifyRequest
const PARTS: &[Part] = &[
    Part::One(Field::text("profileDescription", 80)),
    seconds("thresholdCurrentCallStateIdleTimeYellow"),
    seconds("thresholdCurrentCallStateIdleTimeRed"),
    seconds("thresholdCurrentCallStateOnCallTimeYellow"),
    seconds("thresholdCurrentCallStateOnCallTimeRed"),
    seconds("thresholdCurrentAgentStateUnavailableTimeYellow"),
    seconds("thresholdCurrentAgentStateUnavailableTimeRed"),
    seconds("thresholdAverageBusyInTimeYellow"),
    seconds("thresholdAverageBusyInTimeRed"),
    seconds("thresholdAverageBusyOutTimeYellow"),
    seconds("thresholdAverageBusyOutTimeRed"),
    seconds("thresholdAverageWrapUpTimeYellow"),
    seconds("thresholdAverageWrapUpTimeRed"),
    Part::One(Field::flag("enableNotificationEmail", false)),
    Part::Texts("notificationEmailAddresses", 8, 80),
];

// rule: assumed
const NEEDS: &[Need] = &[(&[("enableNotificationEmail", "true")], "notificationEmailAddresses")];

pub(super) fn routes() -> Vec<Route> {
    let path = "/service-providers/call-centers/threshold-profiles";
    let default = "/service-providers/call-centers/threshold-default-profile";
    let routes = vec![
        Route::get("service-providers/call-centers/threshold-default-profile:get", default, get_default),
        Route::get("service-providers/call-centers/threshold-profiles:get", path, get)
            .when(|query, _| query.filled("profileName").is_some()),
        Route::get("service-providers/call-centers/threshold-profiles:list", path, list),
        Route::post("service-providers/call-centers/threshold-profiles:create", path, create),
        Route::put("service-providers/call-centers/threshold-profiles:update", path, update),
        Route::delete("service-providers/call-centers/threshold-profiles:delete", path, delete),
    ];
    let read = |route: Route| if route.verb() == Verb::Get { route.in_passing(LoginType::User) } else { route };
    routes.into_iter().map(|route| read(route.least(LoginType::ServiceProvider))).collect()
}

/// Whether an enterprise has a profile.
pub(crate) fn has_profile(provider: &Provider, name: &str) -> bool {
    name == DEFAULT_PROFILE || provider.holdings.record(PROFILES, name).is_some()
}

fn stored(provider: &Provider, name: &str) -> Result<Fields, Failure> {
    if !has_profile(provider, name) {
        return Err(Failure::not_found("Agent threshold profile", name));
    }
    let mut record = sheet::complete(PARTS, provider.holdings.record(PROFILES, name));
    if name == DEFAULT_PROFILE {
        record.entry("profileDescription").or_insert_with(|| name.into());
    }
    Ok(record)
}

fn full(world: &World, provider: &Provider, name: &str) -> Answer {
    let mut record = stored(provider, name)?;
    let people = world.groups_of(&provider.id).flat_map(|group| member::people(world, &group.key));
    let rows = people.filter(|user| profile_of(user) == Some(name)).map(|user| {
        let mut row = member::row(user);
        row.insert("groupId".to_owned(), user.key.group_id.as_str().into());
        Value::Object(row)
    });
    record.insert("agents".to_owned(), rows.collect());
    record.insert("serviceProviderId".to_owned(), provider.id.as_str().into());
    record.insert("profileName".to_owned(), name.into());
    Ok(record.into())
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    full(world, enterprises::reach(world, call)?, &call.need("profileName")?)
}

fn get_default(world: &mut World, call: &Call<'_>) -> Answer {
    call.need("includeAgentsTable")?;
    let mut record = full(world, enterprises::reach(world, call)?, DEFAULT_PROFILE)?;
    if !call.flag("includeAgentsTable")
        && let Some(fields) = record.as_object_mut()
    {
        fields.remove("agents");
    }
    Ok(record)
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let others = provider.holdings.table(PROFILES).into_iter().flatten().map(|(name, _)| name.as_str());
    let names = std::iter::once(DEFAULT_PROFILE).chain(others.filter(|name| *name != DEFAULT_PROFILE));
    let rows = names.map(|name| {
        let record = stored(provider, name).unwrap_or_default();
        json!({ "default": name == DEFAULT_PROFILE, "name": name, "description": record.get("profileDescription") })
    });
    Ok(rows.collect())
}

fn check_name(provider: &Provider, name: &str) -> Result<(), Failure> {
    if name.chars().count() > 40 {
        // rule: OCI, CallCenterAgentThresholdProfileName
        Err(Failure::invalid("profileName", "longer than 40 characters"))
    } else if has_profile(provider, name) {
        // rule: assumed
        Err(Failure::rejected(format!("Agent threshold profile already exists: {name}")))
    } else {
        Ok(())
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let name = call.need("profileName")?;
    check_name(provider, &name)?;
    let mut record = sheet::complete(PARTS, None);
    sheet::change(PARTS, &mut record, call.object()?)?;
    record::check_needs(&record, NEEDS)?;
    let id = provider.id.clone();
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.table_mut(PROFILES).insert(name.clone(), record);
    }
    full(world, world.provider(&id)?, &name)
}

/// The agents of a profile, as a body lists them.
fn listed(world: &World, provider: &Provider, body: &Fields) -> Result<Option<Vec<String>>, Failure> {
    let Some(rows) = record::rows(body, "agents")? else { return Ok(None) };
    let ids = rows.into_iter().map(|row| {
        // rule: documented
        let id = row.get("userId").and_then(json::text).ok_or_else(|| Failure::missing("userId"))?;
        let user = world.user(&id)?;
        if user.key.service_provider_id == provider.id && user.holdings.settings.contains_key(PROFILE) {
            Ok(id)
        } else {
            // rule: assumed
            Err(Failure::rejected(format!("User is not an agent: {id}")))
        }
    });
    ids.collect::<Result<Vec<_>, _>>().map(Some)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let name = call.need("profileName")?;
    let mut record = stored(provider, &name)?;
    let body = call.object()?;
    sheet::change(PARTS, &mut record, body)?;
    record::check_needs(&record, NEEDS)?;
    let renamed = call.text("newProfileName").unwrap_or_else(|| name.clone());
    if renamed != name {
        if name == DEFAULT_PROFILE {
            // rule: assumed
            return Err(Failure::rejected("The default agent threshold profile cannot be renamed."));
        }
        check_name(provider, &renamed)?;
    }
    let agents = listed(world, provider, body)?;
    let id = provider.id.clone();
    let before = having(world, &id, &name);
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.table_mut(PROFILES).remove(&name);
        provider.holdings.table_mut(PROFILES).insert(renamed.clone(), record);
    }
    for user in &before {
        let stays = agents.as_ref().is_none_or(|agents| agents.contains(user));
        set_profile(world, user, if stays { &renamed } else { DEFAULT_PROFILE });
    }
    for user in agents.into_iter().flatten() {
        set_profile(world, &user, &renamed);
    }
    full(world, world.provider(&id)?, &renamed)
}

/// The agents that have a profile.
fn having(world: &World, provider: &str, name: &str) -> Vec<String> {
    let people = world.groups_of(provider).flat_map(|group| member::people(world, &group.key));
    people.filter(|user| profile_of(user) == Some(name)).map(|user| user.id.clone()).collect()
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let name = call.need("profileName")?;
    stored(provider, &name)?;
    if name == DEFAULT_PROFILE {
        // rule: assumed
        return Err(Failure::rejected("The default agent threshold profile cannot be deleted."));
    }
    let id = provider.id.clone();
    for user in having(world, &id, &name) {
        set_profile(world, &user, DEFAULT_PROFILE);
    }
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.table_mut(PROFILES).remove(&name);
    }
    Ok(json!([]))
}
