//! `/groups/dns`: the phone numbers of a group.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::member::{self, or_null};
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::users::Pattern;
use crate::world::{GroupKey, Number, User, World, expand, runs, with_country_code};

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/dns", LoginType::GroupDepartment);
    vec![
        Route::get("groups/dns:list", path, list).least(least).in_passing(LoginType::User),
        Route::post("groups/dns:create", path, assign).least(LoginType::Group),
        Route::put("groups/dns:update", path, activate).least(LoginType::Group),
        Route::delete("groups/dns:delete", path, unassign).least(LoginType::Group),
        Route::post("groups/dns:assign_bulk", "/groups/dns/assign/bulk", assign).least(LoginType::Group),
        Route::post("groups/dns:unassign_bulk", "/groups/dns/unassign/bulk", unassign).least(LoginType::Group),
        Route::get("groups/dns/details:list", "/groups/dns/details", details).least(least),
        Route::get("groups/dns/search:search", "/groups/dns/search", search).least(least),
    ]
}

/// Whether the number is the calling line id of the group itself.
pub(crate) fn is_group_clid(world: &World, key: &GroupKey, digits: &str) -> bool {
    let clid = world.groups.get(key).map_or("", |group| json::field(&group.profile, "callingLineIdPhoneNumber"));
    !clid.is_empty() && crate::world::national(clid) == digits
}

fn is_assigned(world: &World, key: &GroupKey, digits: &str) -> bool {
    world.users.owner_of_number(digits).is_some() || is_group_clid(world, key, digits)
}

fn shown(world: &World, key: &GroupKey, wanted: impl Fn(bool, bool) -> bool) -> Value {
    let all = world.numbers.of_group(key).map(|(digits, number)| {
        let assigned = is_assigned(world, key, digits);
        (digits, (assigned, number.activated))
    });
    let runs = runs(all.filter(|(_, (assigned, activated))| wanted(*assigned, *activated)));
    let rows = runs.into_iter().map(|(first, last, (assigned, activated))| {
        let max = if first == last { Value::Null } else { with_country_code(last).into() };
        json!({ "assigned": assigned, "activated": activated, "min": with_country_code(first), "max": max })
    });
    json!({
        "serviceProviderId": key.service_provider_id,
        "groupId": key.group_id,
        "dns": rows.collect::<Vec<_>>(),
    })
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    match call.query.filled("q") {
        None | Some("summary") => Ok(shown(world, key, |_, _| true)),
        Some("available") => Ok(shown(world, key, |assigned, _| !assigned)),
        Some("activated") => Ok(shown(world, key, |_, activated| activated)),
        // rule: documented
        Some(_) => Err(Failure::invalid("q", "must be one of available, summary, activated")),
    }
}

/// Gives numbers of the service provider to the group: all that are listed, or none when one is not to be had.
fn assign(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let all = expand(call.list("dns")?)?;
    for digits in &all {
        let free = world
            .numbers
            .get(digits)
            .is_some_and(|number| number.service_provider_id == key.service_provider_id && number.group_id.is_none());
        if !free {
            let number = with_country_code(digits);
            // rule: assumed
            return Err(Failure::rejected(format!("Phone number not available in the service provider: {number}")));
        }
    }
    for digits in &all {
        world.numbers.edit(digits, |number| number.group_id = Some(key.group_id.clone()));
    }
    Ok(shown(world, &key, |_, _| true))
}

/// Gives numbers back to the service provider: all that are listed, or none when one is in use.
fn unassign(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let all = expand(call.list("dns")?)?;
    for digits in &all {
        check_in_group(world, &key, digits)?;
        if is_assigned(world, &key, digits) {
            let number = with_country_code(digits);
            // rule: assumed
            return Err(Failure::rejected(format!("Phone number in use: {number}")));
        }
    }
    for digits in &all {
        world.numbers.edit(digits, |number| {
            number.group_id = None;
            number.activated = false;
        });
    }
    Ok(shown(world, &key, |_, _| true))
}

fn check_in_group(world: &World, key: &GroupKey, digits: &str) -> Result<(), Failure> {
    if world.numbers.is_of_group(digits, key) {
        return Ok(());
    }
    let number = with_country_code(digits);
    // rule: assumed
    Err(Failure::rejected(format!("Phone number not available in the group: {number}")))
}

