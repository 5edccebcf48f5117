//! `/groups/communication-barring/profiles` and `/system/communication-barring/profiles`: the barring profiles of the
//! platform, and which of them a group may use.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::World;

const PROFILES: &str = "profiles";
/// Where a group has those that it may use.
const GIVEN: &str = "communication-barring-profiles";
/// Nothing of the API creates one.
// rule: assumed
const OF_THE_SYSTEM: &[(&str, &str)] = &[
    ("No International Calls", "Bars calls to other countries"),
    ("No Premium Calls", "Bars calls that cost extra"),
    ("Internal Calls Only", "Bars calls out of the enterprise"),
];

pub(crate) fn routes() -> Vec<Route> {
    let (group, system) = ("/groups/communication-barring/profiles", "/system/communication-barring/profiles");
    vec![
        Route::get("groups/communication-barring/profiles:list", group, list).least(LoginType::GroupDepartment),
        Route::put("groups/communication-barring/profiles:update", group, update).least(LoginType::Group),
        Route::get("system/communication-barring/profiles:list", system, all).least(LoginType::Provisioning),
    ]
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn all(_: &mut World, _: &Call<'_>) -> Answer {
    let rows = OF_THE_SYSTEM.iter().map(|(name, description)| json!({ "name": name, "description": description }));
    Ok(rows.collect())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let given = world.reach_group(call)?.holdings.settings.get(GIVEN);
    let profiles = given.and_then(|given| given.get(PROFILES)).cloned().unwrap_or_else(|| json!([]));
    Ok(json!({ PROFILES: profiles }))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let names = call.list(PROFILES)?.iter().map(|name| {
        // rule: assumed
        let name = json::text(name).ok_or_else(|| Failure::invalid(PROFILES, "must be names"))?;
        let known = OF_THE_SYSTEM.iter().any(|(known, _)| *known == name);
        if known { Ok(Value::from(name)) } else { Err(Failure::not_found("Profile", &name)) }
    });
    let given = json!({ PROFILES: names.collect::<Result<Value, _>>()? });
    if let (Some(group), Some(fields)) = (world.groups.get_mut(&key), given.as_object()) {
        group.holdings.settings.insert(GIVEN.to_owned(), fields.clone());
    }
    Ok(given)
}
