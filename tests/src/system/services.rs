//! `/system/services`: which services are in use on the platform, and where.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::groups::services::limited;
use crate::groups::services::names::{GROUP_SERVICES, USER_SERVICES};
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Group, Licence, World};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("system/services:get", "/system/services", get).least(LoginType::Provisioning)]
}

/// A group that uses a service or service pack.
fn row(world: &World, group: &Group, kind: &str, name: &str, usage: usize, licence: Option<&Licence>) -> Value {
    let provider = world.providers.get(&group.key.service_provider_id);
    json!({
        kind: name,
        "assigned": true,
        "serviceProviderId": group.key.service_provider_id,
        "serviceProviderName": provider.map(|provider| json::field(&provider.profile, "serviceProviderName")),
        "isEnterprise": provider.is_some_and(crate::world::Provider::is_enterprise),
        "groupId": group.key.group_id,
        "groupName": json::field(&group.profile, "groupName"),
        "userLimit": group.user_limit(),
        "userCount": world.usage(group, |user| user.service_type.is_none()),
        "usage": usage,
        "limited": limited(licence),
    })
}

/// One row a group that uses a service, and one without a group a service that none uses.
fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let groups: Vec<&Group> = world.groups.values().filter(|group| world.sees_group(login, &group.key)).collect();
    let mut users: Vec<Value> = Vec::new();
    let known = groups.iter().flat_map(|group| &group.user_services).map(|licence| licence.name.as_str());
    let names: BTreeSet<&str> = USER_SERVICES.iter().copied().chain(known).collect();
    for name in names {
        let before = users.len();
        for group in groups.iter().copied() {
            let usage = world.usage(group, |user| user.services.contains(name));
            if usage > 0 {
                let licence = Licence::find(&group.user_services, name);
                users.push(row(world, group, "serviceName", name, usage, licence));
            }
        }
        if users.len() == before {
            users.push(json!({ "serviceName": name, "assigned": false }));
        }
    }
    let mut own: Vec<Value> = Vec::new();
    for name in GROUP_SERVICES {
        let having = groups.iter().filter(|group| group.own_services.iter().any(|own| own == name));
        let before = own.len();
        own.extend(having.map(|group| {
            let usage = world.usage(group, |user| user.service_type.as_deref() == Some(name));
            row(world, group, "serviceName", name, usage, Licence::find(&group.own_licences, name))
        }));
        if own.len() == before {
            own.push(json!({ "serviceName": name, "assigned": false }));
        }
    }
    let packs = groups.iter().flat_map(|group| group.packs.iter().map(move |licence| (group, licence)));
    let packs = packs.map(|(group, licence)| {
        let usage = world.usage(group, |user| user.packs.contains(&licence.name));
        row(world, group, "servicePackName", &licence.name, usage, Some(licence))
    });
    Ok(json!({ "userServices": users, "groupServices": own, "servicePackServices": packs.collect::<Vec<_>>() }))
}
