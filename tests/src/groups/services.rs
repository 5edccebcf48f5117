//! `/groups/services`: what a group is authorised for, and what it has.

pub(crate) mod names;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::voice_messaging::voice_portal;
use crate::groups::{member, record};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::shown::{Part, Printed, Shown};
use crate::users::settings;
use crate::world::{Group, GroupKey, Licence, User, World};

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/services", LoginType::GroupDepartment);
    vec![
        Route::get("groups/services:get", path, get).least(least),
        Route::put("groups/services:update", path, update).least(LoginType::ServiceProvider),
        Route::print("groups/services/assigned:list", "/groups/services/assigned", assigned).least(least),
        Route::get("groups/services/assigned-list:list", "/groups/services/assigned-list", in_use).least(least),
        Route::print("groups/services/assignedall:list", "/groups/services/assignedall", assigned_all).least(least),
        Route::get("groups/services/authorized:list", "/groups/services/authorized", authorized).least(least),
        Route::get("groups/services/available:list", "/groups/services/available", available)
            .least(least)
            .in_passing(LoginType::User),
    ]
}

/// The names that the service provider is authorised for and those that the group has beyond them.
fn all_names<'a>(known: &'a [Licence], licences: &'a [Licence]) -> BTreeSet<&'a str> {
    known.iter().chain(licences).map(|licence| licence.name.as_str()).collect()
}

/// A quantity as it is shown, -1 for any number.
pub(crate) fn quantity(quantity: Option<usize>) -> Value {
    quantity.map_or(json!(-1), Value::from)
}

/// Whether an authorisation has a limit.
pub(crate) fn limited(licence: Option<&Licence>) -> &'static str {
    match licence {
        Some(Licence { quantity: Some(_), .. }) => "Limited",
        Some(_) => "Unlimited",
        None => "none",
    }
}

/// The fields that rows of all three lists share.
pub(crate) fn base(name: &str, licence: Option<&Licence>, usage: usize, allowed: Option<usize>) -> Fields {
    let row = json!({
        "serviceName": name,
        "authorized": licence.is_some(),
        "assigned": usage > 0,
        "limited": limited(licence),
        "quantity": licence.map_or(json!(0), |licence| quantity(licence.quantity)),
        "usage": usage,
        "licensed": true,
        "allowed": quantity(allowed),
        "tags": [],
        "alias": name,
    });
    json::object(&row).unwrap_or_default()
}

/// How many of a service the service provider has for a group; any number when there is no limit.
fn allowed(world: &World, key: &GroupKey, above: &[Licence], held: Held, name: &str) -> Option<usize> {
    let most = Licence::find(above, name).map_or(Some(0), |licence| licence.quantity)?;
    let others = world.groups_of(&key.service_provider_id).filter(|group| group.key != *key);
    let given = Licence::sum(others.filter_map(|group| Licence::find(held(group), name)));
    Some(most.saturating_sub(given.unwrap_or(most)))
}

/// One of the lists of licences of a group.
type Held = fn(&Group) -> &[Licence];

/// A group service that a group has, so many instances of it being there.
pub(crate) fn group_service_row(world: &World, group: &Group, name: &str, usage: usize) -> Value {
    let above = world.providers.get(&group.key.service_provider_id).map_or(&[][..], |above| &above.group_services);
    let allowed = allowed(world, &group.key, above, |group| &group.own_licences, name);
    let mut row = base(name, Licence::find(&group.own_licences, name), usage, allowed);
    row.insert("assigned".to_owned(), true.into());
    row.into()
}

fn shown(world: &World, group: &Group) -> Value {
    let Some(provider) = world.providers.get(&group.key.service_provider_id) else { return Value::Null };
    let users = all_names(&provider.user_services, &group.user_services).into_iter().map(|name| {
        let usage = world.users.count_service(&group.key, name);
        let allowed = allowed(world, &group.key, &provider.user_services, |group| &group.user_services, name);
        let mut row = base(name, Licence::find(&group.user_services, name), usage, allowed);
        row.insert("userAssignable".to_owned(), true.into());
        row.insert("groupServiceAssignable".to_owned(), true.into());
        Value::Object(row)
    });
    let own = all_names(&provider.group_services, &group.own_licences).into_iter().map(|name| {
        let has = group.own_services.iter().any(|own| own == name);
        let instances = world.users.count_kind(&group.key, name);
        let allowed = allowed(world, &group.key, &provider.group_services, |group| &group.own_licences, name);
        let mut row = base(name, Licence::find(&group.own_licences, name), usize::from(has), allowed);
        row.insert("assigned".to_owned(), has.into());
        row.insert("instanceCount".to_owned(), instances.into());
        Value::Object(row)
    });
    let packs = provider.packs.iter().map(|pack| {
        let usage = world.users.count_pack(&group.key, &pack.name);
        let mut row = base(&pack.name, Licence::find(&group.packs, &pack.name), usage, None);
        row.insert("description".to_owned(), pack.description.as_str().into());
        row.insert("servicePackName".to_owned(), pack.name.as_str().into());
        Value::Object(row)
    });
    json!({
        "serviceProviderId": group.key.service_provider_id,
        "groupId": group.key.group_id,
        "userServices": users.collect::<Vec<_>>(),
        "groupServices": own.collect::<Vec<_>>(),
        "servicePackServices": packs.collect::<Vec<_>>(),
    })
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(world, world.reach_group(call)?))
}

