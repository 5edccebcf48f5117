//! `/groups`: the groups themselves.

pub(crate) mod admins;
mod announcements;
mod authorization_codes;
mod auto_attendants;
pub(crate) mod bridges;
pub(crate) mod call_centers;
mod call_pickup;
mod call_records;
pub(crate) mod clone;
pub(crate) mod communication_barring;
mod departments;
mod device_types;
mod devices;
pub(crate) mod dns;
mod emergency_zones;
pub(crate) mod enterprise_trunks;
pub(crate) mod extensions;
mod hunt_groups;
pub(crate) mod instance;
pub(crate) mod instances;
pub(crate) mod member;
mod music_on_hold;
pub(crate) mod phone_directory;
pub(crate) mod record;
pub(crate) mod reports;
pub(crate) mod services;
pub(crate) mod trunk_groups;
pub(crate) mod viewable_packs;
pub(crate) mod voice_messaging;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::{ADDRESS, CONTACT, TextField, time_zone_display_name, write_nested, write_texts};
use crate::query::Query;
use crate::route::Route;
use crate::users::Pattern;
use crate::world::{Group, GroupKey, World, national};

// rule: OCI, GroupModifyRequest
const TEXTS: &[TextField] = &[
    ("groupName", 80),
    ("defaultDomain", 80),
    ("callingLineIdName", 80),
    ("callingLineIdPhoneNumber", 23),
    ("timeZone", 127),
    ("locationDialingCode", 15),
];

pub(crate) fn routes() -> Vec<Route> {
    let department = LoginType::GroupDepartment;
    let mut routes = vec![
        Route::get("groups/:get", "/groups", get).when(|query, _| names_one(query)).least(department),
        Route::get("groups/:search", "/groups", search)
            .when(|query, _| query.filled("groupName").or(query.filled("groupId")).is_some())
            .least(department),
        Route::get("groups/:list", "/groups", list).least(department),
        Route::post("groups/:create", "/groups", create).least(LoginType::ServiceProvider),
        Route::put("groups/:update", "/groups", update).least(LoginType::Group),
        Route::delete("groups/:delete", "/groups", delete).least(LoginType::ServiceProvider),
    ];
    routes.extend(call_centers::routes());
    routes.extend(admins::routes());
    routes.extend(announcements::routes());
    routes.extend(auto_attendants::routes());
    routes.extend(authorization_codes::routes());
    routes.extend(communication_barring::routes());
    routes.extend(bridges::routes());
    routes.extend(call_pickup::routes());
    routes.extend(departments::routes());
    routes.extend(enterprise_trunks::routes());
    routes.extend(instances::routes());
    routes.extend(music_on_hold::routes());
    routes.extend(phone_directory::routes());
    routes.extend(clone::routes());
    routes.extend(viewable_packs::routes());
    routes.extend(call_records::routes());
    routes.extend(device_types::routes());
    routes.extend(devices::routes());
    routes.extend(emergency_zones::routes());
    routes.extend(extensions::routes());
    routes.extend(reports::routes());
    routes.extend(voice_messaging::routes());
    routes.extend(dns::routes());
    routes.extend(hunt_groups::routes());
    routes.extend(services::routes());
    routes.extend(trunk_groups::routes());
    routes
}

/// A service provider with a plain group id asks for one record.
fn names_one(query: &Query) -> bool {
    query.filled("serviceProviderId").is_some() && query.filled("groupId").is_some_and(|id| !Pattern::is_wild(id))
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    Ok(Value::Object(full(world, group)))
}

/// The groups of a service provider, or all that the caller may see.
fn seen<'a>(world: &'a World, call: &Call<'_>) -> Result<Vec<&'a Group>, Failure> {
    let login = call.login()?;
    let wanted = call.query.filled("serviceProviderId");
    if let Some(id) = wanted {
        world.provider(id)?;
    }
    let in_scope = |group: &&Group| {
        wanted.is_none_or(|id| id == group.key.service_provider_id) && world.sees_group(login, &group.key)
    };
    Ok(world.groups.values().filter(in_scope).collect())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    call.need("serviceProviderId")?;
    Ok(seen(world, call)?.into_iter().map(row).collect())
}

