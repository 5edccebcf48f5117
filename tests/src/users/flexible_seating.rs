//! `/users/flexible-seating/guest`: a guest sits down at a desk, whose phone is the guest's then.
//!
//! The guest names its desk; who is at a desk is looked up.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::date::Date;
use crate::failure::Failure;
use crate::groups::instance;
use crate::groups::member::{self, Reach};
use crate::json::{self, Fields};
use crate::route::Route;
use crate::tables::{self, Owner};
use crate::users::settings::{self, Setting, resource};
use crate::world::{User, World};

const GUEST: &str = "Flexible Seating Guest";
const DESK: &str = "Flexible Seating Host";
const DESK_ID: &str = "hostUserId";
const ASSOCIATION: &str = "/groups/flexible-seating/host/guest-association";
/// Since when a guest is at a desk.
const SINCE: &str = "hostAssociationDateTime";
/// What a guest cannot change at a desk.
const FIXED: &[&str] =
    &["isActive", "enableAssociationLimit", "associationLimitHours", "unlockPhonePINCode", "accessDeviceEndpoint"];
/// What a desk cannot change while somebody is at it.
const FIXED_AT_DESK: &[&str] = &["enforceAssociationLimit", "associationLimitHours"];

pub(super) fn routes() -> Vec<Route> {
    let (guest, hosts) = ("/users/flexible-seating/guest", "/users/flexible-seating/guest/hosts");
    vec![
        Route::get("users/flexible-seating/guest:get", guest, get),
        Route::put("users/flexible-seating/guest:update", guest, update),
        Route::get("users/flexible-seating/guest/hosts:list_available", hosts, list),
    ]
}

fn setting() -> Result<&'static Setting, Failure> {
    settings::of_service(GUEST).ok_or_else(|| Failure::not_assigned(GUEST))
}

/// The id of the desk that a guest names.
fn named(user: &User) -> &str {
    user.holdings.settings.get(GUEST).map_or("", |record| json::field(record, DESK_ID))
}

/// The desk that a guest is at.
fn desk_of<'w>(world: &'w World, guest: &User) -> Option<&'w User> {
    world.users.get(named(guest)).filter(|desk| desk.service_type.as_deref() == Some(DESK))
}

/// Who is at a desk.
fn guest_at<'w>(world: &'w World, desk: &'w User) -> Option<&'w User> {
    member::candidates(world, &desk.key, Reach::Enterprise).find(|user| named(user) == desk.id)
}

/// Whether somebody is at an instance, which is a desk then.
pub(crate) fn is_in_use(world: &World, instance: &User) -> bool {
    guest_at(world, instance).is_some()
}

/// Whoever is at a desk gets up, since the desk is gone.
pub(crate) fn get_up(world: &mut World, desk: &User) {
    let Some(guest) = guest_at(world, desk).map(|guest| guest.id.clone()) else { return };
    world.users.edit(&guest, |guest| {
        if let Some(record) = guest.holdings.settings.get_mut(GUEST) {
            record.remove(DESK_ID);
            record.remove(SINCE);
        }
    });
}

/// How a desk takes its guests.
fn association(desk: &User) -> Fields {
    let setting = tables::settings().iter().find(|setting| setting.path == ASSOCIATION);
    setting.map(|setting| setting.stored(&desk.holdings)).unwrap_or_default()
}

/// Refuses another limit for a guest who is at the desk.
pub(crate) fn check_association(world: &World, owner: &Owner, before: &Fields, after: &Fields) -> Result<(), Failure> {
    let Owner::User { id, .. } = owner else { return Ok(()) };
    let changed = FIXED_AT_DESK.iter().find(|key| before.get(**key) != after.get(**key));
    match changed {
        Some(key) if is_in_use(world, world.user(id)?) => {
            // rule: OCI, GroupFlexibleSeatingHostGuestAssociationModifyRequest
            Err(Failure::rejected(format!("{key} cannot be changed while a guest is at {id}")))
        }
        _ => Ok(()),
    }
}