fn authorized(world: &mut World, call: &Call<'_>) -> Answer {
    let all = shown(world, world.reach_group(call)?);
    let short = |key: &str| -> Value {
        let rows = all[key].as_array().into_iter().flatten();
        rows.map(|row| json!({ "serviceName": row["serviceName"], "authorized": row["authorized"] })).collect()
    };
    Ok(json!({
        "userServices": short("userServices"),
        "groupServices": short("groupServices"),
        "servicePackServices": short("servicePackServices"),
    }))
}

/// The names of what the group may use: user services, then group services that it has, as the server repeats them.
fn available(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let services = group.user_services.iter().map(|licence| licence.name.as_str());
    Ok(services.chain(group.own_services.iter().map(String::as_str)).collect())
}

fn in_use(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let mut names: BTreeSet<String> = group.own_services.iter().cloned().collect();
    for user in world.users.in_group(&group.key) {
        names.extend(world.services_of(user));
    }
    Ok(names.into_iter().collect())
}

/// Which users have what the call names.
fn users_with(world: &World, call: &Call<'_>, through_packs: bool) -> Result<Printed, Failure> {
    let key = &world.reach_group(call)?.key;
    let name = call.need("serviceName")?;
    let kind = call.query.filled("serviceType");
    let has = |user: &&User| match kind {
        Some("servicePackName") => user.packs.contains(&name),
        _ if through_packs => world.has_service(user, &name),
        _ => user.services.contains(&name),
    };
    let login = call.login()?;
    let users = world.users.in_group(key).filter(has).filter(|user| world.sees_user(login, user));
    let answer = Shown::from([
        ("serviceProviderId", Part::Text(&key.service_provider_id)),
        ("groupId", Part::Text(&key.group_id)),
        ("serviceType", kind.unwrap_or("userServices").into()),
        ("serviceName", Part::Text(&name)),
    ]);
    Ok(Printed::with_rows(&answer, "users", users.map(member::shown)))
}

fn assigned(world: &mut World, call: &Call<'_>) -> Result<Printed, Failure> {
    users_with(world, call, false)
}

fn assigned_all(world: &mut World, call: &Call<'_>) -> Result<Printed, Failure> {
    call.need("serviceType")?;
    users_with(world, call, true)
}

/// The greatest quantity that a group may have.
const MOST: i64 = 99_999;

/// One row of a change.
pub(crate) struct Change {
    pub(crate) name: String,
    pub(crate) authorize: Option<bool>,
    assign: Option<bool>,
    /// -1 stands for any number.
    quantity: Option<i64>,
}

pub(crate) fn changes(body: &Fields, key: &str, most: i64) -> Result<Vec<Change>, Failure> {
    let rows = record::rows(body, key)?.unwrap_or_default();
    let change = |row: &Fields| {
        let name = ["serviceName", "servicePackName"].into_iter().find_map(|key| row.get(key).and_then(json::text));
        let quantity = match row.get("quantity").filter(|quantity| !quantity.is_null()) {
            None => None,
            Some(value) => match json::integer(value) {
                Some(quantity) if (-1..=most).contains(&quantity) => Some(quantity),
                // rule: OCI, UnboundedPositiveInt
                _ => return Err(Failure::invalid("quantity", &format!("must be a number from -1 to {most}"))),
            },
        };
        // rule: documented
        let name = name.ok_or_else(|| Failure::missing("serviceName"))?;
        Ok(Change {
            name,
            authorize: record::flag(row, "authorized")?,
            assign: record::flag(row, "assigned")?,
            quantity,
        })
    };
    rows.into_iter().map(change).collect()
}

