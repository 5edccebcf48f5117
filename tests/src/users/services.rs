//! `/users/services`: which services a user has, and their settings in one piece.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::viewable_packs;
use crate::json;
use crate::login::LoginType;
use crate::query::Query;
use crate::route::Route;
use crate::users::search::{self, criterion};
use crate::users::settings;
use crate::world::{Licence, User, World};

/// Group services that users have nothing to do with.
const BEHIND_THE_SCENES: &[&str] =
    &["Auto Attendant - Standard", "Call Pickup", "Emergency Zones", "Trunk Group", "Voice Messaging Group"];

const SEARCH_CRITERIA: &[&str] = &["dn", "extension", "lastName", "userId"];

pub(super) fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::get("users/services:get", "/users/services", get),
        Route::put("users/services:update", "/users/services", update).least(LoginType::GroupDepartment),
        Route::get("users/services/assigned:list", "/users/services/assigned", assigned),
        Route::get("users/services/viewable:list", "/users/services/viewable", viewable),
        Route::get("users/services/search:search", "/users/services/search", find),
    ];
    routes.extend(settings::bundle::routes());
    routes
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    assignable(world, user)
}

/// Everything that may be assigned to a user, and whether it is.
pub(crate) fn assignable(world: &World, user: &User) -> Answer {
    let group = world.group(&user.key)?;
    let provider = world.provider(&user.key.service_provider_id)?;
    let services = group.user_services.iter().map(|service| {
        json!({
            "serviceName": service.name,
            "assigned": user.services.contains(&service.name),
            "tags": [],
            "alias": service.name,
        })
    });
    let packs = group.packs.iter().map(|pack| {
        json!({
            "serviceName": pack.name,
            "assigned": user.packs.contains(&pack.name),
            "description": provider.pack(&pack.name).map(|pack| pack.description.as_str()),
            "alias": pack.name,
        })
    });
    Ok(json!({
        "userId": user.id,
        "serviceProviderId": user.key.service_provider_id,
        "groupId": user.key.group_id,
        "userServices": services.collect::<Vec<_>>(),
        "servicePackServices": packs.collect::<Vec<_>>(),
    }))
}

/// Assigns and unassigns what the body lists; all of it, or nothing when one entry is refused.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let group = world.group(&user.key)?;
    let services = changes(call, "userServices")?;
    let packs = changes(call, "servicePackServices")?;
    for (name, assign) in &services {
        let present = (*assign && !user.services.contains(name)).then(|| world.users.count_service(&group.key, name));
        check_licensed(&group.user_services, name, present)?;
    }
    for (name, assign) in &packs {
        let present = (*assign && !user.packs.contains(name)).then(|| world.users.count_pack(&group.key, name));
        check_licensed(&group.packs, name, present)?;
    }
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        let user = &mut *parts;
        for (set, changes) in [(&mut user.services, services), (&mut user.packs, packs)] {
            for (name, assign) in changes {
                if assign {
                    set.insert(name);
                } else {
                    set.remove(&name);
                }
            }
        }
    }
    settings::forget_unassigned(world, &id)?;
    assignable(world, world.user(&id)?)
}

/// The names in one list of the body, and whether to assign them.
fn changes(call: &Call<'_>, key: &str) -> Result<Vec<(String, bool)>, Failure> {
    if matches!(call.body.get(key), None | Some(Value::Null)) {
        return Ok(Vec::new());
    }
    let rows = call.list(key)?.iter().map(|row| {
        let name = row.get("serviceName").and_then(Value::as_str);
        // rule: documented
        let name = name.ok_or_else(|| Failure::missing("serviceName"))?;
        let assign = match row.get("assigned") {
            None | Some(Value::Null) => true,
            // rule: assumed
            Some(value) => json::flag(value).ok_or_else(|| Failure::invalid("assigned", "must be true or false"))?,
        };
        Ok((name.to_owned(), assign))
    });
    rows.collect()
}

/// Refuses what a group is not authorised for, and one user more than the group may give it to. How many have it by
/// now is told when somebody is to get it.
pub(super) fn check_licensed(licences: &[Licence], name: &str, used: Option<usize>) -> Result<(), Failure> {
    let licence = licences.iter().find(|licence| licence.name == name);
    // rule: documented
    let licence = licence.ok_or_else(|| Failure::rejected(format!("Service not authorized: {name}")))?;
    match licence.quantity {
        Some(quantity) if used.is_some_and(|used| used >= quantity) => {
            // rule: assumed
            Err(Failure::rejected(format!("Service quantity exceeded: {name}")))
        }
        _ => Ok(()),
    }
}

fn assigned(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    assigned_to(world, user)
}

pub(crate) fn assigned_to(world: &World, user: &User) -> Answer {
    let group = world.group(&user.key)?;
    let services = world.services_of(user);
    let rows = services.iter().map(|name| match settings::is_active(user, name) {
        Some(active) => json!({ "serviceName": name, "isActive": active }),
        None => json!({ "serviceName": name }),
    });
    let reaching = group.own_services.iter().filter(|name| !BEHIND_THE_SCENES.contains(&name.as_str()));
    let group_rows = reaching.map(|name| {
        let settings = group.holdings.settings.get(name);
        let active = settings.and_then(|fields| fields.get("isActive")).and_then(json::flag);
        json!({ "serviceName": name, "isActive": active.unwrap_or(true) })
    });
    Ok(json!({
        "userId": user.id,
        "userServices": rows.collect::<Vec<_>>(),
        "groupServices": group_rows.collect::<Vec<_>>(),
    }))
}

/// What the user may see of its own services, according to its viewable pack.
fn viewable(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let services = world.services_of(user);
    // The documented answer has a text here, which the vendor's web client takes for true whatever it says.
    let seen = services.iter().filter(|name| viewable_packs::shows(world, user, name));
    let rows = seen.map(|name| match settings::is_active(user, name) {
        Some(active) => json!({ "serviceName": name, "isActive": active }),
        None => json!({ "serviceName": name }),
    });
    Ok(json!({ "userId": user.id, "userServices": rows.collect::<Vec<_>>() }))
}

/// Service instances of any kind.
fn find(world: &mut World, call: &Call<'_>) -> Answer {
    let query: &Query = call.query;
    if criterion(query, SEARCH_CRITERIA).is_none() {
        // rule: documented
        return Err(Failure::rejected("A search needs one of dn, extension, lastName, userId."));
    }
    let instances = search::all_in_scope(world, call)?;
    let found = instances.into_iter().filter_map(|user| {
        let kind = user.service_type.as_ref()?;
        search::matches(world, query, SEARCH_CRITERIA, user).then(|| {
            json!({
                "serviceType": kind,
                "name": user.text("lastName"),
                "phoneNumber": user.text("phoneNumber"),
                "extension": user.text("extension"),
                "department": user.department().unwrap_or_default(),
                "serviceProviderId": user.key.service_provider_id,
                "groupId": user.key.group_id,
                "userId": user.id,
                "userIdShort": user.id.split('@').next(),
                "domain": user.domain(),
            })
        })
    });
    Ok(found.take(call.limit()?).collect())
}