/// Whether a desk is open to a guest: to those of its group, and to the whole enterprise if it says so.
// rule: OCI, UserFlexibleSeatingGuestGetAvailableHostListRequest
fn is_open_to(world: &World, desk: &User, guest: &User) -> bool {
    let wide = json::field(&association(desk), "accessLevel") == "Enterprise";
    let reach = if wide { Reach::Enterprise } else { Reach::Group };
    instance::is_active(desk) && reach.allows(world, &guest.key, &desk.key)
}

/// The desks that a guest may choose: those that are open to it with nobody else there.
fn desks<'w>(world: &'w World, guest: &'w User) -> impl Iterator<Item = &'w User> {
    let groups = world.groups_of(&guest.key.service_provider_id);
    let all = groups.flat_map(|group| world.users.of_kind(&group.key, DESK));
    // rule: assumed
    all.filter(|desk| is_open_to(world, desk, guest) && guest_at(world, desk).is_none_or(|other| other.id == guest.id))
}

fn row(desk: &User) -> Value {
    let (mut row, association) = (member::row(desk), association(desk));
    row.insert("associationLimitHours".to_owned(), association.get("associationLimitHours").cloned().into());
    row.insert("enableAssociationLimit".to_owned(), association.get("enforceAssociationLimit").cloned().into());
    row.into()
}

fn shown(world: &World, guest: &User) -> Answer {
    let mut record = resource::record(world, guest, setting()?);
    let desk = desk_of(world, guest);
    let (name, association) = (|key| desk.map(|desk| desk.text(key)), desk.map(association).unwrap_or_default());
    record[DESK_ID] = desk.map(|desk| desk.id.as_str()).into();
    record["hostFirstName"] = name("firstName").into();
    record["hostLastName"] = name("lastName").into();
    record["hostAssociationLimitHours"] = association.get("associationLimitHours").cloned().into();
    record["hostEnforcesAssociationLimit"] = association.get("enforceAssociationLimit").cloned().into();
    let since = guest.holdings.settings.get(GUEST).and_then(|record| record.get(SINCE));
    record[SINCE] = since.filter(|_| desk.is_some()).cloned().into();
    record["users"] = desks(world, guest).map(row).collect();
    Ok(record)
}

/// The user that a call names, if it may sit down at desks.
fn reach<'w>(world: &'w World, call: &Call<'_>) -> Result<&'w User, Failure> {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, GUEST)?;
    Ok(user)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    shown(world, reach(world, call)?)
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(desks(world, reach(world, call)?).map(row).collect())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let before = setting()?.stored(&user.holdings);
    let mut after = resource::checked(world, user, setting()?, call.object()?)?;
    let wanted = json::field(&after, DESK_ID).to_owned();
    match desk_of(world, user) {
        Some(desk) if desk.id == wanted => {
            if let Some(key) = FIXED.iter().find(|key| before.get(**key) != after.get(**key)) {
                // rule: OCI, UserFlexibleSeatingGuestModifyRequest22
                return Err(Failure::rejected(format!("{key} cannot be changed at a desk: {wanted}")));
            }
        }
        _ if wanted.is_empty() => drop(after.remove(SINCE)),
        _ => {
            check_desk(world, user, &after, &wanted)?;
            let now = i64::try_from(call.now.as_seconds()).unwrap_or_default();
            after.insert(SINCE.to_owned(), json!(Date::at(now).iso()));
        }
    }
    let id = user.id.clone();
    world.users.edit(&id, |user| drop(user.holdings.settings.insert(GUEST.to_owned(), after)));
    shown(world, world.user(&id)?)
}

/// Refuses a desk at which a guest cannot sit down.
fn check_desk(world: &World, guest: &User, record: &Fields, wanted: &str) -> Result<(), Failure> {
    if record.get("isActive").and_then(json::flag) != Some(true) {
        // rule: OCI, UserFlexibleSeatingGuestModifyRequest22
        return Err(Failure::rejected(format!("{GUEST} is not active: {}", guest.id)));
    }
    let desk = world.user(wanted)?;
    if desk.service_type.as_deref() != Some(DESK) || !is_open_to(world, desk, guest) {
        // rule: assumed
        return Err(Failure::rejected(format!("User is not a flexible seating host: {wanted}")));
    }
    if is_in_use(world, desk) {
        // rule: assumed
        return Err(Failure::rejected(format!("Flexible seating host is in use: {wanted}")));
    }
    Ok(())
}