fn search(world: &mut World, call: &Call<'_>) -> Answer {
    let pattern = |key| call.query.filled(key).map(Pattern::new);
    let (name, id) = (pattern("groupName"), pattern("groupId"));
    let fits = |group: &&Group| {
        name.is_none_or(|name| name.fits_any_case(json::field(&group.profile, "groupName")))
            && id.is_none_or(|id| id.fits(&group.key.group_id))
    };
    Ok(seen(world, call)?.into_iter().filter(fits).map(row).collect())
}

fn row(group: &Group) -> Value {
    json!({
        "serviceProviderId": group.key.service_provider_id,
        "groupId": group.key.group_id,
        "groupName": json::field(&group.profile, "groupName"),
        "userLimit": group.user_limit(),
    })
}

fn full(world: &World, group: &Group) -> Fields {
    let quirks = world.config.quirks;
    let mut record = group.profile.clone();
    let mut put = |name: &str, value: Value| {
        record.insert(name.to_owned(), value);
    };
    put("serviceProviderId", group.key.service_provider_id.as_str().into());
    put("groupId", group.key.group_id.as_str().into());
    put("userCount", world.users.people(&group.key).into());
    let zone = json::field(&group.profile, "timeZone");
    put("timeZoneDisplayName", time_zone_display_name(zone).into());
    let number = json::field(&group.profile, "callingLineIdPhoneNumber");
    if !number.is_empty() {
        put("callingLineIdDisplayPhoneNumber", quirks.digits(&national(number)));
    }
    let code = json::field(&group.profile, "locationDialingCode");
    if !code.is_empty() {
        put("locationDialingCode", quirks.digits(code));
    }
    if let Some(Value::Object(address)) = record.get_mut("address")
        && let Some(state) = address.get("stateOrProvince").cloned()
    {
        address.insert("stateOrProvinceDisplayName".to_owned(), state);
    }
    record
}

/// The profile of a group after the changes in a body. Unknown and computed fields are ignored.
fn written(world: &World, group: &Group, body: &Fields) -> Result<Fields, Failure> {
    let mut record = group.profile.clone();
    write_texts(&mut record, body, TEXTS)?;
    write_nested(&mut record, body, "contact", CONTACT)?;
    write_nested(&mut record, body, "address", ADDRESS)?;
    if let Some(limit) = body.get("userLimit").filter(|limit| !limit.is_null()) {
        match json::integer(limit) {
            Some(limit) if usize::try_from(limit).is_ok_and(|limit| limit < world.users.people(&group.key)) => {
                let people = world.users.people(&group.key);
                // rule: assumed
                return Err(Failure::rejected(format!("User limit below the number of users: {people}")));
            }
            Some(limit @ 1..=999_999) => record.insert("userLimit".to_owned(), limit.into()),
            // rule: OCI, GroupUserLimit
            _ => return Err(Failure::invalid("userLimit", "must be a number from 1 to 999999")),
        };
    }
    for name in ["groupName", "defaultDomain"] {
        if !record.contains_key(name) {
            // rule: documented
            return Err(Failure::missing(name));
        }
    }
    let provider = &group.key.service_provider_id;
    world.check_domain(provider, json::field(&record, "defaultDomain"))?;
    let number = json::field(&record, "callingLineIdPhoneNumber");
    if !number.is_empty() && !world.numbers.is_of_group(number, &group.key) {
        // rule: assumed
        return Err(Failure::rejected(format!("Phone number not available in the group: {number}")));
    }
    Ok(record)
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let provider = world.reach_provider(call)?.id.clone();
    for name in ["groupId", "groupName", "defaultDomain", "userLimit"] {
        call.need(name)?;
    }
    let key = GroupKey::new(&provider, &call.need("groupId")?);
    if key.group_id.chars().count() > 30 {
        // rule: OCI, GroupId
        return Err(Failure::invalid("groupId", "longer than 30 characters"));
    }
    if world.groups.contains_key(&key) {
        // rule: assumed
        return Err(Failure::rejected(format!("Group already exists: {}", key.group_id)));
    }
    let mut group = Group { key: key.clone(), ..Group::default() };
    group.profile.insert("timeZone".to_owned(), "America/New_York".into());
    group.profile = written(world, &group, body)?;
    let record = full(world, &group);
    world.groups.insert(key, group);
    Ok(record.into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let key = group.key.clone();
    let profile = written(world, group, call.object()?)?;
    if let Some(group) = world.groups.get_mut(&key) {
        group.profile = profile;
    }
    Ok(full(world, world.group(&key)?).into())
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    world.delete_group(&key)?;
    Ok(json!([]))
}
