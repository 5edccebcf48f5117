//! `/groups/viewable-packs`, `/users/viewable-packs`: which of their services users see in the portal.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::services::names::USER_SERVICES;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::query::Query;
use crate::route::Route;
use crate::world::{Group, GroupKey, User, World};

/// The packs of a group, by their ids.
const TABLE: &str = "viewable-packs";
/// The pack of a user, with the group that it is of.
const GIVEN: &str = "Viewable Pack";

pub(crate) fn routes() -> Vec<Route> {
    let path = "/groups/viewable-packs";
    let names_one = |query: &Query, _: &Value| query.filled("id").is_some();
    let (reads, writes, passing) = (LoginType::GroupDepartment, LoginType::Group, LoginType::User);
    vec![
        Route::get("groups/viewable-packs:get", path, get).when(names_one).least(reads).in_passing(passing),
        Route::get("groups/viewable-packs:list", path, list).least(reads).in_passing(passing),
        Route::post("groups/viewable-packs:create", path, create).least(writes),
        Route::put("groups/viewable-packs:update", path, update).least(writes),
        Route::delete("groups/viewable-packs:delete", path, delete).least(writes),
        Route::get("groups/viewable-packs:list_bulk", "/groups/viewable-packs/bulk", users).least(reads),
        Route::put("groups/viewable-packs:update_bulk", "/groups/viewable-packs/bulk", give).least(writes),
        Route::get("groups/viewable-packs/services:list", "/groups/viewable-packs/services", services)
            .least(reads)
            .in_passing(passing),
        Route::get("users/viewable-packs:get", "/users/viewable-packs", of_user),
        Route::put("users/viewable-packs:update", "/users/viewable-packs", give_one).least(reads),
    ]
}

fn pack<'a>(group: &'a Group, id: &str) -> Result<&'a Fields, Failure> {
    // rule: assumed
    group.holdings.record(TABLE, id).ok_or_else(|| Failure::not_found("Viewable pack", id))
}

/// The pack that a user has in its group.
fn pack_of<'a>(world: &'a World, user: &User) -> Option<&'a Fields> {
    let given = user.holdings.settings.get(GIVEN)?;
    let is_of = GroupKey::new(json::field(given, "serviceProviderId"), json::field(given, "groupId")) == user.key;
    let id = given.get("id").and_then(json::text).filter(|_| is_of)?;
    world.groups.get(&user.key)?.holdings.record(TABLE, &id)
}

/// Whether a user sees a service of its own.
pub(crate) fn shows(world: &World, user: &User, service: &str) -> bool {
    let Some(pack) = pack_of(world, user) else { return true };
    let services = pack.get("services").and_then(Value::as_array);
    services.into_iter().flatten().any(|seen| seen.get("name").is_some_and(|name| name == service))
}

/// The services that may be put into a pack: those that the group may use, by their place among all.
// rule: assumed
fn known(group: &Group) -> Vec<Value> {
    let all = (1..).zip(USER_SERVICES.iter());
    let may = |name: &str| group.user_services.iter().any(|licence| licence.name == name);
    all.filter(|(_, name)| may(name)).map(|(id, name)| json!({ "id": id, "name": name })).collect::<Vec<Value>>()
}

fn services(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(known(world.reach_group(call)?).into())
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    Ok(pack(group, &call.need("id")?)?.clone().into())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let packs = world.reach_group(call)?.holdings.table(TABLE).into_iter().flatten();
    Ok(packs.map(|(_, pack)| json!({ "id": pack.get("id"), "name": pack.get("name") })).collect())
}

/// What a body says of a pack.
fn read(group: &Group, call: &Call<'_>, own: Option<&str>) -> Result<Fields, Failure> {
    let name = call.need("name")?;
    let mut others = group.holdings.table(TABLE).into_iter().flatten().filter(|(id, _)| own != Some(id.as_str()));
    if others.any(|(_, other)| json::field(other, "name") == name) {
        // rule: assumed
        return Err(Failure::rejected(format!("Viewable pack already exists: {name}")));
    }
    let known = known(group);
    let mut seen = Vec::new();
    for service in call.list("services")? {
        let name = service.get("name").and_then(Value::as_str).unwrap_or_default();
        // rule: assumed
        let found = known.iter().find(|known| known["name"] == name);
        seen.push(found.ok_or_else(|| Failure::not_found("Service", name))?.clone());
    }
    Ok(Fields::from_iter([("name".to_owned(), name.into()), ("services".to_owned(), seen.into())]))
}