/// Grants and withdraws licences, those that are to be had; what was withdrawn is told.
pub(crate) fn grant(
    licences: &mut Vec<Licence>,
    changes: &[Change],
    unavailable: impl Fn(&str) -> Option<&'static str>,
) -> Result<Vec<String>, Failure> {
    let mut withdrawn = Vec::new();
    for change in changes {
        if let (Some(why), None) = (unavailable(&change.name), Licence::find(licences, &change.name)) {
            // rule: documented
            return Err(Failure::rejected(format!("Service not {why}: {}", change.name)));
        }
        if change.authorize == Some(false) {
            licences.retain(|licence| licence.name != change.name);
            withdrawn.push(change.name.clone());
            continue;
        }
        if change.authorize == Some(true) && Licence::find(licences, &change.name).is_none() {
            licences.push(Licence::unlimited(&change.name));
        }
        if let (Some(quantity), Some(held)) =
            (change.quantity, licences.iter_mut().find(|licence| licence.name == change.name))
        {
            held.quantity = usize::try_from(quantity).ok();
        }
    }
    Ok(withdrawn)
}

/// All changes, or none when one is refused. Users lose what the group is no longer authorised for.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let mut group = world.reach_group(call)?.clone();
    let provider = world.provider(&group.key.service_provider_id)?;
    let above = |licences: &[Licence], name: &str| Licence::find(licences, name).is_none().then_some("authorized");
    let services = grant(&mut group.user_services, &changes(body, "userServices", MOST)?, |name| {
        above(&provider.user_services, name)
    })?;
    let packs = grant(&mut group.packs, &changes(body, "servicePackServices", MOST)?, |name| {
        provider.pack(name).is_none().then_some("authorized")
    })?;
    change_own(world, &mut group, &changes(body, "groupServices", MOST)?, |name| {
        above(&provider.group_services, name)
    })?;
    check_allowed(world, &group, &provider.user_services, |group| &group.user_services)?;
    check_allowed(world, &group, &provider.group_services, |group| &group.own_licences)?;
    let users = &world.users;
    let services_used = group.user_services.iter().map(|held| (held, users.count_service(&group.key, &held.name)));
    let packs_used = group.packs.iter().map(|held| (held, users.count_pack(&group.key, &held.name)));
    for (licence, usage) in services_used.chain(packs_used) {
        if licence.quantity.is_some_and(|quantity| quantity < usage) {
            // rule: assumed
            return Err(Failure::rejected(format!("Service quantity below its usage: {}", licence.name)));
        }
    }
    let key = group.key.clone();
    world.groups.insert(key.clone(), group);
    voice_portal::settle(world, &key)?;
    take_away(world, &key, &services, &packs)?;
    Ok(shown(world, world.group(&key)?))
}

/// A group cannot have more than the service provider has left, and no end of what the service provider has an end of.
fn check_allowed(world: &World, group: &Group, above: &[Licence], held: Held) -> Result<(), Failure> {
    for licence in held(group) {
        if let Some(most) = allowed(world, &group.key, above, held, &licence.name)
            && licence.quantity.is_none_or(|quantity| quantity > most)
        {
            // rule: assumed
            return Err(Failure::rejected(format!("Service quantity exceeded: {}", licence.name)));
        }
    }
    Ok(())
}

fn change_own(
    world: &World,
    group: &mut Group,
    changes: &[Change],
    unavailable: impl Fn(&str) -> Option<&'static str>,
) -> Result<(), Failure> {
    let withdrawn = grant(&mut group.own_licences, changes, unavailable)?;
    let unassigned = changes.iter().filter(|change| change.assign == Some(false)).map(|change| &change.name);
    for name in withdrawn.iter().chain(unassigned) {
        if world.users.count_kind(&group.key, name) > 0 {
            // rule: assumed
            return Err(Failure::rejected(format!("Service in use: {name}")));
        }
        group.own_services.retain(|own| own != name);
    }
    for change in changes.iter().filter(|change| change.assign == Some(true)) {
        if Licence::find(&group.own_licences, &change.name).is_none() {
            // rule: documented
            return Err(Failure::rejected(format!("Service not authorized: {}", change.name)));
        }
        if !group.own_services.contains(&change.name) {
            group.own_services.push(change.name.clone());
        }
    }
    Ok(())
}

/// The users of a group lose services and service packs.
pub(crate) fn take_away(
    world: &mut World,
    key: &GroupKey,
    services: &[String],
    packs: &[String],
) -> Result<(), Failure> {
    let ids: Vec<String> = world.users.in_group(key).map(|user| user.id.clone()).collect();
    for id in ids {
        if let Some(mut parts) = world.users.get_mut(&id) {
            parts.services.retain(|name| !services.contains(name));
            parts.packs.retain(|name| !packs.contains(name));
        }
        settings::forget_unassigned(world, &id)?;
    }
    Ok(())
}
