//! `/users/hoteling-guest` and `/users/hoteling-host`: a guest borrows the phone of a host.
//!
//! The guest names its host; who is at a host is looked up.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::member::{self, Reach};
use crate::groups::record;
use crate::json;
use crate::route::Route;
use crate::users::settings::{self, Setting, resource};
use crate::world::{User, World};

const GUEST: &str = "Hoteling Guest";
const HOST: &str = "Hoteling Host";
const HOST_ID: &str = "hostUserId";

pub(super) fn routes() -> Vec<Route> {
    let (guest, host) = ("/users/hoteling-guest", "/users/hoteling-host");
    vec![
        Route::get("users/hoteling-guest:get", guest, get_guest),
        Route::put("users/hoteling-guest:update", guest, update_guest),
        Route::get("users/hoteling-guest/users:list_available", "/users/hoteling-guest/users", hosts),
        Route::get("users/hoteling-host:get", host, get_host),
        Route::put("users/hoteling-host:update", host, update_host),
    ]
}

fn setting(service: &'static str) -> Result<&'static Setting, Failure> {
    settings::of_service(service).ok_or_else(|| Failure::not_assigned(service))
}

/// The host of a guest.
fn host_of(user: &User) -> Option<&str> {
    let id = user.holdings.settings.get(GUEST)?.get(HOST_ID)?.as_str()?;
    (!id.is_empty()).then_some(id)
}

/// Who has borrowed the phone of a host.
fn guest_of<'w>(world: &'w World, host: &'w User) -> Option<&'w User> {
    member::candidates(world, &host.key, Reach::Enterprise).find(|user| host_of(user) == Some(&host.id))
}

fn is_open(world: &World, user: &User) -> bool {
    world.has_service(user, HOST) && settings::is_active(user, HOST) == Some(true)
}

fn guest(world: &World, user: &User) -> Answer {
    let mut record = resource::record(world, user, setting(GUEST)?);
    let host = host_of(user).and_then(|id| world.users.get(id));
    record["hostFirstName"] = host.map(|host| host.text("firstName")).into();
    record["hostLastName"] = host.map(|host| host.text("lastName")).into();
    Ok(record)
}

fn get_guest(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, GUEST)?;
    guest(world, user)
}

fn update_guest(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, GUEST)?;
    let written = resource::checked(world, user, setting(GUEST)?, call.object()?)?;
    let wanted = json::field(&written, HOST_ID);
    let is_named = call.object()?.get(HOST_ID).and_then(json::text).is_some_and(|id| !id.is_empty());
    // rule: OCI, UserHotelingGuestModifyRequest21
    if is_named && written.get("isActive").and_then(json::flag) != Some(true) {
        return Err(Failure::rejected(format!("{GUEST} is not active: {}", user.id)));
    }
    if !wanted.is_empty() && host_of(user) != Some(wanted) {
        let host = world.user(wanted)?;
        // rule: assumed
        if !is_open(world, host) || !Reach::Enterprise.allows(world, &host.key, &user.key) {
            return Err(Failure::rejected(format!("User is not a hoteling host: {wanted}")));
        }
        if guest_of(world, host).is_some() {
            // rule: assumed
            return Err(Failure::rejected(format!("Hoteling host is in use: {wanted}")));
        }
    }
    let id = user.id.clone();
    world.users.edit(&id, |user| drop(user.holdings.settings.insert(GUEST.to_owned(), written)));
    guest(world, world.user(&id)?)
}

/// Hosts that nobody is at, and the present one.
fn hosts(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, GUEST)?;
    let all = member::candidates(world, &user.key, Reach::Enterprise).filter(|host| is_open(world, host));
    let free = all.filter(|host| guest_of(world, host).is_none_or(|guest| guest.id == user.id));
    Ok(free.map(|host| Value::Object(member::row_of(host, &["userId", "lastName", "firstName"]))).collect())
}

fn host(world: &World, user: &User) -> Answer {
    let mut record = resource::record(world, user, setting(HOST)?);
    let guest = guest_of(world, user);
    for name in ["FirstName", "LastName", "PhoneNumber", "Extension"] {
        let mut own = name.to_owned();
        own[..1].make_ascii_lowercase();
        record[format!("guest{name}")] = guest.map_or(Value::Null, |guest| json!(guest.text(&own)));
    }
    Ok(record)
}

fn get_host(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, HOST)?;
    host(world, user)
}

fn update_host(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, HOST)?;
    let body = call.object()?;
    let written = resource::checked(world, user, setting(HOST)?, body)?;
    let id = user.id.clone();
    // rule: OCI, UserHotelingHostModifyRequest
    let leaves = record::flag(body, "removeGuestAssociation")? == Some(true)
        // rule: assumed
        || written.get("isActive").and_then(json::flag) == Some(false);
    let guest = guest_of(world, user).filter(|_| leaves).map(|guest| guest.id.clone());
    world.users.edit(&id, |user| drop(user.holdings.settings.insert(HOST.to_owned(), written)));
    if let Some(guest) = guest {
        world.users.edit(&guest, |guest| {
            if let Some(record) = guest.holdings.settings.get_mut(GUEST) {
                record.remove(HOST_ID);
            }
        });
    }
    host(world, world.user(&id)?)
}
