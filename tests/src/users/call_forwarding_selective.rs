//! `/users/call-forwarding-selective` and its criteria.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::config::Quirks;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::route::Route;
use crate::users::settings::{Field, Setting, resource};
use crate::world::{User, World};

const SERVICE: &str = "Call Forwarding Selective";
const CRITERIA: &str = "criteria";
const SELECTIONS: &[&str] = &["Forward To Default Number", "Forward To Specified Number", "Do not forward"];

// rule: OCI, UserCallForwardingSelectiveModifyRequest
pub(super) const SETTING: Setting = Setting::new(
    "/users/call-forwarding-selective",
    SERVICE,
    &[
        Field::flag("isActive", false),
        Field::number("defaultForwardToPhoneNumber"),
        Field::flag("playRingReminder", false),
    ],
)
// rule: assumed
.needs(&[(&[("isActive", "true")], "defaultForwardToPhoneNumber")])
.viewed(in_short)
.by_hand();

pub(super) fn routes() -> Vec<Route> {
    let one = "/users/call-forwarding-selective";
    let many = "/users/call-forwarding-selective/criteria";
    vec![
        Route::get("users/call-forwarding-selective:get", one, get),
        Route::put("users/call-forwarding-selective:update", one, update),
        Route::get("users/call-forwarding-selective/criteria:get", many, get_criterion)
            .when(|query, _| query.filled("criteriaName").is_some()),
        Route::get("users/call-forwarding-selective/criteria:list", many, list_criteria),
        Route::post("users/call-forwarding-selective/criteria:create", many, create_criterion),
        Route::put("users/call-forwarding-selective/criteria:update", many, update_criterion),
        Route::delete("users/call-forwarding-selective/criteria:delete", many, delete_criterion),
    ]
}

/// The criteria as the settings show them: rows of texts.
fn in_short(record: &mut Fields, quirks: Quirks) {
    let default = record.get("defaultForwardToPhoneNumber").cloned().unwrap_or(Value::Null);
    let rows = record.get(CRITERIA).and_then(Value::as_array).into_iter().flatten();
    let rows = rows.map(|criterion| summary(criterion, &default, quirks)).collect::<Vec<_>>();
    record.insert(CRITERIA.to_owned(), rows.into());
}

fn summary(criterion: &Value, default: &Value, quirks: Quirks) -> Value {
    let selection = criterion["forwardToNumberSelection"].as_str().unwrap_or(SELECTIONS[0]);
    let own = criterion["forwardToPhoneNumber"].as_str().map_or(Value::Null, |to| quirks.digits(to));
    let name_of = |schedule: &str, none: &str| criterion[schedule]["name"].as_str().unwrap_or(none).to_owned();
    let from = &criterion["fromDnCriteria"];
    let mut callers: Vec<String> = Vec::new();
    if from["fromDnCriteriaSelection"] == "Any" {
        callers.push("All calls".to_owned());
    } else {
        if from["includeAnonymousCallers"] == true {
            callers.push("Any private number".to_owned());
        }
        if from["includeUnavailableCallers"] == true {
            callers.push("Any unavailable number".to_owned());
        }
        callers.extend(from["phoneNumbers"].as_array().into_iter().flatten().filter_map(json::text));
    }
    json!({
        "isActive": criterion["isActive"] == true,
        "criteriaName": criterion["criteriaName"],
        "timeSchedule": name_of("timeSchedule", "Every Day All Day"),
        "blacklisted": selection == "Do not forward",
        "holidaySchedule": name_of("holidaySchedule", "None"),
        "forwardTo": if selection == "Forward To Specified Number" { &own } else { default },
        "callsToType": null,
        "callsToNumber": null,
        "callsToExtension": null,
        "callsFrom": callers,
    })
}

/// The user and what it has, service checked.
fn reach<'w>(world: &'w World, call: &Call<'_>) -> Result<(&'w User, Fields), Failure> {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    Ok((user, SETTING.stored(&user.holdings)))
}

