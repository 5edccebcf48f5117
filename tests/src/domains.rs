//! `/system/domains`, and the same of service providers and of groups: what may stand behind the `@` of an id.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::{Level, Owner};
use crate::world::{World, tables::DOMAINS};

pub(crate) fn routes() -> Vec<Route> {
    let (system, provider, group) = ("/system/domains", "/service-providers/domains", "/groups/domains");
    let own = LoginType::ServiceProvider;
    vec![
        Route::get("system/domains:list", system, get).least(own).in_passing(LoginType::Group),
        Route::post("system/domains:create", system, create).least(LoginType::Provisioning),
        Route::delete("system/domains:delete", system, delete).least(LoginType::Provisioning),
        Route::get("service-providers/domains:list", provider, get).least(own).in_passing(LoginType::Group),
        Route::post("service-providers/domains:create", provider, create).least(LoginType::Reseller),
        Route::put("service-providers/domains:update", provider, update).least(own),
        Route::delete("service-providers/domains:delete", provider, delete).least(LoginType::Reseller),
        Route::get("groups/domains:get", group, get).least(LoginType::GroupDepartment).in_passing(LoginType::User),
        Route::post("groups/domains:create", group, create).least(own),
        Route::put("groups/domains:update", group, update).least(LoginType::Group),
        Route::delete("groups/domains:delete", group, delete).least(own),
    ]
}

fn reach(world: &World, call: &Call<'_>) -> Result<Owner, Failure> {
    Owner::reach(world, call, Level::of(call.route.path()), "")
}

/// The domain of those who name none.
// rule: assumed
fn default(world: &World, owner: &Owner) -> String {
    let profile = match owner {
        Owner::Group(key) => world.groups.get(key).map(|group| &group.profile),
        Owner::Provider(id) => world.providers.get(id).map(|provider| &provider.profile),
        _ => None,
    };
    match profile {
        Some(profile) => json::field(profile, "defaultDomain").to_owned(),
        None => held(world, owner).into_iter().next().unwrap_or_default(),
    }
}

fn held(world: &World, owner: &Owner) -> BTreeSet<String> {
    let table = owner.holdings(world).and_then(|holdings| holdings.table(DOMAINS));
    table.into_iter().flat_map(|table| table.keys().cloned()).collect()
}

/// The domains of an owner, its default among them. A group that was given none has those of its service provider.
// rule: assumed
pub(crate) fn of(world: &World, owner: &Owner) -> BTreeSet<String> {
    let mut all = held(world, owner);
    if let (true, Owner::Group(key)) = (all.is_empty(), owner) {
        all = held(world, &Owner::Provider(key.service_provider_id.clone()));
    }
    all.extend(Some(default(world, owner)).filter(|domain| !domain.is_empty()));
    all
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let mut shown = json!({ "default": default(world, &owner), "domains": of(world, &owner) });
    match &owner {
        Owner::Group(key) => {
            shown["serviceProviderId"] = key.service_provider_id.as_str().into();
            shown["groupId"] = key.group_id.as_str().into();
        }
        Owner::Provider(id) => shown["serviceProviderId"] = id.as_str().into(),
        _ => {}
    }
    Ok(shown)
}

/// The domains that a call lists: in its body, or in its query with brackets, as PHP has them.
fn listed(call: &Call<'_>) -> Result<BTreeSet<String>, Failure> {
    let in_query: BTreeSet<String> =
        ["domains", "domains[]"].iter().flat_map(|key| call.query.all(key)).map(str::to_owned).collect();
    if !in_query.is_empty() {
        return Ok(in_query);
    }
    let all: BTreeSet<String> = call.list("domains")?.iter().filter_map(json::text).collect();
    if let Some(domain) = all.iter().find(|domain| domain.is_empty() || domain.chars().count() > 80) {
        // rule: OCI, NetAddress
        return Err(Failure::invalid("domains", &format!("not a domain: {domain}")));
    }
    Ok(all)
}

