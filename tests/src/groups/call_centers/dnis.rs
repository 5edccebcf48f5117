//! `/groups/call-centers/dnis`: its numbers, and what their callers hear.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::call_centers::sheet::{self, Part};
use crate::groups::call_centers::{CALL_CENTER, check_kind, settings};
use crate::groups::member::or_null;
use crate::groups::record::{Need, check_needs};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::claims::Claimant;
use crate::world::{User, World};

/// Under which name DNIS numbers are kept, and their announcements.
pub(crate) const NUMBERS: &str = "dnis";
const MESSAGES: &str = "dnis-announcements";

// rule: OCI, GroupCallCenterModifyDNISRequest
const INSTANCE: &[Part] = &[
    Part::One(Field::choice("priority", &["3 - Low", "0 - Highest", "1 - High", "2 - Medium"])),
    Part::Null(Field::text("dnisPhoneNumber", 23)),
    Part::Null(Field::text("extension", 20)),
    Part::One(Field::flag("useCustomCLIDSettings", false)),
    Part::Null(Field::text("callingLineIdPhoneNumber", 23)),
    Part::Null(Field::text("callingLineIdLastName", 30)),
    Part::Null(Field::text("callingLineIdFirstName", 30)),
    Part::One(Field::flag("useCustomDnisAnnouncementSettings", false)),
    Part::One(Field::flag("allowOutgoingACDCall", false)),
];

// rule: assumed
const NEEDS: &[Need] = &[(&[("useCustomCLIDSettings", "true")], "callingLineIdPhoneNumber")];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/call-centers/dnis/instances", LoginType::GroupDepartment);
    let messages = "/groups/call-centers/dnis/announcements";
    vec![
        Route::get("groups/call-centers/dnis/instances:get", path, get).when(|query, _| query.filled("name").is_some()),
        Route::get("groups/call-centers/dnis/instances:list", path, list),
        Route::post("groups/call-centers/dnis/instances:create", path, create).least(least),
        Route::put("groups/call-centers/dnis/instances:update", path, update).least(least),
        Route::delete("groups/call-centers/dnis/instances:delete", path, delete).least(least),
        Route::get("groups/call-centers/dnis/announcements:get", messages, get_messages),
        Route::put("groups/call-centers/dnis/announcements:update", messages, set_messages).least(least),
    ]
}

fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a User, Failure> {
    let center = CALL_CENTER.reach(world, call)?;
    check_kind(center, "Premium")?;
    Ok(center)
}

/// The DNIS number that a call names, and its record.
fn named<'a>(center: &'a User, call: &Call<'_>) -> Result<(String, &'a Fields), Failure> {
    let name = call.need("name")?;
    let record = center.holdings.record(NUMBERS, &name);
    record.map(|record| (name.clone(), record)).ok_or_else(|| Failure::not_found("DNIS", &name))
}

/// The call center's own number, then the others by their names.
pub(super) fn rows(world: &World, center: &User) -> Value {
    let quirks = world.config.quirks;
    let own = json!({
        "name": center.text("lastName"),
        "phoneNumber": or_null(center.text("phoneNumber")),
        "extension": or_null(center.text("extension")),
        "priority": "0 - Highest",
        "isPrimaryDNIS": true,
    });
    let others = center.holdings.table(NUMBERS).into_iter().flatten().map(|(name, record)| {
        json!({
            "name": quirks.digits(name),
            "phoneNumber": record.get("dnisPhoneNumber"),
            "extension": record.get("extension"),
            "priority": record.get("priority"),
            "isPrimaryDNIS": false,
        })
    });
    std::iter::once(own).chain(others).collect()
}

/// The DNIS numbers as which agents of a call center may call out.
pub(crate) fn outgoing(center: &User) -> impl Iterator<Item = Value> {
    let numbers = center.holdings.table(NUMBERS).into_iter().flatten();
    let open = numbers.filter(|(_, record)| record.get("allowOutgoingACDCall").and_then(json::flag) == Some(true));
    open.map(|(name, _)| json!({ "name": name, "serviceUserId": center.id }))
}

