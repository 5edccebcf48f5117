//! `/groups/trunk-groups`

pub(crate) mod capacity;
mod fields;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::enterprise_trunks;
use crate::groups::member::{self, Reach, or_null};
use crate::groups::record::{self, Need};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{DeviceKey, Group, GroupKey, User, World, tables};

use self::fields::FIELDS;

/// The group service without which there are no trunk groups.
pub(crate) const SERVICE: &str = "Trunk Group";
const REROUTES: [&str; 3] = [
    "callForwardingAlwaysRerouteTrunkGroupKey",
    "capacityExceededRerouteTrunkGroupKey",
    "unreachableDestinationRerouteTrunkGroupKey",
];

// rule: assumed
const NEEDS: &[Need] = &[
    (&[("requireAuthentication", "true")], "sipAuthenticationUserName"),
    (&[("requireAuthentication", "true")], "sipAuthenticationPassword"),
    (&[("routeToPeeringDomain", "true")], "peeringDomain"),
    (&[("prefixEnabled", "true")], "prefix"),
    (&[("callForwardingAlwaysAction", "Forward")], "callForwardingAlwaysForwardAddress"),
    (&[("callForwardingAlwaysAction", "Reroute")], "callForwardingAlwaysRerouteTrunkGroupKey"),
    (&[("capacityExceededAction", "Forward")], "capacityExceededForwardAddress"),
    (&[("capacityExceededAction", "Reroute")], "capacityExceededRerouteTrunkGroupKey"),
    (&[("unreachableDestinationAction", "Forward")], "unreachableDestinationForwardAddress"),
    (&[("unreachableDestinationAction", "Reroute")], "unreachableDestinationRerouteTrunkGroupKey"),
];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/trunk-groups", LoginType::GroupDepartment);
    let capacity = "/groups/trunk-groups/call-capacity";
    vec![
        Route::get("groups/trunk-groups:get", path, get).when(|query, _| query.get("name").is_some()).least(least),
        Route::get("groups/trunk-groups:list_reroute_candidates", path, candidates)
            .when(|query, _| {
                query.get("includeEnterpriseTrunkGroups").or(query.get("onlyTrunkGroupsWithDevice")).is_some()
            })
            .least(least)
            .in_passing(LoginType::User),
        Route::get("groups/trunk-groups:list", path, list).least(least).in_passing(LoginType::User),
        Route::post("groups/trunk-groups:create", path, create).least(LoginType::Group),
        Route::put("groups/trunk-groups:update", path, update).least(LoginType::Group),
        Route::delete("groups/trunk-groups:delete", path, delete).least(LoginType::Group),
        Route::get("groups/trunk-groups/call-capacity:get", capacity, capacity::get)
            .least(least)
            .in_passing(LoginType::User),
        Route::put("groups/trunk-groups/call-capacity:update", capacity, capacity::update)
            .least(LoginType::ServiceProvider),
        Route::get("groups/trunk-groups/users:list", "/groups/trunk-groups/users", users).least(least),
        Route::get("groups/trunk-groups/users/hosted:list_available", "/groups/trunk-groups/users/hosted", hosted)
            .least(least),
    ]
}

fn find<'a>(group: &'a Group, name: &str) -> Result<&'a Fields, Failure> {
    group.check_service(SERVICE)?;
    let record = group.holdings.record(tables::TRUNK_GROUPS, name);
    record.ok_or_else(|| Failure::no_trunk_group(name))
}

/// The ids of the users of a trunk group.
fn members(world: &World, key: &GroupKey, name: &str) -> Vec<String> {
    world.users.in_trunk_group(key, name).map(|user| user.id.clone()).collect()
}

