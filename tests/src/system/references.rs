//! What the platform has and nobody changes: languages, time zones, states, licences.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::groups::services::names::{GROUP_SERVICES, USER_SERVICES};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::World;

pub(super) fn routes() -> Vec<Route> {
    let everybody = LoginType::User;
    vec![
        Route::get("system/languages:list", "/system/languages", languages).least(everybody),
        Route::get("system/licensing:get", "/system/licensing", licensing).least(LoginType::Provisioning),
        Route::get("system/states-provinces:list", "/system/states-provinces", states).least(everybody),
        Route::get("system/time-zones:list", "/system/time-zones", time_zones).least(everybody),
    ]
}

// rule: assumed
const STATES: &[(&str, &str)] = &[
    ("Alberta", "Alberta"),
    ("British Columbia", "British Columbia"),
    ("California", "California"),
    ("Florida", "Florida"),
    ("New York", "New York"),
    ("Ohio", "Ohio"),
    ("Ontario", "Ontario"),
    ("Quebec", "Quebec"),
    ("Texas", "Texas"),
    ("Washington", "Washington"),
];
// rule: assumed
const TIME_ZONES: &[(&str, &str)] = &[
    ("America/New_York", "(GMT-05:00) (US) Eastern Time"),
    ("America/Chicago", "(GMT-06:00) (US) Central Time"),
    ("America/Denver", "(GMT-07:00) (US) Mountain Time"),
    ("America/Los_Angeles", "(GMT-08:00) (US) Pacific Time"),
    ("Europe/London", "(GMT) Greenwich Mean Time"),
    ("Europe/Berlin", "(GMT+01:00) Central European Time"),
    ("UTC", "(GMT) Coordinated Universal Time"),
];

fn choices(all: &[(&str, &str)]) -> Value {
    all.iter().map(|(key, name)| json!({ "key": key, "displayName": name })).collect()
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn states(_: &mut World, _: &Call<'_>) -> Answer {
    Ok(choices(STATES))
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn time_zones(_: &mut World, _: &Call<'_>) -> Answer {
    Ok(choices(TIME_ZONES))
}

// rule: assumed
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn languages(_: &mut World, _: &Call<'_>) -> Answer {
    let english = json!({ "language": "English", "locale": "en_US", "encoding": "ISO-8859-1" });
    Ok(json!({ "default": "English", "languages": [english] }))
}

/// Everything is licensed without a limit; what is used is counted.
// rule: assumed
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn licensing(world: &mut World, _: &Call<'_>) -> Answer {
    let people: Vec<_> = world.users.iter().filter(|user| user.service_type.is_none()).collect();
    let trunk = people.iter().filter(|user| user.in_trunk_group()).count();
    let row = |name: &str, used: usize, trunk: usize| {
        json!({
            "name": name,
            "licensed": "Unlimited",
            "used": used.to_string(),
            "available": "Unlimited",
            "usedByHostedUsers": (used - trunk).to_string(),
            "usedByTrunkUsers": trunk.to_string(),
        })
    };
    let users = USER_SERVICES.iter().map(|name| {
        let holders = || people.iter().filter(|user| world.has_service(user, name));
        row(name, holders().count(), holders().filter(|user| user.in_trunk_group()).count())
    });
    let groups = GROUP_SERVICES.iter().map(|name| {
        row(name, world.groups.values().filter(|group| group.own_services.iter().any(|own| own == name)).count(), 0)
    });
    Ok(json!({
        "licenseStrictness": "Soft",
        "groupUserlimit": "1000000",
        "numberOfTrunkUsers": trunk.to_string(),
        "hostIds": ["simulator"],
        "licenses": ["Everything"],
        "userServices": users.collect::<Vec<_>>(),
        "groupServices": groups.collect::<Vec<_>>(),
        "subscribers": [row("Users", people.len(), trunk)],
        "systemParameters": [],
        "virtualServices": [],
    }))
}