/// The answer to a question for one number seems not to repeat its name.
fn shown(center: &User, record: &Fields) -> Fields {
    let mut record = record.clone();
    record.insert("serviceUserId".to_owned(), center.id.as_str().into());
    record
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let (_, record) = named(center, call)?;
    Ok(shown(center, record).into())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(rows(world, reach(world, call)?))
}

fn check_name(center: &User, name: &str) -> Result<(), Failure> {
    if name.chars().count() > 40 {
        // rule: OCI, DNISName
        Err(Failure::invalid("name", "longer than 40 characters"))
    } else if center.holdings.record(NUMBERS, name).is_some() || center.text("lastName") == name {
        // rule: assumed
        Err(Failure::rejected(format!("DNIS already exists: {name}")))
    } else {
        Ok(())
    }
}

/// Refuses a number or an extension that a call center cannot have for a DNIS.
fn check_numbers(world: &World, center: &User, old: &str, name: &str, record: &Fields) -> Result<(), Failure> {
    let mut table = center.holdings.table(NUMBERS).cloned().unwrap_or_default();
    table.remove(old);
    table.insert(name.to_owned(), record.clone());
    world.check_claims(&Claimant { dnis: Some(&table), ..Claimant::of(center) })
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let name = call.need("name")?;
    check_name(center, &name)?;
    let mut record = sheet::complete(INSTANCE, None);
    sheet::change(INSTANCE, &mut record, call.object()?)?;
    check_needs(&record, NEEDS)?;
    check_numbers(world, center, &name, &name, &record)?;
    let id = center.id.clone();
    write(world, &id, &name, &record)
}

fn write(world: &mut World, center: &str, name: &str, record: &Fields) -> Answer {
    if let Some(mut parts) = world.users.get_mut(center) {
        parts.holdings.table_mut(NUMBERS).insert(name.to_owned(), record.clone());
    }
    let mut record = shown(world.user(center)?, record);
    record.insert("name".to_owned(), world.config.quirks.digits(name));
    Ok(record.into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let (name, record) = named(center, call)?;
    let mut record = record.clone();
    sheet::change(INSTANCE, &mut record, call.object()?)?;
    check_needs(&record, NEEDS)?;
    let renamed = call.text("newDNISName").unwrap_or_else(|| name.clone());
    if renamed != name {
        check_name(center, &renamed)?;
    }
    check_numbers(world, center, &name, &renamed, &record)?;
    let id = center.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.table_mut(NUMBERS).remove(&name);
        if let Some(messages) = parts.holdings.table_mut(MESSAGES).remove(&name) {
            parts.holdings.table_mut(MESSAGES).insert(renamed.clone(), messages);
        }
    }
    if renamed != name
        && let Some(center) = world.users.get(&id).cloned()
    {
        world.rename_dnis_references(&center, &name, Some(&renamed));
    }
    write(world, &id, &renamed, &record)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let (name, _) = named(center, call)?;
    let id = center.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.table_mut(NUMBERS).remove(&name);
        parts.holdings.table_mut(MESSAGES).remove(&name);
    }
    if let Some(center) = world.users.get(&id).cloned() {
        world.rename_dnis_references(&center, &name, None);
    }
    Ok(json!([]))
}

fn messages_of(world: &World, call: &Call<'_>) -> Result<(String, String, Fields), Failure> {
    let center = reach(world, call)?;
    let (name, _) = named(center, call)?;
    let record = sheet::complete(settings::MESSAGES, center.holdings.record(MESSAGES, &name));
    Ok((center.id.clone(), name, record))
}

fn get_messages(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, name, mut record) = messages_of(world, call)?;
    record.insert("serviceUserId".to_owned(), id.into());
    record.insert("name".to_owned(), world.config.quirks.digits(&name));
    Ok(record.into())
}

fn set_messages(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, name, mut record) = messages_of(world, call)?;
    let change = world.settled(world.user(&id)?, &record, call.object()?)?;
    sheet::change(settings::MESSAGES, &mut record, &change)?;
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.table_mut(MESSAGES).insert(name, record);
    }
    get_messages(world, call)
}