fn keep(world: &mut World, id: &str, record: Fields) {
    if let Some(mut parts) = world.users.get_mut(id) {
        parts.holdings.settings.insert(SERVICE.to_owned(), record);
    }
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, _) = reach(world, call)?;
    Ok(resource::record(world, user, &SETTING))
}

/// Also switches criteria on and off.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, _) = reach(world, call)?;
    let mut record = SETTING.written(&user.holdings, call.object()?)?;
    let mut criteria = criteria_of(&record);
    for row in call.body.get(CRITERIA).and_then(Value::as_array).into_iter().flatten() {
        // rule: documented
        let name = row.get("criteriaName").and_then(json::text).ok_or_else(|| Failure::missing("criteriaName"))?;
        let at = position(&criteria, &name)?;
        if let Some(active) = row.get("isActive").and_then(json::flag) {
            criteria[at]["isActive"] = active.into();
        }
    }
    if record.get("isActive") == Some(&Value::Bool(true)) && !criteria.iter().any(|one| one["isActive"] == true) {
        // rule: assumed
        return Err(Failure::rejected(format!("{SERVICE} cannot be active without an active criteria.")));
    }
    record.insert(CRITERIA.to_owned(), criteria.into());
    let id = user.id.clone();
    keep(world, &id, record);
    Ok(resource::record(world, world.user(&id)?, &SETTING))
}

fn criteria_of(record: &Fields) -> Vec<Value> {
    record.get(CRITERIA).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn position(criteria: &[Value], name: &str) -> Result<usize, Failure> {
    let at = criteria.iter().position(|criterion| criterion["criteriaName"] == name);
    at.ok_or_else(|| Failure::not_found("Criteria", name))
}

/// One criterion as it is shown: flags about callers as texts, absent schedules left out.
fn full(world: &World, user: &User, criterion: &Value) -> Value {
    let mut shown = criterion.clone();
    if let Value::Object(fields) = &mut shown {
        fields.remove("isActive");
        fields.insert("userId".to_owned(), user.id.as_str().into());
    }
    for flag in ["includeAnonymousCallers", "includeUnavailableCallers"] {
        let value = criterion["fromDnCriteria"][flag] == true;
        shown["fromDnCriteria"][flag] = world.config.quirks.nested_flag(value);
    }
    shown
}

fn get_criterion(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, record) = reach(world, call)?;
    let criteria = criteria_of(&record);
    let at = position(&criteria, &call.need("criteriaName")?)?;
    Ok(full(world, user, &criteria[at]))
}

fn list_criteria(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, _) = reach(world, call)?;
    Ok(SETTING.shown(world, &user.holdings).remove(CRITERIA).unwrap_or_default())
}

/// What a body makes of a criterion.
fn written(world: &World, user: &User, mut criterion: Fields, body: &Fields) -> Result<Value, Failure> {
    let body = &world.settled(user, &criterion, body)?;
    if let Some(selection) = body.get("forwardToNumberSelection") {
        match selection.as_str().filter(|word| SELECTIONS.contains(word)) {
            Some(selected) => criterion.insert("forwardToNumberSelection".to_owned(), selected.into()),
            // rule: OCI, CallForwardingSelectiveNumberSelection16
            None => return Err(Failure::invalid("forwardToNumberSelection", "unknown selection")),
        };
    }
    crate::profile::write_texts(&mut criterion, body, &[("forwardToPhoneNumber", 161)])?;
    for schedule in ["timeSchedule", "holidaySchedule"] {
        match body.get(schedule).map(json::object) {
            None => {}
            Some(Some(fields)) if fields.contains_key("name") => {
                criterion.insert(schedule.to_owned(), fields.into());
            }
            Some(_) => {
                criterion.remove(schedule);
            }
        }
    }
    if let Some(from) = body.get("fromDnCriteria") {
        criterion.insert("fromDnCriteria".to_owned(), callers(from)?);
    }
    let own = criterion.get("forwardToNumberSelection").is_some_and(|word| word == "Forward To Specified Number");
    if own && !criterion.contains_key("forwardToPhoneNumber") {
        // rule: documented
        return Err(Failure::missing("forwardToPhoneNumber"));
    }
    Ok(criterion.into())
}

