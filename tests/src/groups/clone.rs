//! `/groups/clone`: copies of groups and of what they have. Numbers and users stay where they are.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::auto_attendants;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Group, GroupKey, Licence, Provider, World, tables};

pub(super) fn routes() -> Vec<Route> {
    let (path, attendant) = ("/groups/clone/group", "/groups/clone/auto-attendant");
    vec![
        Route::put("groups/clone/auto-attendant:clone", attendant, clone_attendant).least(LoginType::Group),
        Route::put("groups/clone/group:clone", path, clone_group).least(LoginType::ServiceProvider),
        Route::put("groups/clone/services:clone", "/groups/clone/services", clone_services)
            .least(LoginType::ServiceProvider),
    ]
}

/// What is copied with which option: records and tables, by the starts of their names. What is not here is copied with no
/// option.
// rule: assumed
const PARTS: &[(&str, &[&str])] = &[
    ("callProcessingPolicy", &["/groups/call-processing-policy"]),
    ("departments", &[tables::DEPARTMENTS, "/groups/departments"]),
    ("domains", &[tables::DOMAINS]),
    ("extensionLength", &["Extension Length"]),
    ("featureAccessCode", &["featureAccessCodes"]),
    ("networkClassOfService", &["network-class-of-services"]),
    ("outgoingCallingPlan", &["Outgoing Calling Plan", "/groups/calling-plans/"]),
    ("policy", &["/groups/policy"]),
    ("routingProfile", &["/groups/routing-profile"]),
    ("schedule", &["schedules"]),
];

/// Whether an option is chosen; all are unless somebody says so.
// rule: documented
pub(crate) fn is_chosen(call: &Call<'_>, option: &str) -> bool {
    let options = call.body.get("options");
    options.and_then(|options| options.get(option)).and_then(json::flag).unwrap_or(option != "networkClassOfService")
}

/// What a body says of the copy.
pub(crate) fn destination<'a>(call: &'a Call<'_>) -> Result<&'a Fields, Failure> {
    // rule: documented
    call.body.get("data").and_then(Value::as_object).ok_or_else(|| Failure::missing("data"))
}

/// A record as the body of an operation that creates the copy: what is said of the copy, and the rest of the original.
pub(crate) fn copied(original: &Fields, data: &Fields, not: &[&str]) -> Value {
    let mut body = original.clone();
    body.retain(|key, _| !not.contains(&key.as_str()));
    body.extend(
        data.iter()
            .filter(|(_, value)| !value.is_null() && *value != "")
            .map(|(key, value)| (key.clone(), value.clone())),
    );
    body.into()
}

/// Licences of a group that another service provider can give as well.
// rule: documented
fn given(licences: &[Licence], above: &[Licence]) -> Vec<Licence> {
    licences.iter().filter(|licence| Licence::find(above, &licence.name).is_some()).cloned().collect()
}

/// The services of a group become those of another, as far as its service provider has them.
fn take_services(group: &mut Group, original: &Group, provider: &Provider) {
    group.user_services = given(&original.user_services, &provider.user_services);
    group.own_licences = given(&original.own_licences, &provider.group_services);
    group.packs = original.packs.iter().filter(|pack| provider.pack(&pack.name).is_some()).cloned().collect();
    let licences = &group.own_licences;
    let may = |name: &&String| Licence::find(licences, name).is_some();
    group.own_services = original.own_services.iter().filter(may).cloned().collect();
}

fn clone_group(world: &mut World, call: &Call<'_>) -> Answer {
    let original = world.reach_group(call)?.clone();
    let data = destination(call)?;
    let other_provider = json::field(data, "serviceProviderId") != original.key.service_provider_id;
    if other_provider && is_chosen(call, "networkClassOfService") && call.login()?.kind < LoginType::Provisioning {
        // rule: documented
        return Err(Failure::invalid("networkClassOfService", "only within one service provider"));
    }
    // rule: documented
    data.get("groupId").and_then(json::text).filter(|id| !id.is_empty()).ok_or_else(|| Failure::missing("groupId"))?;
    let body = copied(&original.profile, data, &["callingLineIdPhoneNumber", "callingLineIdDisplayPhoneNumber"]);
    let record = super::create(world, &Call { body: &body, login: call.login.clone(), ..*call })?;
    let key = GroupKey::new(json::field(data, "serviceProviderId"), json::field(data, "groupId"));
    let provider = world.provider(&key.service_provider_id)?.clone();
    if let Some(group) = world.groups.get_mut(&key) {
        let chosen = PARTS.iter().filter(|(option, _)| is_chosen(call, option));
        let names: Vec<&str> = chosen.flat_map(|(_, names)| names.iter().copied()).collect();
        group.holdings.take_over(&original.holdings, &names);
        if is_chosen(call, "services") {
            take_services(group, &original, &provider);
        }
    }
    Ok(record)
}

fn clone_services(world: &mut World, call: &Call<'_>) -> Answer {
    let original = world.reach_group(call)?.clone();
    let data = Value::from(destination(call)?.clone());
    let key = world.reach_group(&Call { body: &data, login: call.login.clone(), ..*call })?.key.clone();
    let provider = world.provider(&key.service_provider_id)?.clone();
    let mut group = world.group(&key)?.clone();
    take_services(&mut group, &original, &provider);
    for licence in &group.user_services {
        if licence.quantity.is_some_and(|quantity| quantity < world.users.count_service(&key, &licence.name)) {
            // rule: assumed
            return Err(Failure::rejected(format!("Service quantity below its usage: {}", licence.name)));
        }
    }
    let before = world.group(&key)?;
    let lost = |before: &[Licence], after: &[Licence]| -> Vec<String> {
        let lost = before.iter().filter(|licence| Licence::find(after, &licence.name).is_none());
        lost.map(|licence| licence.name.clone()).collect()
    };
    let services = lost(&before.user_services, &group.user_services);
    let packs = lost(&before.packs, &group.packs);
    if let Some(name) = before
        .own_services
        .iter()
        .find(|name| !group.own_services.contains(name) && world.users.count_kind(&key, name) > 0)
    {
        // rule: assumed
        return Err(Failure::rejected(format!("Service in use: {name}")));
    }
    world.groups.insert(key.clone(), group);
    super::services::take_away(world, &key, &services, &packs)?;
    Ok(json!([]))
}

/// What an auto attendant has of its own, and the menus, which are copied by themselves.
const NOT_COPIED: &[&str] =
    &["serviceInstanceProfile", "submenus", "businessHoursMenu", "afterHoursMenu", "holidayMenu"];

/// An auto attendant with the menus of another, under its own name and number.
fn clone_attendant(world: &mut World, call: &Call<'_>) -> Answer {
    let (user, original) = auto_attendants::original(world, call)?;
    let data = destination(call)?;
    for key in ["serviceProviderId", "groupId", "serviceUserId", "serviceInstanceProfile"] {
        // rule: documented
        data.get(key).ok_or_else(|| Failure::missing(key))?;
    }
    let here = json::field(&original, "serviceProviderId") == json::field(data, "serviceProviderId")
        && json::field(&original, "groupId") == json::field(data, "groupId");
    // Schedules of another group are unknown there.
    let schedules: &[&str] = if here { &[] } else { &["businessHours", "holidaySchedule"] };
    let body = copied(&original, data, &[NOT_COPIED, schedules].concat());
    let record = auto_attendants::create(world, &Call { body: &body, login: call.login.clone(), ..*call })?;
    auto_attendants::take_menus(world, &user, json::field(data, "serviceUserId"));
    Ok(record)
}
