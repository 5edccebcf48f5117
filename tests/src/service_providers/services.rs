//! `/service-providers/services`: what a service provider is authorised for, to hand on to its groups.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::services::names::{GROUP_SERVICES, UNLICENSED, USER_SERVICES};
use crate::groups::services::{Change, changes, grant, limited, quantity, take_away};
use crate::groups::voice_messaging::voice_portal;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Group, GroupKey, Licence, Provider, World};

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/service-providers/services", LoginType::ServiceProvider);
    vec![
        Route::get("service-providers/services:get", path, get).least(least).in_passing(LoginType::Group),
        Route::put("service-providers/services:update", path, update).least(LoginType::Reseller),
        Route::get("service-providers/services/assignable:list", "/service-providers/services/assignable", assignable)
            .least(least),
        Route::get("service-providers/services/authorized:list", "/service-providers/services/authorized", authorized)
            .least(least),
    ]
}

/// The greatest quantity that fits BroadWorks' numbers.
const MOST: i64 = 2_147_483_647;

/// User services or group services: what a service provider, and a group, has of them.
struct Kind {
    known: &'static LazyLock<Vec<&'static str>>,
    above: fn(&Provider) -> &Vec<Licence>,
    above_mut: fn(&mut Provider) -> &mut Vec<Licence>,
    held: fn(&Group) -> &Vec<Licence>,
}

static USER: Kind = Kind {
    known: &USER_SERVICES,
    above: |provider| &provider.user_services,
    above_mut: |provider| &mut provider.user_services,
    held: |group| &group.user_services,
};
static GROUP: Kind = Kind {
    known: &GROUP_SERVICES,
    above: |provider| &provider.group_services,
    above_mut: |provider| &mut provider.group_services,
    held: |group| &group.own_licences,
};

impl Kind {
    /// How many the groups of a service provider may have together; any number when one of them may.
    fn allocated(&self, world: &World, provider: &Provider, name: &str) -> Option<usize> {
        let groups = world.groups_of(&provider.id);
        Licence::sum(groups.filter_map(|group| Licence::find((self.held)(group), name)))
    }

    /// The names in order that there are for a service provider, without a licence or with one.
    fn names<'a>(&self, provider: &'a Provider) -> BTreeSet<&'a str> {
        let held = (self.above)(provider).iter().map(|licence| licence.name.as_str());
        self.known.iter().copied().chain(held).collect()
    }

    fn row(&self, world: &World, provider: &Provider, name: &str, usage: usize) -> Fields {
        let licence = Licence::find((self.above)(provider), name);
        let row = json!({
            "serviceName": name,
            "authorized": licence.is_some(),
            "assigned": usage > 0,
            "limited": limited(licence.or(Some(&Licence::unlimited(name)))),
            "quantity": quantity(licence.and_then(|licence| licence.quantity)),
            "allocated": quantity(self.allocated(world, provider, name)),
            "usage": usage,
            "licensed": !UNLICENSED.contains(&name),
            "allowed": -1,
            "userAssignable": true,
            "groupServiceAssignable": true,
            "tags": [],
            "alias": name,
        });
        json::object(&row).unwrap_or_default()
    }

    /// Grants and withdraws; what was withdrawn is told.
    fn change(&self, world: &World, provider: &mut Provider, changes: &[Change]) -> Result<Vec<String>, Failure> {
        let withdrawn =
            grant((self.above_mut)(provider), changes, |name| (!self.known.contains(&name)).then_some("licensed"))?;
        for licence in (self.above)(provider) {
            let allocated = self.allocated(world, provider, &licence.name);
            if licence.quantity.is_some_and(|quantity| allocated.is_none_or(|allocated| allocated > quantity)) {
                // rule: assumed
                return Err(Failure::rejected(format!("Service quantity below its usage: {}", licence.name)));
            }
        }
        Ok(withdrawn)
    }
}

/// What the service packs of a service provider may take of a user service: packs here have no limit.
fn pack_allocation(provider: &Provider, name: &str) -> Value {
    let packed = provider.packs.iter().any(|pack| pack.services.iter().any(|service| service == name));
    if packed { "Unlimited".into() } else { 0.into() }
}

