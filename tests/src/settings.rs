//! `/settings`: what is set for the whole platform, under a name each.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::World;

const TABLE: &str = "settings";
pub(crate) const WEBHOOKS: &str = "webhooks";
pub(crate) const EXPORTS: &str = "exports";
const PARTNERS: &str = "partners";

pub(crate) fn routes() -> Vec<Route> {
    let (reads, writes) = (LoginType::ServiceProvider, LoginType::Provisioning);
    vec![
        Route::get("settings/exports:get", "/settings/exports", endpoints).least(reads),
        Route::put("settings/exports:update", "/settings/exports", set_endpoints).least(writes),
        Route::get("settings/partners:get", "/settings/partners", partners).least(reads),
        Route::get("settings/webhooks:get", "/settings/webhooks", endpoints).least(reads),
        Route::put("settings/webhooks:update", "/settings/webhooks", set_endpoints).least(writes),
        Route::get("settings/{key}:get", "/settings/{key}", get).least(reads),
        Route::put("settings/{key}:update", "/settings/{key}", set).least(writes),
        Route::delete("settings/{key}:delete", "/settings/{key}", delete).least(writes),
    ]
}

/// The URLs that something is sent to, of those that are switched on.
pub(crate) fn targets<'a>(world: &'a World, name: &str) -> impl Iterator<Item = &'a Fields> {
    let all = world.system.record(TABLE, name).and_then(|record| record.get("endpoints")).and_then(Value::as_array);
    let all = all.into_iter().flatten().filter_map(Value::as_object);
    all.filter(|target| target.get("enabled").and_then(json::flag) == Some(true))
}

fn name(call: &Call<'_>) -> String {
    let path = call.route.path().rsplit('/').next().unwrap_or_default();
    call.variable.unwrap_or(path).to_owned()
}

/// Nothing is in it where nothing was ever set.
// rule: documented
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn endpoints(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(world.system.record(TABLE, &name(call)).cloned().unwrap_or_default().into())
}

fn set_endpoints(world: &mut World, call: &Call<'_>) -> Answer {
    let mut targets: Vec<&Fields> = Vec::new();
    for target in call.list("endpoints")? {
        // rule: assumed
        let target = target.as_object().ok_or_else(|| Failure::invalid("endpoints", "must be a list of objects"))?;
        for key in ["name", "url", "key"] {
            let text = json::field(target, key);
            if text.is_empty() {
                // rule: documented
                return Err(Failure::missing(key));
            }
            if targets.iter().any(|other| json::field(other, key) == text) {
                // rule: assumed
                return Err(Failure::invalid(key, "must be another for each endpoint"));
            }
        }
        // rule: documented
        target.get("enabled").and_then(json::flag).ok_or_else(|| Failure::missing("enabled"))?;
        targets.push(target);
    }
    let record = Fields::from_iter([("endpoints".to_owned(), json!(targets))]);
    world.system.table_mut(TABLE).insert(name(call), record.clone());
    Ok(record.into())
}

/// The partners are those that tokens may be minted for.
// rule: assumed
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn partners(world: &mut World, _: &Call<'_>) -> Answer {
    let capital = |key: &str| {
        let mut letters = key.chars();
        letters.next().map(|first| format!("{}{}", first.to_ascii_uppercase(), letters.as_str())).unwrap_or_default()
    };
    let partners = world.config.partners.iter();
    Ok(partners.map(|key| json!({ "key": key, "name": capital(key) })).collect())
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let name = name(call);
    // rule: assumed
    let found = world.system.record(TABLE, &name).ok_or_else(|| Failure::not_found("Setting", &name))?;
    Ok(found.clone().into())
}

fn set(world: &mut World, call: &Call<'_>) -> Answer {
    let name = name(call);
    if name == PARTNERS {
        // rule: assumed
        return Err(Failure::rejected("The partners are those of the platform."));
    }
    let value = call.object()?.clone();
    world.system.table_mut(TABLE).insert(name, value.clone());
    Ok(value.into())
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let name = name(call);
    // rule: assumed
    world.system.table_mut(TABLE).remove(&name).ok_or_else(|| Failure::not_found("Setting", &name))?;
    Ok(json!([]))
}
