//! `/system/services`: which services are in use on the platform, and where.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::groups::services::limited;
use crate::groups::services::names::{GROUP_SERVICES, USER_SERVICES};
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Group, Licence, Provider, World};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("system/services:get", "/system/services", get).least(LoginType::Reseller)]
}

/// How often the users of a group have what.
#[derive(Default)]
struct Census<'a> {
    people: usize,
    services: BTreeMap<&'a str, usize>,
    packs: BTreeMap<&'a str, usize>,
    instances: BTreeMap<&'a str, usize>,
}

impl<'a> Census<'a> {
    fn of(world: &'a World, group: &Group) -> Self {
        let mut census = Self::default();
        for user in world.users.in_group(&group.key) {
            match &user.service_type {
                None => census.people += 1,
                Some(kind) => *census.instances.entry(kind).or_default() += 1,
            }
            for service in &user.services {
                *census.services.entry(service).or_default() += 1;
            }
            for pack in &user.packs {
                *census.packs.entry(pack).or_default() += 1;
            }
        }
        census
    }
}

/// A group that uses a service or service pack.
fn row(world: &World, group: &Group, people: usize, used: (&str, &str, usize), licence: Option<&Licence>) -> Value {
    let provider = world.providers.get(&group.key.service_provider_id);
    let (kind, name, usage) = used;
    json!({
        kind: name,
        "assigned": true,
        "serviceProviderId": group.key.service_provider_id,
        "serviceProviderName": provider.map(|provider| json::field(&provider.profile, "serviceProviderName")),
        "isEnterprise": provider.is_some_and(Provider::is_enterprise),
        "groupId": group.key.group_id,
        "groupName": json::field(&group.profile, "groupName"),
        "userLimit": group.user_limit(),
        "userCount": people,
        "usage": usage,
        "limited": limited(licence),
    })
}

/// One row a group that uses a service, and one without a group for a service that none uses.
fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let world: &World = world;
    let login = call.login()?;
    let seen = world.groups.values().filter(|group| world.sees_group(login, &group.key));
    let groups: Vec<(&Group, Census<'_>)> = seen.map(|group| (group, Census::of(world, group))).collect();
    let rows_of = |name: &str, row: &dyn Fn(&Group, &Census<'_>) -> Option<Value>| {
        let mut rows: Vec<Value> = groups.iter().filter_map(|(group, census)| row(group, census)).collect();
        if rows.is_empty() {
            rows.push(json!({ "serviceName": name, "assigned": false }));
        }
        rows
    };
    let beyond = groups.iter().flat_map(|(group, _)| &group.user_services).map(|licence| licence.name.as_str());
    let names: BTreeSet<&str> = USER_SERVICES.iter().copied().chain(beyond).collect();
    let users = names.into_iter().flat_map(|name| {
        rows_of(name, &|group, census| {
            let used = ("serviceName", name, *census.services.get(name)?);
            Some(row(world, group, census.people, used, Licence::find(&group.user_services, name)))
        })
    });
    let own = GROUP_SERVICES.iter().flat_map(|name| {
        rows_of(name, &|group, census| {
            group.own_services.iter().find(|own| own == name)?;
            let used = ("serviceName", *name, census.instances.get(name).copied().unwrap_or(0));
            Some(row(world, group, census.people, used, Licence::find(&group.own_licences, name)))
        })
    });
    let packs = groups.iter().flat_map(|(group, census)| {
        group.packs.iter().map(move |licence| {
            let name = licence.name.as_str();
            let used = ("servicePackName", name, census.packs.get(name).copied().unwrap_or(0));
            row(world, group, census.people, used, Some(licence))
        })
    });
    Ok(json!({
        "userServices": users.collect::<Vec<_>>(),
        "groupServices": own.collect::<Vec<_>>(),
        "servicePackServices": packs.collect::<Vec<_>>(),
    }))
}