fn activate(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let mut all = Vec::new();
    for row in call.list("dns")? {
        // rule: documented
        let activated = row.get("activated").ok_or_else(|| Failure::missing("activated"))?;
        // rule: assumed
        let activated = json::flag(activated).ok_or_else(|| Failure::invalid("activated", "must be true or false"))?;
        for digits in expand(std::slice::from_ref(row))? {
            check_in_group(world, &key, &digits)?;
            all.push((digits, activated));
        }
    }
    for (digits, activated) in all {
        world.numbers.edit(&digits, |number| number.activated = activated);
    }
    Ok(shown(world, &key, |_, _| true))
}

/// Who has a number, in the words of the lists of details.
fn holder(user: &User) -> Value {
    json!({
        "department": member::department(user),
        "userId": user.id,
        "lastName": user.text("lastName"),
        "firstName": user.text("firstName"),
        "extension": or_null(user.text("extension")),
        "emailAddress": or_null(user.text("emailAddress")),
        "userType": user.service_type.as_deref().unwrap_or("Normal"),
    })
}

fn nobody() -> Value {
    json!({
        "department": null,
        "userId": null,
        "lastName": null,
        "firstName": null,
        "extension": null,
        "emailAddress": null,
        "userType": null,
    })
}

/// One row a holder of a number, and one an unbroken run of numbers that nobody has.
fn details(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let quirks = world.config.quirks;
    let all = world.numbers.of_group(key);
    let alike = all.map(|(digits, number)| {
        (digits, (world.users.owner_of_number(digits), is_group_clid(world, key, digits), number.activated))
    });
    let mut rows = Vec::new();
    for (first, last, (owner, clid, activated)) in runs(alike) {
        let mut push = |mut row: Value| {
            row["activated"] = activated.into();
            name_numbers(&mut row, first, last);
            rows.push(row);
        };
        if clid {
            let mut row = nobody();
            row["lastName"] = "Group Calling Line ID".into();
            push(row);
        }
        match owner.and_then(|id| world.users.get(id)) {
            Some(user) => {
                let mut row = holder(user);
                for name in ["lastName", "firstName", "extension"] {
                    if let Some(text) = row[name].as_str() {
                        row[name] = quirks.digits(text);
                    }
                }
                push(row);
            }
            None if clid => {}
            None => push(nobody()),
        }
    }
    Ok(json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "dns": rows }))
}

fn name_numbers(row: &mut Value, first: &str, last: &str) {
    let (min, max) = (with_country_code(first), with_country_code(last));
    row["phoneNumbers"] = if first == last { min.clone() } else { format!("{min} - {max}") }.into();
    row["min"] = min.into();
    row["max"] = if first == last { String::new() } else { max }.into();
    row["countryCode"] = 1.into();
    row["nationalPrefix"] = Value::Null;
}

/// The numbers that somebody has, all or those that fit.
fn search(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let pattern = call.query.filled("dn").map(Pattern::new);
    let numbers = world.numbers.of_group(key);
    let found = numbers.filter(|(digits, _)| pattern.is_none_or(|pattern| pattern.fits_number(digits)));
    let rows = found.filter(|(digits, _)| world.users.owner_of_number(digits).is_some());
    Ok(rows.map(|(digits, number)| found_row(world, digits, number)).take(call.limit()?).collect())
}

/// A number in the answer to a search, with whoever has it.
pub(crate) fn found_row(world: &World, digits: &str, number: &Number) -> Value {
    let user = world.users.owner_of_number(digits).and_then(|id| world.users.get(id));
    let mut row = user.map_or_else(nobody, holder);
    name_numbers(&mut row, digits, digits);
    row["dns"] = json!({ "min": row["min"], "max": row["max"], "activated": number.activated });
    if let Some(row) = row.as_object_mut() {
        row.remove("min");
        row.remove("max");
    }
    row["activated"] = number.activated.into();
    row["serviceProviderId"] = number.service_provider_id.as_str().into();
    row["groupId"] = number.group_id.as_deref().into();
    row["userIdShort"] = user.and_then(|user| user.id.split('@').next()).into();
    row["domain"] = user.map(User::domain).into();
    row
}