/// Refuses domains that the level above does not have.
fn check_above(world: &World, owner: &Owner, domains: &BTreeSet<String>) -> Result<(), Failure> {
    let above = match owner {
        Owner::Group(key) => held(world, &Owner::Provider(key.service_provider_id.clone())),
        Owner::Provider(_) => held(world, &Owner::System),
        _ => return Ok(()),
    };
    match domains.iter().find(|domain| !above.contains(*domain)) {
        Some(domain) => Err(Failure::not_found("Domain", domain)),
        None => Ok(()),
    }
}

/// Refuses to take what is the default, or what somebody below has.
fn check_free(world: &World, owner: &Owner, domain: &str) -> Result<(), Failure> {
    let in_use = match owner {
        Owner::Group(key) => {
            default(world, owner) == domain || world.users.in_group(key).any(|user| user.domain() == domain)
        }
        Owner::Provider(id) => {
            default(world, owner) == domain
                || world.groups_of(id).any(|group| {
                    let group_owner = Owner::Group(group.key.clone());
                    held(world, &group_owner).contains(domain)
                        || group.default_domain() == domain
                        || world.users.in_group(&group.key).any(|user| user.domain() == domain)
                })
        }
        _ => world.providers.keys().any(|id| of(world, &Owner::Provider(id.clone())).contains(domain)),
    };
    // rule: assumed
    if in_use { Err(Failure::rejected(format!("Domain in use: {domain}"))) } else { Ok(()) }
}

/// Another default domain; gives back the one before.
fn set_default(world: &mut World, owner: &Owner, domain: Value) -> Value {
    let profile = match owner {
        Owner::Group(key) => world.groups.get_mut(key).map(|group| &mut group.profile),
        Owner::Provider(id) => world.providers.get_mut(id).map(|provider| &mut provider.profile),
        _ => None,
    };
    profile.and_then(|profile| profile.insert("defaultDomain".to_owned(), domain)).unwrap_or_default()
}

fn keep(world: &mut World, owner: &Owner, domains: BTreeSet<String>) {
    owner.edit(world, |holdings| {
        let table = holdings.table_mut(DOMAINS);
        table.retain(|name, _| domains.contains(name));
        for name in domains {
            table.entry(name).or_default();
        }
    });
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let (owner, new) = (reach(world, call)?, listed(call)?);
    check_above(world, &owner, &new)?;
    let mut all = of(world, &owner);
    if let Some(domain) = new.iter().find(|domain| matches!(owner, Owner::System) && all.contains(*domain)) {
        // rule: assumed
        return Err(Failure::rejected(format!("Domain already exists: {domain}")));
    }
    all.extend(new);
    keep(world, &owner, all);
    get(world, call)
}

/// The list replaces the present one; the default may change with it.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let (owner, mut new) = (reach(world, call)?, listed(call)?);
    check_above(world, &owner, &new)?;
    let default = call.text("default").unwrap_or_else(|| default(world, &owner));
    if !new.contains(&default) && call.text("default").is_some() {
        // rule: assumed
        return Err(Failure::invalid("default", "must be one of the domains"));
    }
    new.insert(default.clone());
    let before = set_default(world, &owner, default.into());
    let gone: Vec<String> = held(world, &owner).difference(&new).cloned().collect();
    if let Some(refusal) = gone.iter().find_map(|domain| check_free(world, &owner, domain).err()) {
        set_default(world, &owner, before);
        return Err(refusal);
    }
    keep(world, &owner, new);
    get(world, call)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let (owner, gone) = (reach(world, call)?, listed(call)?);
    let mut all = of(world, &owner);
    for domain in &gone {
        if !all.remove(domain) {
            return Err(Failure::not_found("Domain", domain));
        }
        check_free(world, &owner, domain)?;
    }
    keep(world, &owner, all);
    Ok(json!([]))
}
