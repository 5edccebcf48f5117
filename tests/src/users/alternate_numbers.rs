//! `/users/alternate-numbers`: ten places for further numbers.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::config::Quirks;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::route::Route;
use crate::users::settings::{Field, Setting, resource};
use crate::world::claims::Claimant;
use crate::world::{User, World};

pub(crate) const SERVICE: &str = "Alternate Numbers";
const PLACES: usize = 10;
const PATTERNS: &[&str] = &["Normal", "Long-Long", "Short-Short-Long", "Short-Long-Short"];

pub(super) const SETTING: Setting =
    // rule: OCI, UserAlternateNumbersModifyRequest
    Setting::new("/users/alternate-numbers", SERVICE, &[Field::flag("distinctiveRing", false)])
            .viewed(complete)
            .by_hand();

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/alternate-numbers:get", "/users/alternate-numbers", get),
        Route::put("users/alternate-numbers:update", "/users/alternate-numbers", update),
    ]
}

/// The filled places of a record: which one, number, extension.
pub(crate) fn places(record: Option<&Fields>) -> impl Iterator<Item = (i64, &str, &str)> {
    let places = record.and_then(|record| record.get("alternateEntries")).and_then(Value::as_array);
    places.into_iter().flatten().filter_map(|place| {
        let text = |name: &str| place[name].as_str().unwrap_or_default();
        Some((place["alternateEntryId"].as_i64()?, text("phoneNumber"), text("extension")))
    })
}

/// All ten places, the empty ones too.
fn complete(record: &mut Fields, _: Quirks) {
    let kept = record.remove("alternateEntries").unwrap_or_default();
    let places = (1..=PLACES).map(|id| {
        let place = kept.as_array().into_iter().flatten().find(|place| place["alternateEntryId"] == id);
        place.cloned().unwrap_or_else(
            || json!({ "phoneNumber": null, "extension": null, "ringPattern": null, "alternateEntryId": id }),
        )
    });
    let places: Vec<Value> = places.collect();
    record.insert("alternateEntries".to_owned(), places.into());
}

/// People need the service; service instances have alternate numbers anyway.
fn reach<'w>(world: &'w World, call: &Call<'_>) -> Result<&'w User, Failure> {
    let user = world.reach_user(call)?;
    if user.service_type.is_none() {
        resource::check_assigned(world, user, SERVICE)?;
    }
    Ok(user)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(resource::record(world, reach(world, call)?, &SETTING))
}

/// Places that the body does not list stay as they are.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let mut record = SETTING.written(&user.holdings, call.object()?)?;
    if let Some(rows) = call.body.get("alternateEntries").filter(|rows| !rows.is_null()) {
        // rule: assumed
        let rows = rows.as_array().ok_or_else(|| Failure::invalid("alternateEntries", "must be a list"))?;
        let kept = record.get("alternateEntries").and_then(Value::as_array);
        let mut places: Vec<Value> = kept.cloned().unwrap_or_default();
        for row in rows {
            let id = row.get("alternateEntryId").and_then(json::integer);
            let id = id.filter(|id| (1..=10).contains(id));
            // rule: OCI, UserAlternateNumbersModifyRequest
            let id = id.ok_or_else(|| Failure::invalid("alternateEntryId", "must be a number from 1 to 10"))?;
            places.retain(|place| place["alternateEntryId"] != id);
            if let Some(place) = place(id, row)? {
                places.push(place);
            }
        }
        record.insert("alternateEntries".to_owned(), places.into());
        world.check_claims(&Claimant { alternate_numbers: Some(&record), ..Claimant::of(user) })?;
    }
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.settings.insert(SERVICE.to_owned(), record);
    }
    Ok(resource::record(world, world.user(&id)?, &SETTING))
}

/// What is kept of a place; nothing for an empty one.
fn place(id: i64, row: &Value) -> Result<Option<Value>, Failure> {
    let text = |name: &str| row.get(name).and_then(json::text).filter(|text| !text.is_empty());
    let (number, extension) = (text("phoneNumber"), text("extension"));
    if number.is_none() && extension.is_none() {
        return Ok(None);
    }
    let pattern = text("ringPattern").unwrap_or_else(|| "Normal".to_owned());
    if !PATTERNS.contains(&pattern.as_str()) {
        // rule: OCI, RingPattern
        return Err(Failure::invalid("ringPattern", "unknown pattern"));
    }
    Ok(Some(json!({
        "phoneNumber": number,
        "extension": extension,
        "ringPattern": pattern,
        "alternateEntryId": id,
    })))
}