fn callers(from: &Value) -> Answer {
    let selection = from.get("fromDnCriteriaSelection").and_then(Value::as_str);
    let Some(selection @ ("Any" | "Specified Only")) = selection else {
        // rule: documented
        return Err(Failure::missing("fromDnCriteria.fromDnCriteriaSelection"));
    };
    let flag = |name: &str| from.get(name).and_then(json::flag).unwrap_or(false);
    let numbers: Vec<String> =
        from.get("phoneNumbers").and_then(Value::as_array).into_iter().flatten().filter_map(json::text).collect();
    if numbers.len() > 12 {
        // rule: OCI, CriteriaFromDn
        return Err(Failure::invalid("fromDnCriteria.phoneNumbers", "more than 12"));
    }
    Ok(json!({
        "fromDnCriteriaSelection": selection,
        "includeAnonymousCallers": flag("includeAnonymousCallers"),
        "includeUnavailableCallers": flag("includeUnavailableCallers"),
        "phoneNumbers": numbers,
    }))
}

/// A new criterion is off until the service switches it on.
fn create_criterion(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, mut record) = reach(world, call)?;
    let name = checked_name(call, "criteriaName")?;
    let mut criteria = criteria_of(&record);
    if position(&criteria, &name).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Criteria already exists: {name}")));
    }
    for needed in ["forwardToNumberSelection", "fromDnCriteria"] {
        // rule: documented
        call.object()?.get(needed).ok_or_else(|| Failure::missing(needed))?;
    }
    let mut criterion = Fields::new();
    criterion.insert("criteriaName".to_owned(), name.into());
    criterion.insert("isActive".to_owned(), false.into());
    let criterion = written(world, user, criterion, call.object()?)?;
    let (id, shown) = (user.id.clone(), full(world, user, &criterion));
    criteria.push(criterion);
    record.insert(CRITERIA.to_owned(), criteria.into());
    keep(world, &id, record);
    Ok(shown)
}

fn checked_name(call: &Call<'_>, key: &str) -> Result<String, Failure> {
    let name = call.need(key)?;
    // rule: OCI, CriteriaName
    if name.chars().count() > 50 { Err(Failure::invalid(key, "longer than 50 characters")) } else { Ok(name) }
}

fn update_criterion(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, mut record) = reach(world, call)?;
    let name = call.need("criteriaName")?;
    let new = checked_name(call, "newCriteriaName")?;
    let mut criteria = criteria_of(&record);
    let at = position(&criteria, &name)?;
    if new != name && position(&criteria, &new).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Criteria already exists: {new}")));
    }
    let before = criteria[at].as_object().cloned().unwrap_or_default();
    criteria[at] = written(world, user, before, call.object()?)?;
    criteria[at]["criteriaName"] = new.into();
    let (id, shown) = (user.id.clone(), full(world, user, &criteria[at]));
    record.insert(CRITERIA.to_owned(), criteria.into());
    keep(world, &id, record);
    Ok(shown)
}

/// The last active criterion takes the service with it.
fn delete_criterion(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, mut record) = reach(world, call)?;
    let mut criteria = criteria_of(&record);
    criteria.remove(position(&criteria, &call.need("criteriaName")?)?);
    if !criteria.iter().any(|one| one["isActive"] == true) {
        record.insert("isActive".to_owned(), false.into());
    }
    record.insert(CRITERIA.to_owned(), criteria.into());
    let id = user.id.clone();
    keep(world, &id, record);
    Ok(json!([]))
}