fn full(world: &World, group: &Group, name: &str) -> Fields {
    let mut record = record::complete(FIELDS, group.holdings.record(tables::TRUNK_GROUPS, name));
    record::show(FIELDS, &mut record, world.config.quirks);
    for (key, value) in [
        ("trunkGroupState", json!("Available")),
        ("totalActiveIncomingCalls", json!(0)),
        ("totalActiveOutgoingCalls", json!(0)),
        ("serviceProviderId", group.key.service_provider_id.as_str().into()),
        ("groupId", group.key.group_id.as_str().into()),
        ("name", name.into()),
    ] {
        record.insert(key.to_owned(), value);
    }
    let ids = members(world, &group.key, name);
    let rows: Value = ids.iter().filter_map(|id| world.users.get(id)).map(member::row).collect();
    record.insert("users".to_owned(), rows);
    record.remove("sipAuthenticationPassword");
    record
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let name = call.need("name")?;
    find(group, &name)?;
    Ok(full(world, group, &name).into())
}

fn rows(group: &Group) -> impl Iterator<Item = Value> {
    let table = group.holdings.table(tables::TRUNK_GROUPS);
    table.into_iter().flatten().map(|(name, record)| {
        let device = record.get("accessDevice");
        let department = record.get("department").and_then(|department| department.get("name"));
        json!({
            "name": name,
            "department": department,
            "deviceName": device.and_then(|device| device.get("deviceName")),
            "deviceLevel": device.and_then(|device| device.get("deviceLevel")),
            "groupId": group.key.group_id,
            "serviceProviderId": group.key.service_provider_id,
        })
    })
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    Ok(rows(group).collect())
}

fn candidates(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    let enterprise = call.flag("includeEnterpriseTrunkGroups");
    let only_with_device = call.flag("onlyTrunkGroupsWithDevice");
    let groups = world.groups_of(&group.key.service_provider_id);
    let found = groups.filter(|other| enterprise || other.key == group.key).flat_map(rows);
    Ok(found.filter(|row| !only_with_device || !row["deviceName"].is_null()).collect())
}

/// The record after the changes of a body.
fn written(world: &World, group: &Group, before: &Fields, body: &Fields) -> Result<Fields, Failure> {
    let mut record = before.clone();
    record::change(FIELDS, &mut record, body)?;
    for action in ["callForwardingAlwaysAction", "capacityExceededAction", "unreachableDestinationAction"] {
        if !matches!(json::field(&record, action), "" | "Forward" | "Reroute") {
            // rule: OCI, TrunkGroupCapacityExceededAction
            return Err(Failure::invalid(action, "must be Forward or Reroute"));
        }
    }
    if let Some(password) = body.get("sipAuthenticationPassword").and_then(json::text) {
        record.insert("sipAuthenticationPassword".to_owned(), password.into());
    }
    write_references(world, group, &mut record, body)?;
    record::check_needs(&record, NEEDS)?;
    check_calls(&record)?;
    check_identities(world, before, &record)?;
    match record.get("maxActiveCalls").and_then(json::integer) {
        // rule: documented
        None => Err(Failure::missing("maxActiveCalls")),
        Some(calls) if calls > capacity::of(world, group) => {
            // rule: assumed
            Err(Failure::rejected(format!("maxActiveCalls exceeds the call capacity of the group: {calls}")))
        }
        Some(_) => Ok(record),
    }
}

/// By which a trunk group is known outside its group.
const IDENTITIES: [&str; 2] = ["trunkGroupIdentity", "otgDtgIdentity"];

/// Refuses an identity that another trunk group of the platform has.
fn check_identities(world: &World, before: &Fields, record: &Fields) -> Result<(), Failure> {
    let new = IDENTITIES.iter().filter(|name| record.get(**name).is_some() && record.get(**name) != before.get(**name));
    for name in new {
        let trunks = world.groups.values().filter_map(|group| group.holdings.table(tables::TRUNK_GROUPS));
        if trunks.flat_map(|table| table.values()).any(|other| other.get(*name) == record.get(*name)) {
            // rule: assumed
            return Err(Failure::rejected(format!("{name} already in use: {}", json::field(record, name))));
        }
    }
    Ok(())
}

/// Calls in one direction are among all calls.
fn check_calls(record: &Fields) -> Result<(), Failure> {
    let calls = |name: &str| record.get(name).and_then(json::integer);
    for (most, parts) in [
        ("maxActiveCalls", ["maxIncomingCalls", "maxOutgoingCalls"]),
        ("burstingMaxActiveCalls", ["burstingMaxIncomingCalls", "burstingMaxOutgoingCalls"]),
    ] {
        for part in parts {
            if let (Some(limit), Some(number)) = (calls(most), calls(part))
                && limit >= 0
                && number > limit
            {
                // rule: assumed
                return Err(Failure::invalid(part, &format!("must not exceed {most}")));
            }
        }
    }
    Ok(())
}