fn user_services(world: &World, provider: &Provider) -> Vec<Fields> {
    let mut names = USER.names(provider);
    names.extend(UNLICENSED);
    let rows = names.into_iter().map(|name| {
        let groups = world.groups_of(&provider.id);
        let usage = groups.map(|group| world.users.count_service(&group.key, name)).sum();
        let mut row = USER.row(world, provider, name, usage);
        row.insert("servicePackAssignable".to_owned(), true.into());
        row.insert("servicePackAllocation".to_owned(), pack_allocation(provider, name));
        row
    });
    rows.collect()
}

fn group_services(world: &World, provider: &Provider) -> Vec<Fields> {
    let rows = GROUP.names(provider).into_iter().map(|name| {
        let having = world.groups_of(&provider.id).filter(|group| group.own_services.iter().any(|own| own == name));
        GROUP.row(world, provider, name, having.count())
    });
    rows.collect()
}

fn is(row: &Fields, key: &str) -> bool {
    row.get(key).and_then(json::flag).unwrap_or(false)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let (licensed, authorised) = (call.flag("onlyLicensed"), call.flag("onlyAuthorised"));
    let wanted = |row: &Fields| (!licensed || is(row, "licensed")) && (!authorised || is(row, "authorized"));
    Ok(shown(world, provider, wanted))
}

fn shown(world: &World, provider: &Provider, wanted: impl Fn(&Fields) -> bool) -> Value {
    let rows = |all: Vec<Fields>| all.into_iter().filter(|row| wanted(row)).map(Value::Object).collect::<Value>();
    json!({
        "serviceProviderId": provider.id,
        "userServices": rows(user_services(world, provider)),
        "groupServices": rows(group_services(world, provider)),
    })
}

fn authorized(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let rows = user_services(world, provider).into_iter().filter(|row| is(row, "authorized"));
    Ok(json!({ "serviceProviderId": provider.id, "userServices": rows.collect::<Vec<_>>() }))
}

fn assignable(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let mut names: Vec<&str> = provider.user_services.iter().map(|licence| licence.name.as_str()).collect();
    names.sort_unstable();
    let rows = names.into_iter().map(|name| json!({ "serviceName": name }));
    Ok(json!({ "serviceProviderId": provider.id, "userServices": rows.collect::<Vec<_>>() }))
}

/// All changes, or none when one is refused. Groups, their users and service packs lose what is withdrawn.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let mut provider = world.reach_provider(call)?.clone();
    let body = call.object()?;
    let (for_users, for_groups) = (changes(body, "userServices", MOST)?, changes(body, "groupServices", MOST)?);
    if for_users.is_empty() && for_groups.is_empty() {
        // rule: documented
        return Err(Failure::missing("userServices"));
    }
    let services = USER.change(world, &mut provider, &for_users)?;
    let own = GROUP.change(world, &mut provider, &for_groups)?;
    for name in &own {
        let mut groups = world.groups_of(&provider.id);
        if groups.any(|group| world.users.count_kind(&group.key, name) > 0) {
            // rule: assumed
            return Err(Failure::rejected(format!("Service in use: {name}")));
        }
    }
    for pack in &mut provider.packs {
        pack.services.retain(|name| !services.contains(name));
    }
    let id = provider.id.clone();
    world.providers.insert(id.clone(), provider);
    let keys: Vec<GroupKey> = world.groups_of(&id).map(|group| group.key.clone()).collect();
    for key in keys {
        if let Some(group) = world.groups.get_mut(&key) {
            group.user_services.retain(|licence| !services.contains(&licence.name));
            group.own_licences.retain(|licence| !own.contains(&licence.name));
            group.own_services.retain(|name| !own.contains(name));
        }
        voice_portal::settle(world, &key)?;
        if !services.is_empty() {
            take_away(world, &key, &services, &[])?;
        }
    }
    Ok(shown(world, world.provider(&id)?, |_| true))
}