fn store(world: &mut World, key: &GroupKey, id: i64, mut pack: Fields) -> Value {
    pack.insert("id".to_owned(), id.into());
    if let Some(group) = world.groups.get_mut(key) {
        group.holdings.table_mut(TABLE).insert(id.to_string(), pack.clone());
    }
    pack.into()
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, pack) = (group.key.clone(), read(group, call, None)?);
    let ids = group.holdings.table(TABLE).into_iter().flatten().filter_map(|(id, _)| id.parse::<i64>().ok());
    let id = ids.max().unwrap_or_default() + 1;
    Ok(store(world, &key, id, pack))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let id = call.need("id")?;
    pack(group, &id)?;
    let (key, pack) = (group.key.clone(), read(group, call, Some(&id))?);
    Ok(store(world, &key, id.parse().unwrap_or_default(), pack))
}

/// Whoever had it sees everything.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, id) = (group.key.clone(), call.need("id")?);
    pack(group, &id)?;
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.table_mut(TABLE).remove(&id);
    }
    let members: Vec<String> = world.users.in_group(&key).map(|user| user.id.clone()).collect();
    for member in members {
        world.users.edit(&member, |user| {
            let given = user.holdings.settings.get(GIVEN).and_then(|given| given.get("id")).and_then(json::text);
            if given.as_deref() == Some(&id) {
                user.holdings.settings.remove(GIVEN);
            }
        });
    }
    Ok(json!([]))
}

fn users(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let people = world.users.in_group(&key).filter(|user| user.service_type.is_none());
    let rows = people.map(|user| {
        let pack = pack_of(world, user);
        json!({
            "userId": user.id, "lastName": user.text("lastName"), "firstName": user.text("firstName"),
            "phoneNumber": user.text("phoneNumber"),
            "virtualPackId": pack.and_then(|pack| pack.get("id")),
            "virtualPackName": pack.and_then(|pack| pack.get("name")),
        })
    });
    Ok(rows.collect())
}

/// Gives a pack to a user, or takes it: the id 0, or none, is that of seeing everything.
// rule: documented
fn hand_out(world: &mut World, user_id: &str, id: Option<&str>) -> Result<(), Failure> {
    let user = world.user(user_id)?;
    let given = match id.filter(|id| *id != "0") {
        None => None,
        Some(id) => {
            let key = &user.key;
            let id = pack(world.group(key)?, id)?.get("id").cloned();
            let given = json!({ "id": id, "serviceProviderId": key.service_provider_id, "groupId": key.group_id });
            json::object(&given)
        }
    };
    world.users.edit(user_id, |user| {
        match given {
            Some(given) => user.holdings.settings.insert(GIVEN.to_owned(), given),
            None => user.holdings.settings.remove(GIVEN),
        };
    });
    Ok(())
}

fn give(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, id) = (group.key.clone(), call.text("id"));
    if let Some(id) = id.as_deref().filter(|id| *id != "0") {
        pack(group, id)?;
    }
    let mut ids = Vec::new();
    for user in call.list("users")? {
        // rule: documented
        let user_id = user.get("userId").and_then(json::text).ok_or_else(|| Failure::missing("userId"))?;
        if world.user(&user_id)?.key != key {
            // rule: assumed
            return Err(Failure::no_user(&user_id));
        }
        ids.push(user_id);
    }
    for user_id in ids {
        hand_out(world, &user_id, id.as_deref())?;
    }
    Ok(json!([]))
}

/// Nothing is in it where the user sees everything.
// rule: documented
fn of_user(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let pack = pack_of(world, user).map(|pack| json!({ "id": pack.get("id"), "name": pack.get("name") }));
    Ok(pack.unwrap_or_else(|| json!({})))
}

fn give_one(world: &mut World, call: &Call<'_>) -> Answer {
    let user_id = world.reach_user(call)?.id.clone();
    // rule: documented
    let id = call.body.get("id").ok_or_else(|| Failure::missing("id"))?;
    hand_out(world, &user_id, json::text(id).filter(|id| !id.is_empty()).as_deref())?;
    of_user(world, call)
}