/// What a trunk group refers to must exist: device, pilot user, department, other trunk groups.
fn write_references(world: &World, group: &Group, record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    let name_in = |value: &Value, key: &str| value.get(key).and_then(json::text).filter(|text| !text.is_empty());
    let mut put = |key: &str, value: Option<Value>| {
        match value {
            Some(value) => record.insert(key.to_owned(), value),
            None => record.remove(key),
        };
    };
    if let Some(value) = body.get("accessDevice") {
        let device = name_in(value, "deviceName").map(|name| {
            let level = name_in(value, "deviceLevel").unwrap_or_else(|| "Group".to_owned());
            let key = DeviceKey::seen_from(&group.key, &level, &name);
            match key.and_then(|key| world.device(&key)) {
                Some(_) => Ok(json!({ "deviceLevel": level, "deviceName": name })),
                None => Err(Failure::not_found("Device", &name)),
            }
        });
        put("accessDevice", device.transpose()?);
    }
    if let Some(value) = body.get("pilotUserId") {
        let id = json::text(value).filter(|id| !id.is_empty());
        if let Some(id) = &id
            && world.user(id)?.key != group.key
        {
            // rule: assumed
            return Err(Failure::rejected(format!("User not in group {}: {id}", group.key.group_id)));
        }
        put("pilotUserId", id.map(Value::from));
    }
    if let Some(value) = body.get("department") {
        let name = name_in(value, "name");
        if let Some(name) = &name
            && group.holdings.record(tables::DEPARTMENTS, name).is_none()
        {
            return Err(Failure::not_found("Department", name));
        }
        let key = &group.key;
        put(
            "department",
            name.map(
                |name| json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "name": name }),
            ),
        );
    }
    for reroute in REROUTES {
        let Some(value) = body.get(reroute) else { continue };
        let target = name_in(value, "name").map(|name| {
            let id = name_in(value, "groupId").unwrap_or_else(|| group.key.group_id.clone());
            let key = GroupKey::new(&group.key.service_provider_id, &id);
            match world.group(&key)?.holdings.record(tables::TRUNK_GROUPS, &name) {
                Some(_) => {
                    Ok(json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "name": name }))
                }
                None => Err(Failure::no_trunk_group(&name)),
            }
        });
        put(reroute, target.transpose()?);
    }
    Ok(())
}

