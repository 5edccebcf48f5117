//! `/groups/call-pickup`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::member::{self, Reach};
use crate::json::Fields;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Group, World};

const TABLE: &str = "call-pickup";
const SERVICE: &str = "Call Pickup";

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/call-pickup/groups", LoginType::GroupDepartment);
    vec![
        Route::get("groups/call-pickup/groups:get", path, get)
            .when(|query, _| query.get("name").is_some())
            .least(least),
        Route::get("groups/call-pickup/groups:list", path, list).least(least),
        Route::post("groups/call-pickup/groups:create", path, create).least(least),
        Route::put("groups/call-pickup/groups:update", path, update).least(least),
        Route::delete("groups/call-pickup/groups:delete", path, delete).least(least),
        Route::get("groups/call-pickup/user:get", "/groups/call-pickup/user", of_user).least(least),
        Route::get("groups/call-pickup/users:list_available", "/groups/call-pickup/users", available).least(least),
    ]
}

fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Group, Failure> {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    Ok(group)
}

fn all(group: &Group) -> impl Iterator<Item = (&str, &Fields)> {
    group.holdings.table(TABLE).into_iter().flatten().map(|(name, record)| (name.as_str(), record))
}

/// The pickup group of a user, which is in one at the most.
fn of<'a>(group: &'a Group, user_id: &str) -> Option<(&'a str, &'a Fields)> {
    all(group).find(|(_, record)| member::stored(record, "users").any(|id| id == user_id))
}

fn shown(world: &World, group: &Group, name: &str, record: &Fields) -> Value {
    let users = member::stored(record, "users").filter_map(|id| world.users.get(id));
    json!({
        "serviceProviderId": group.key.service_provider_id,
        "groupId": group.key.group_id,
        "name": name,
        "users": users.map(member::row).collect::<Vec<_>>(),
    })
}

fn find<'a>(group: &'a Group, name: &str) -> Result<&'a Fields, Failure> {
    group.holdings.record(TABLE, name).ok_or_else(|| Failure::not_found("Call pickup group", name))
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = reach(world, call)?;
    let name = call.need("name")?;
    Ok(shown(world, group, &name, find(group, &name)?))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let group = reach(world, call)?;
    let key = &group.key;
    let row =
        |(name, _)| json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "name": name });
    Ok(all(group).map(row).collect())
}

fn checked_name(group: &Group, name: &str) -> Result<(), Failure> {
    if name.chars().count() > 80 {
        // rule: OCI, ServiceInstanceName
        return Err(Failure::invalid("name", "longer than 80 characters"));
    }
    match group.holdings.record(TABLE, name) {
        // rule: assumed
        Some(_) => Err(Failure::rejected(format!("Call pickup group already exists: {name}"))),
        None => Ok(()),
    }
}

/// The users of a body, who must not be in another pickup group.
fn users_for(world: &World, group: &Group, name: &str, call: &Call<'_>) -> Result<Option<Value>, Failure> {
    let Some(ids) = member::ids(world, &group.key, Reach::Group, call.object()?, "users")? else { return Ok(None) };
    let elsewhere = ids.iter().find(|id| of(group, id).is_some_and(|(other, _)| other != name));
    match elsewhere {
        // rule: assumed
        Some(id) => Err(Failure::rejected(format!("User is in another call pickup group: {id}"))),
        None => Ok(Some(member::to_rows(&ids))),
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let group = reach(world, call)?;
    let name = call.need("name")?;
    checked_name(group, &name)?;
    let users = users_for(world, group, &name, call)?.unwrap_or_else(|| json!([]));
    let owner = group.key.clone();
    if let Some(group) = world.groups.get_mut(&owner) {
        let record = Fields::from_iter([("users".to_owned(), users)]);
        group.holdings.table_mut(TABLE).insert(name.clone(), record);
    }
    let group = world.group(&owner)?;
    Ok(shown(world, group, &name, find(group, &name)?))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = reach(world, call)?;
    let name = call.need("name")?;
    let mut record = find(group, &name)?.clone();
    let new_name = call.text("newName").unwrap_or_else(|| name.clone());
    if new_name != name {
        checked_name(group, &new_name)?;
    }
    if let Some(users) = users_for(world, group, &name, call)? {
        record.insert("users".to_owned(), users);
    }
    let owner = group.key.clone();
    if let Some(group) = world.groups.get_mut(&owner) {
        let table = group.holdings.table_mut(TABLE);
        table.remove(&name);
        table.insert(new_name.clone(), record);
    }
    let group = world.group(&owner)?;
    Ok(shown(world, group, &new_name, find(group, &new_name)?))
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let group = reach(world, call)?;
    let name = call.need("name")?;
    find(group, &name)?;
    let owner = group.key.clone();
    if let Some(group) = world.groups.get_mut(&owner) {
        group.holdings.table_mut(TABLE).remove(&name);
    }
    Ok(json!([]))
}

/// The pickup group of a user, or an empty list.
fn of_user(world: &mut World, call: &Call<'_>) -> Answer {
    let group = reach(world, call)?;
    let user = world.reach_user(call)?;
    Ok(of(group, &user.id).map_or_else(|| json!([]), |(name, record)| shown(world, group, name, record)))
}

fn available(world: &mut World, call: &Call<'_>) -> Answer {
    let group = reach(world, call)?;
    let free = member::people(world, &group.key).filter(|user| of(group, &user.id).is_none());
    Ok(free.map(member::row).collect())
}
