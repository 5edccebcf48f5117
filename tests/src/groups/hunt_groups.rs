//! `/groups/hunt-groups`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::instance::{self, Instance};
use crate::groups::member::{self, Reach};
use crate::groups::record::{self, Need};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{User, World};

const HUNT_GROUP: Instance = Instance {
    service: "Hunt Group",
    // rule: OCI, GroupHuntGroupModifyInstanceRequest
    fields: &[
        Field::choice("policy", &["Regular", "Circular", "Simultaneous", "Uniform", "Weighted"]),
        Field::flag("huntAfterNoAnswer", false),
        Field::count("noAnswerNumberOfRings", 1, 20, 5),
        Field::flag("forwardAfterTimeout", false),
        Field::count("forwardTimeoutSeconds", 0, 7200, 0),
        Field::number("forwardToPhoneNumber"),
        Field::flag("allowCallWaitingForAgents", false),
        Field::flag("useSystemHuntGroupCLIDSetting", true),
        Field::flag("includeHuntGroupNameInCLID", true),
        Field::flag("enableNotReachableForwarding", false),
        Field::number("notReachableForwardToPhoneNumber"),
        Field::flag("makeBusyWhenNotReachable", false),
        Field::flag("allowMembersToControlGroupBusy", false),
        Field::flag("enableGroupBusy", false),
        Field::flag("applyGroupBusyWhenTerminatingToAgent", false),
        Field::text("networkClassOfService", 40),
    ],
};

// rule: assumed
const NEEDS: &[Need] = &[
    (&[("forwardAfterTimeout", "true")], "forwardToPhoneNumber"),
    (&[("enableNotReachableForwarding", "true")], "notReachableForwardToPhoneNumber"),
];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/hunt-groups", LoginType::GroupDepartment);
    vec![
        Route::get("groups/hunt-groups:get", path, get).when(|query, _| query.get("serviceUserId").is_some()),
        Route::get("groups/hunt-groups:list", path, list).least(least),
        Route::post("groups/hunt-groups:create", path, create).least(least),
        Route::put("groups/hunt-groups:update", path, update).least(least),
        Route::delete("groups/hunt-groups:delete", path, delete).least(least),
        Route::post("groups/hunt-groups/removeUser:remove_user", "/groups/hunt-groups/removeUser", remove_user)
            .least(least),
        Route::put("groups/hunt-groups/status:update", "/groups/hunt-groups/status", set_status).least(least),
        Route::get("groups/hunt-groups/user:list", "/groups/hunt-groups/user", of_user).least(least),
        Route::get("groups/hunt-groups/users:list_available", "/groups/hunt-groups/users", available).least(least),
        Route::put(
            "groups/hunt-groups/weighted-call-distribution:update",
            "/groups/hunt-groups/weighted-call-distribution",
            set_weights,
        )
        .least(least),
    ]
}

fn set_status(world: &mut World, call: &Call<'_>) -> Answer {
    HUNT_GROUP.set_status(world, call)
}

/// Agents as they are kept, in their order: id and weight.
fn agents(settings: &Fields) -> Vec<(&str, Option<i64>)> {
    let rows = settings.get("agents").and_then(Value::as_array);
    let agent = |row: &'static str, fields: &Value| fields.get(row).and_then(json::integer);
    rows.into_iter().flatten().filter_map(|row| Some((row.get("userId")?.as_str()?, agent("weight", row)))).collect()
}

fn full(world: &World, user: &User, call: &Call<'_>) -> Fields {
    let mut record = HUNT_GROUP.full(world, user, call);
    let settings = HUNT_GROUP.settings(user);
    let weighted = json::field(&settings, "policy") == "Weighted";
    let rows = agents(&settings).into_iter().filter_map(|(id, weight)| {
        let agent = world.users.get(id)?;
        let mut row = member::row(agent);
        let number = agent.text("phoneNumber");
        let activated = world.numbers.get(number).map(|number| number.activated);
        row.insert("weight".to_owned(), weight.filter(|_| weighted).into());
        row.insert("isPhoneNumberActivated".to_owned(), activated.into());
        row.insert("countryCode".to_owned(), "1".into());
        row.insert("departmentName".to_owned(), agent.department().into());
        for name in ["nationalPrefix", "departmentType", "parentDepartment", "parentDepartmentType"] {
            row.insert(name.to_owned(), Value::Null);
        }
        row.insert("groupId".to_owned(), agent.key.group_id.as_str().into());
        let group = world.groups.get(&agent.key);
        row.insert("groupName".to_owned(), group.map(|group| json::field(&group.profile, "groupName")).into());
        Some(Value::Object(row))
    });
    let rows: Vec<Value> = rows.collect();
    record.insert("agents".to_owned(), rows.into());
    record
}

/// The settings after the changes of a body. Agents that stay keep their weight.
fn settings_after(world: &World, user: &User, body: &Fields) -> Result<Fields, Failure> {
    let mut settings = HUNT_GROUP.settings(user);
    record::change(HUNT_GROUP.fields, &mut settings, body)?;
    record::check_needs(&settings, NEEDS)?;
    if let Some(ids) = member::ids(world, &user.key, Reach::Enterprise, body, "agents")? {
        let before = agents(&settings);
        let weight = |id: &str| before.iter().find(|(agent, _)| *agent == id).and_then(|(_, weight)| *weight);
        let rows: Value = ids.iter().map(|id| json!({ "userId": id, "weight": weight(id) })).collect();
        settings.insert("agents".to_owned(), rows);
    }
    Ok(settings)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(full(world, HUNT_GROUP.reach(world, call)?, call).into())
}