fn checked_name(group: &Group, name: &str) -> Result<(), Failure> {
    if name.chars().count() > 30 {
        // rule: OCI, TrunkGroupName
        return Err(Failure::invalid("name", "longer than 30 characters"));
    }
    match group.holdings.record(tables::TRUNK_GROUPS, name) {
        // rule: assumed
        Some(_) => Err(Failure::rejected(format!(
            "[Error 5851] Trunk group with trunk group identity : {name} already exists."
        ))),
        None => Ok(()),
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    let name = call.need("name")?;
    checked_name(group, &name)?;
    let record = written(world, group, &Fields::new(), call.object()?)?;
    let key = group.key.clone();
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.table_mut(tables::TRUNK_GROUPS).insert(name.clone(), record);
    }
    Ok(full(world, world.group(&key)?, &name).into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let body = call.object()?;
    let name = call.need("name")?;
    let record = written(world, group, find(group, &name)?, body)?;
    let wanted = member::ids(world, &group.key, Reach::Group, body, "users")?;
    let new_name = call.text("newName").filter(|new| *new != name);
    if let Some(new) = &new_name {
        checked_name(group, new)?;
    }
    let key = group.key.clone();
    let present = members(world, &key, &name);
    let shown_name = new_name.unwrap_or_else(|| name.clone());
    if let Some(group) = world.groups.get_mut(&key) {
        let table = group.holdings.table_mut(tables::TRUNK_GROUPS);
        table.remove(&name);
        table.insert(shown_name.clone(), record);
    }
    let wanted = wanted.unwrap_or_else(|| present.clone());
    for id in present.iter().filter(|id| !wanted.contains(id)) {
        world.users.edit(id, |user| drop(user.profile.remove("trunkAddressing")));
    }
    for id in &wanted {
        world.users.edit(id, |user| put_behind(user, &shown_name));
    }
    if shown_name != name {
        rename_reroutes(world, &key, &name, &shown_name);
        enterprise_trunks::rename_trunk_group(world, &key, &name, &shown_name);
    }
    Ok(full(world, world.group(&key)?, &shown_name).into())
}

/// A phone has one end: behind the trunk group it leaves its device.
fn put_behind(user: &mut User, name: &str) {
    user.profile.remove("accessDeviceEndpoint");
    let line = user.id.clone();
    let trunk = user
        .profile
        .entry("trunkAddressing")
        .or_insert_with(|| json!({ "trunkGroupDeviceEndpoint": { "linePort": line, "contacts": [] } }));
    trunk["trunkGroupDeviceEndpoint"]["name"] = name.into();
}

/// Trunk groups of the same service provider that reroute to a trunk group follow its name.
fn rename_reroutes(world: &mut World, key: &GroupKey, name: &str, new_name: &str) {
    let groups = world.groups.values_mut().filter(|group| group.key.service_provider_id == key.service_provider_id);
    for record in groups.flat_map(|group| group.holdings.table_mut(tables::TRUNK_GROUPS).values_mut()) {
        for reroute in REROUTES {
            if let Some(target) = record.get_mut(reroute)
                && target["name"] == name
                && target["groupId"] == *key.group_id
            {
                target["name"] = new_name.into();
            }
        }
    }
}

/// Another trunk group of the service provider that reroutes to a trunk group.
fn rerouting_to(world: &World, key: &GroupKey, name: &str) -> Option<String> {
    let leads = |target: &Value| target["name"] == name && target["groupId"] == *key.group_id;
    world.groups_of(&key.service_provider_id).find_map(|group| {
        let mut trunks = group.holdings.table(tables::TRUNK_GROUPS).into_iter().flatten();
        let found = trunks.find(|(other, record)| {
            (&group.key, other.as_str()) != (key, name) && REROUTES.iter().filter_map(|key| record.get(*key)).any(leads)
        });
        found.map(|(other, _)| other.clone())
    })
}

/// A trunk group goes when it has no pilot user, no other one reroutes to it and no enterprise trunk has it; its users lose their line.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let name = call.need("name")?;
    if find(group, &name)?.contains_key("pilotUserId") {
        // rule: assumed
        return Err(Failure::rejected(format!("Trunk group has a pilot user: {name}")));
    }
    let key = group.key.clone();
    if let Some(other) = rerouting_to(world, &key, &name) {
        // rule: assumed
        return Err(Failure::rejected(format!("Trunk group in use by trunk group {other}: {name}")));
    }
    if let Some(trunk) = enterprise_trunks::with_trunk_group(world, &key, &name) {
        // rule: assumed
        return Err(Failure::rejected(format!("Trunk group in use by enterprise trunk {trunk}: {name}")));
    }
    for id in members(world, &key, &name) {
        world.users.edit(&id, |user| drop(user.profile.remove("trunkAddressing")));
    }
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.table_mut(tables::TRUNK_GROUPS).remove(&name);
    }
    Ok(json!([]))
}

fn wrapped<'a>(group: &Group, name: &str, users: impl Iterator<Item = &'a User>) -> Value {
    json!({
        "serviceProviderId": group.key.service_provider_id,
        "groupId": group.key.group_id,
        "name": or_null(name),
        "users": users.map(member::row).collect::<Vec<_>>(),
    })
}

fn users(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let name = call.need("name")?;
    find(group, &name)?;
    let ids = members(world, &group.key, &name);
    Ok(wrapped(group, &name, ids.iter().filter_map(|id| world.users.get(id))))
}

fn hosted(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let name = call.need("name")?;
    find(group, &name)?;
    let free = member::people(world, &group.key).filter(|user| user.trunk_group().is_none());
    Ok(wrapped(group, &name, free))
}
