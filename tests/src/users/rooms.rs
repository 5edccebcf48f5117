//! Rooms and conferences, as far as they are more than records: bridges, new ids, delegates.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::config::Quirks;
use crate::failure::Failure;
use crate::groups::bridges::{COLLABORATE, MEET};
use crate::groups::member::{self, Reach};
use crate::groups::{instances, record};
use crate::json::{self, Fields};
use crate::route::Route;
use crate::tables::{Level, Owner};
use crate::world::{User, World};

const MY_ROOM: &str = "/users/collaborate/my-room";
const PROJECT_ROOMS: &str = "/users/collaborate/project-rooms";
const CONFERENCES: &str = "/users/meet-me-conferencing/conferences";
const DELEGATES: &str = "/users/meet-me-conferencing/delegates";
/// The id of the room that a user has before anybody gives it another.
const FIRST_ROOM: i64 = 100_000;
const LAST_ROOM: i64 = 999_999;

pub(super) fn routes() -> Vec<Route> {
    let (bridges, users) = ("/users/meet-me-conferencing/bridges", "/users/meet-me-conferencing/delegates/users");
    vec![
        Route::get("users/collaborate/bridge:get", "/users/collaborate/bridge", bridge),
        Route::put("users/collaborate/regenerate:regenerate", "/users/collaborate/regenerate", regenerate),
        Route::get("users/meet-me-conferencing/bridges:list", bridges, conference_bridges),
        Route::get("users/meet-me-conferencing/delegates:list", DELEGATES, delegates),
        Route::put("users/meet-me-conferencing/delegates:update", DELEGATES, set_delegates),
        Route::get("users/meet-me-conferencing/delegates/users:list_available", users, available),
    ]
}

/// The id of the room that a user always has.
pub(crate) fn my_room(user: &User) -> String {
    let set = user.holdings.settings.get(MY_ROOM).and_then(|room| room.get("roomId")).and_then(json::text);
    set.unwrap_or_else(|| FIRST_ROOM.to_string())
}

/// A user has a room from the start.
// rule: assumed
pub(crate) fn with_id(room: &mut Fields, _: Quirks) {
    room.entry("roomId").or_insert_with(|| FIRST_ROOM.to_string().into());
    room.entry("roomName").or_insert_with(|| "My Room".into());
}

/// A group that has no bridge of a kind has one all the same, which is named after it.
// rule: assumed
fn built_in(user: &User, kind: &str) -> String {
    format!("{kind}_{}@{}", user.key.group_id, user.domain())
}

/// The bridge that has the user, or else the default one of the group.
// rule: assumed
fn bridge(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let is_default = |record: &Fields| record.get("isDefault").and_then(json::flag) == Some(true);
    let of_group = || instances::of_group(world, &user.key, COLLABORATE).into_iter();
    let found = instances::with_member(world, user, COLLABORATE).into_iter().next();
    Ok(match found.or_else(|| of_group().find(|(_, record)| is_default(record))) {
        Some((bridge, record)) => json!({
            "bridgeId": bridge.id,
            "bridgeName": bridge.text("lastName"),
            "maxCollaborateRoomParticipants": record.get("maxCollaborateRoomParticipants"),
            "supportOutDial": record.get("supportOutdial"),
        }),
        None => json!({
            "bridgeId": built_in(user, "collaborate"),
            "bridgeName": "Collaborate Bridge",
            "maxCollaborateRoomParticipants": 30,
            "supportOutDial": false,
        }),
    })
}

/// The bridges on which the user may have conferences.
fn conference_bridges(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut ids: Vec<String> =
        instances::with_member(world, user, MEET).into_iter().map(|(bridge, _)| bridge.id.clone()).collect();
    if ids.is_empty() && instances::of_group(world, &user.key, MEET).is_empty() {
        ids.push(built_in(user, "meet_me"));
    }
    Ok(ids.into_iter().map(|id| json!({ "bridgeId": id })).collect())
}