fn row(user: &User) -> Fields {
    let mut row = instance::row(user);
    let settings = HUNT_GROUP.settings(user);
    row.insert("policy".to_owned(), json::field(&settings, "policy").into());
    row.insert("serviceProviderId".to_owned(), user.key.service_provider_id.as_str().into());
    row.insert("groupId".to_owned(), user.key.group_id.as_str().into());
    row
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let instances = HUNT_GROUP.of_group(world, call)?;
    Ok(instances.into_iter().map(row).collect())
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let mut user = HUNT_GROUP.create(world, call)?;
    for name in ["policy", "noAnswerNumberOfRings", "forwardTimeoutSeconds"] {
        call.need(name)?;
    }
    let settings = settings_after(world, &user, call.object()?)?;
    Instance::store(&mut user, settings);
    let id = user.id.clone();
    world.users.insert(user);
    instance::set_password(world, call, &id);
    Ok(full(world, world.user(&id)?, call).into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = HUNT_GROUP.reach(world, call)?;
    let body = call.object()?;
    let id = user.id.clone();
    let profile = instance::profile_after(world, user, body)?;
    let settings = settings_after(world, user, body)?;
    world.users.edit(&id, |user| user.profile = profile);
    Instance::store_in(world, &id, settings);
    instance::set_password(world, call, &id);
    Ok(full(world, world.user(&id)?, call).into())
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let record = full(world, HUNT_GROUP.reach(world, call)?, call);
    HUNT_GROUP.delete(world, call)?;
    Ok(record.into())
}

/// The hunt groups of the group that a user is an agent of.
fn with_agent<'a>(world: &'a World, call: &Call<'_>) -> Result<(Vec<&'a User>, String), Failure> {
    let id = call.need("userId")?;
    let instances = HUNT_GROUP.of_group(world, call)?;
    world.user(&id)?;
    let has = |user: &&User| agents(&HUNT_GROUP.settings(user)).iter().any(|(agent, _)| *agent == id);
    Ok((instances.into_iter().filter(has).collect(), id))
}

fn of_user(world: &mut World, call: &Call<'_>) -> Answer {
    let (instances, _) = with_agent(world, call)?;
    let rows = instances.into_iter().map(|user| {
        let mut record = full(world, user, call);
        record.extend(row(user));
        Value::Object(record)
    });
    Ok(rows.collect())
}

fn remove_user(world: &mut World, call: &Call<'_>) -> Answer {
    let (instances, id) = with_agent(world, call)?;
    let changed: Vec<(String, Fields)> = instances
        .into_iter()
        .map(|user| {
            let mut settings = HUNT_GROUP.settings(user);
            if let Some(Value::Array(rows)) = settings.get_mut("agents") {
                rows.retain(|row| row["userId"] != *id);
            }
            (user.id.clone(), settings)
        })
        .collect();
    let ids: Value = changed.iter().map(|(id, _)| id.as_str()).collect();
    for (id, settings) in changed {
        Instance::store_in(world, &id, settings);
    }
    Ok(ids)
}

fn available(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    Ok(member::candidates(world, key, Reach::Enterprise).map(member::row).collect())
}

/// Weights are for all agents of a weighted hunt group, and make 100.
fn set_weights(world: &mut World, call: &Call<'_>) -> Answer {
    let user = HUNT_GROUP.reach(world, call)?;
    let mut settings = HUNT_GROUP.settings(user);
    if json::field(&settings, "policy") != "Weighted" {
        // rule: assumed
        return Err(Failure::rejected(format!("The policy of {} is not Weighted.", user.id)));
    }
    // rule: documented
    let rows = record::rows(call.object()?, "agents")?.ok_or_else(|| Failure::missing("agents"))?;
    let mut weights: Vec<(String, i64)> = Vec::new();
    for row in rows {
        // rule: documented
        let id = row.get("userId").and_then(json::text).ok_or_else(|| Failure::missing("userId"))?;
        if !agents(&settings).iter().any(|(agent, _)| *agent == id) {
            // rule: assumed
            return Err(Failure::rejected(format!("User is not an agent of {}: {id}", user.id)));
        }
        match row.get("weight").and_then(json::integer) {
            Some(weight @ 0..=100) => weights.push((id, weight)),
            // rule: OCI, HuntWeight
            _ => return Err(Failure::invalid("weight", "must be a number from 0 to 100")),
        }
    }
    if weights.iter().map(|(_, weight)| weight).sum::<i64>() != 100 {
        // rule: assumed
        return Err(Failure::invalid("weight", "the weights of all agents must make 100"));
    }
    let weight = |id: &str| weights.iter().find(|(agent, _)| agent == id).map_or(0, |(_, weight)| *weight);
    let rows: Value = agents(&settings).iter().map(|(id, _)| json!({ "userId": id, "weight": weight(id) })).collect();
    settings.insert("agents".to_owned(), rows);
    let id = user.id.clone();
    Instance::store_in(world, &id, settings);
    Ok(full(world, world.user(&id)?, call).into())
}
