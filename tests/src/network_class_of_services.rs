//! `/service-providers/network-class-of-services`, `/groups/network-class-of-services` and
//! `/system/network-class-of-services/usage`: a service provider is given classes of the system, a group those of its
//! service provider.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::{Level, Owner};
use crate::world::World;

/// Where the system has all classes.
const ALL: &str = "/system/network-class-of-services";
/// Where an owner has those that it was given.
const GIVEN: &str = "network-class-of-services";
const DEFAULT: &str = "default";

pub(crate) fn routes() -> Vec<Route> {
    let (group, provider) = ("/groups/network-class-of-services", "/service-providers/network-class-of-services");
    let routes = [
        Route::get("groups/network-class-of-services:list", group, list),
        Route::post("groups/network-class-of-services:select_default", group, select_default),
        Route::put("groups/network-class-of-services:update", group, update),
        Route::get("service-providers/network-class-of-services:list", provider, list),
        Route::post("service-providers/network-class-of-services:select_default", provider, select_default),
        Route::put("service-providers/network-class-of-services:update", provider, update),
    ];
    let mut routes: Vec<_> = routes.into_iter().map(|route| route.least(LoginType::Group)).collect();
    let usage_path = "/system/network-class-of-services/usage";
    let usage = Route::get("system/network-class-of-services/usage:list", usage_path, usage);
    routes.push(usage.least(LoginType::Provisioning));
    routes
}

fn reach(world: &World, call: &Call<'_>) -> Result<Owner, Failure> {
    Owner::reach(world, call, Level::of(&call.route.path), "")
}

/// The names of those that an owner has.
fn given(world: &World, owner: &Owner) -> Vec<String> {
    let table = owner.holdings(world).and_then(|holdings| holdings.table(GIVEN));
    table.into_iter().flat_map(|table| table.keys().cloned()).collect()
}

/// The names of those that an owner can be given.
fn candidates(world: &World, owner: &Owner) -> Vec<String> {
    match owner {
        Owner::Group(key) => given(world, &Owner::Provider(key.service_provider_id.clone())),
        _ => world.system.table(ALL).into_iter().flat_map(|table| table.keys().cloned()).collect(),
    }
}

fn shown(world: &World, owner: &Owner) -> Value {
    let table = owner.holdings(world).and_then(|holdings| holdings.table(GIVEN));
    let rows = table.into_iter().flatten().map(|(name, record)| {
        let class = world.system.record(ALL, name);
        let description = class.and_then(|class| class.get("description")).cloned().unwrap_or_default();
        json!({ "name": name, "description": description, DEFAULT: record.get(DEFAULT) })
    });
    json!({ "services": rows.collect::<Value>() })
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    Ok(shown(world, &owner))
}

/// Gives an owner these, of which one is the default.
fn give(world: &mut World, owner: &Owner, names: &[String], default: Option<&String>) {
    owner.edit(world, |holdings| {
        let table = holdings.table_mut(GIVEN);
        table.clear();
        for name in names {
            let is_default = default.is_some_and(|default| default == name);
            table.insert(name.clone(), Fields::from_iter([(DEFAULT.to_owned(), is_default.into())]));
        }
    });
}

fn select_default(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let (name, names) = (call.need("name")?, given(world, &owner));
    if !names.contains(&name) {
        return Err(Failure::not_found("Network class of service", &name));
    }
    give(world, &owner, &names, Some(&name));
    Ok(shown(world, &owner))
}

/// The list replaces the one that is there. A default that goes is followed by the first that stays.
// rule: assumed
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let candidates = candidates(world, &owner);
    // rule: documented
    let rows = record::rows(call.object()?, "services")?.ok_or_else(|| Failure::missing("services"))?;
    let (mut names, mut default) = (Vec::new(), None);
    for row in rows {
        // rule: documented
        let name = row.get("name").and_then(json::text).ok_or_else(|| Failure::missing("services.name"))?;
        if !candidates.contains(&name) {
            return Err(Failure::not_found("Network class of service", &name));
        }
        if row.get(DEFAULT).and_then(json::flag) == Some(true) {
            default = Some(name.clone());
        }
        names.push(name);
    }
    if let Owner::Provider(id) = &owner {
        let groups = world.groups.values().filter(|group| group.key.service_provider_id == *id);
        let mut used = groups.flat_map(|group| given(world, &Owner::Group(group.key.clone())));
        if let Some(name) = used.find(|name| !names.contains(name)) {
            // rule: assumed
            return Err(Failure::rejected(format!("A group has the network class of service: {name}")));
        }
    }
    let before = owner.holdings(world).and_then(|holdings| holdings.table(GIVEN)).into_iter().flatten();
    let mut old = before.filter(|(_, record)| record.get(DEFAULT) == Some(&true.into())).map(|(name, _)| name.clone());
    let default = default.or(old.find(|name| names.contains(name))).or(names.first().cloned());
    give(world, &owner, &names, default.as_ref());
    Ok(shown(world, &owner))
}

fn usage(world: &mut World, call: &Call<'_>) -> Answer {
    let name = call.need("name")?;
    if world.system.record(ALL, &name).is_none() {
        return Err(Failure::not_found("Network class of service", &name));
    }
    let users = world.providers.values().filter(|provider| provider.holdings.record(GIVEN, &name).is_some());
    let rows = users.map(|provider| {
        json!({
            "serviceProviderId": provider.id,
            "serviceProviderName": provider.profile.get("serviceProviderName"),
            "isEnterprise": provider.is_enterprise(),
        })
    });
    Ok(rows.collect())
}