/// The room that has an id gets the next one that is free.
// rule: assumed
fn regenerate(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = Owner::reach(world, call, Level::User, "")?;
    let id = call.need("roomId")?;
    let holdings = owner.holdings(world).ok_or_else(|| call.forbidden())?;
    let set = holdings.settings.get(MY_ROOM).and_then(|room| room.get("roomId")).and_then(json::text);
    let own = set.unwrap_or_else(|| FIRST_ROOM.to_string());
    let is_free = |id: &i64| {
        let id = id.to_string();
        id != own && holdings.record(PROJECT_ROOMS, &id).is_none()
    };
    // rule: assumed
    let new = (FIRST_ROOM + 1..=LAST_ROOM).find(is_free).ok_or_else(|| Failure::rejected("No room id is free."))?;
    let new = new.to_string();
    let project = holdings.record(PROJECT_ROOMS, &id).cloned();
    if id != own && project.is_none() {
        return Err(Failure::not_found("Room", &id));
    }
    owner.edit(world, |holdings| {
        if let Some(mut room) = project {
            holdings.table_mut(PROJECT_ROOMS).remove(&id);
            room.insert("roomId".to_owned(), new.as_str().into());
            holdings.table_mut(PROJECT_ROOMS).insert(new.clone(), room);
        } else {
            let room = holdings.settings.entry(MY_ROOM.to_owned()).or_default();
            room.insert("roomId".to_owned(), new.as_str().into());
        }
    });
    Ok(json!({ "roomId": new }))
}

/// The owner of the conference that a call names, and the key of what is kept of it.
fn conference(world: &World, call: &Call<'_>) -> Result<(Owner, String), Failure> {
    let owner = Owner::reach(world, call, Level::User, "")?;
    let holdings = owner.holdings(world).ok_or_else(|| call.forbidden())?;
    let (id, bridge) = (call.need("conferenceId")?, call.need("bridgeId")?);
    let is = |conference: &Fields| {
        json::field(conference, "conferenceId") == id && json::field(conference, "bridgeId") == bridge
    };
    let found = holdings.table(CONFERENCES).into_iter().flatten().find(|(_, conference)| is(conference));
    let (key, _) = found.ok_or_else(|| Failure::not_found("Conference", &id))?;
    Ok((owner, key.clone()))
}

fn delegates(world: &mut World, call: &Call<'_>) -> Answer {
    let (owner, key) = conference(world, call)?;
    let kept = owner.holdings(world).and_then(|holdings| holdings.record(DELEGATES, &key));
    let ids = kept.into_iter().flat_map(|kept| member::stored(kept, "users"));
    Ok(ids.map(|id| json!({ "userId": id })).collect())
}

fn set_delegates(world: &mut World, call: &Call<'_>) -> Answer {
    let (owner, key) = conference(world, call)?;
    // rule: documented
    let rows = record::rows(call.object()?, "users")?.ok_or_else(|| Failure::missing("users"))?;
    let ids: Vec<String> = rows.iter().map(|row| json::field(row, "userId").to_owned()).collect();
    owner.check_members(world, Reach::Enterprise, &ids)?;
    let users: Vec<Value> = ids.iter().map(|id| json!({ "userId": id })).collect();
    let kept = Fields::from_iter([("users".to_owned(), users.into())]);
    owner.edit(world, |holdings| drop(holdings.table_mut(DELEGATES).insert(key, kept)));
    delegates(world, call)
}

fn available(world: &mut World, call: &Call<'_>) -> Answer {
    let (owner, _) = conference(world, call)?;
    let users = owner.group().into_iter().flat_map(|group| member::candidates(world, group, Reach::Enterprise));
    let host = |id: &str| matches!(&owner, Owner::User { id: own, .. } if own == id);
    Ok(users.filter(|user| !host(&user.id)).map(|user| Value::Object(member::row_of(user, &["userId"]))).collect())
}
