//! What bridges and hosts of a group are made of, besides themselves: ports, rooms, devices.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::{instances, member};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::tables;
use crate::users::rooms;
use crate::world::tables::DEVICES;
use crate::world::{GroupKey, User, World};

const PORTS: &str = "/groups/meet-me-conferencing/ports";
const PROVIDER_PORTS: &str = "/service-providers/meet-me-conferencing/ports";
pub(crate) const MEET: &str = "/groups/meet-me-conferencing/bridges";
pub(crate) const COLLABORATE: &str = "/groups/collaborate/bridges";
const CAPACITY: &str = "/groups/paging/targets/capacity";
const ALLOCATED: &str = "allocatedPorts";
/// Any number of ports.
const UNLIMITED: i64 = -1;

pub(super) fn routes() -> Vec<Route> {
    let least = LoginType::GroupDepartment;
    let details = "/groups/collaborate/bridges/details";
    let devices = "/groups/flexible-seating/access-devices";
    vec![
        Route::get("groups/meet-me-conferencing/ports:get", PORTS, ports).least(least),
        Route::put("groups/meet-me-conferencing/ports:update", PORTS, set_ports).least(LoginType::ServiceProvider),
        Route::get("groups/collaborate/bridges/details:list", details, room_owners).least(least),
        Route::get("groups/collaborate/users:list_available", "/groups/collaborate/users", room_users).least(least),
        Route::get("groups/flexible-seating/access-devices:list", devices, host_devices).least(least),
    ]
}

/// How many ports a record allocates: any number where nobody set one.
// rule: assumed
fn ports_in(record: Option<&Fields>) -> i64 {
    record.and_then(|record| record.get(ALLOCATED)).and_then(json::integer).unwrap_or(UNLIMITED)
}

fn allocated(world: &World, key: &GroupKey) -> i64 {
    ports_in(world.groups.get(key).and_then(|group| group.holdings.settings.get(PORTS)))
}

/// How many ports the bridges of a group have, but for one.
fn in_use(world: &World, key: &GroupKey, but: &str) -> i64 {
    let others = instances::of_group(world, key, MEET).into_iter().filter(|(user, _)| user.id != but);
    others.filter_map(|(_, record)| record.get(ALLOCATED).and_then(json::integer)).filter(|ports| *ports > 0).sum()
}

fn shown(world: &World, key: &GroupKey) -> Value {
    let used = in_use(world, key, "");
    let all = allocated(world, key);
    let free = if all == UNLIMITED { all } else { (all - used).max(0) };
    json!({ ALLOCATED: all, "availablePorts": free })
}

fn ports(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    Ok(shown(world, &key))
}

fn set_ports(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    // rule: OCI, ConferencePorts
    let wrong = || Failure::invalid(ALLOCATED, "must be a number from -1 to 999999");
    let ports = call.body.get(ALLOCATED).and_then(json::integer).filter(|ports| (-1..=999_999).contains(ports));
    let ports = ports.ok_or_else(wrong)?;
    let all = ports_in(world.provider(&key.service_provider_id)?.holdings.settings.get(PROVIDER_PORTS));
    let others = world.groups_of(&key.service_provider_id).filter(|group| group.key != key);
    let others: i64 = others.map(|group| allocated(world, &group.key)).filter(|ports| *ports > 0).sum();
    if all != UNLIMITED && (ports == UNLIMITED || others + ports > all) {
        let problem = format!("the service provider has {all} ports, of which other groups have {others}");
        // rule: assumed
        return Err(Failure::invalid(ALLOCATED, &problem));
    }
    let record = Fields::from_iter([(ALLOCATED.to_owned(), ports.into())]);
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.settings.insert(PORTS.to_owned(), record);
    }
    Ok(shown(world, &key))
}

/// Refuses a bridge that wants more ports than the group has left.
pub(super) fn check_ports(world: &World, bridge: &User, settings: &Fields) -> Result<(), Failure> {
    let (all, others) = (allocated(world, &bridge.key), in_use(world, &bridge.key, &bridge.id));
    let wanted = settings.get(ALLOCATED).and_then(json::integer).unwrap_or_default();
    if all != UNLIMITED && (wanted == UNLIMITED || others + wanted > all) {
        // rule: assumed
        return Err(Failure::invalid(ALLOCATED, &format!("the group has {all} ports, of which {others} are in use")));
    }
    Ok(())
}

/// Refuses a paging group that more users hear than its group allows.
pub(super) fn check_targets(world: &World, paging: &User, settings: &Fields) -> Result<(), Failure> {
    let holdings = &world.group(&paging.key)?.holdings;
    let capacity = tables::settings().iter().find(|setting| setting.path == CAPACITY);
    let capacity = capacity.map(|setting| setting.stored(holdings)).unwrap_or_default();
    let most = capacity.get("maximumTargetUsers").and_then(json::integer).and_then(|most| usize::try_from(most).ok());
    match most {
        Some(most) if member::stored(settings, "targets").count() > most => {
            // rule: assumed
            Err(Failure::invalid("targets", &format!("more than {most}")))
        }
        _ => Ok(()),
    }
}

fn room_owners(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let mut rows = Vec::new();
    for (bridge, record) in instances::of_group(world, &key, COLLABORATE) {
        for user in member::stored(&record, "users").filter_map(|id| world.users.get(id)) {
            let keys = ["userId", "lastName", "firstName", "phoneNumber", "extension"];
            let mut row = member::row_of(user, &keys);
            row.insert("name".to_owned(), bridge.text("lastName").into());
            row.insert("participants".to_owned(), record.get("maxCollaborateRoomParticipants").cloned().into());
            row.insert("myRoom".to_owned(), json!({ "roomId": rooms::my_room(user) }));
            rows.push(Value::Object(row));
        }
    }
    Ok(rows.into())
}

fn room_users(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let bridges = instances::of_group(world, &key, COLLABORATE);
    let taken: Vec<&str> = bridges.iter().flat_map(|(_, record)| member::stored(record, "users")).collect();
    // rule: OCI, GroupCollaborateBridgeGetAvailableUserListRequest
    let free =
        member::candidates(world, &key, member::Reach::Enterprise).filter(|user| !taken.contains(&user.id.as_str()));
    Ok(free.map(|user| Value::Object(member::row(user))).collect())
}

fn host_devices(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let devices = group.holdings.table(DEVICES).into_iter().flat_map(|table| table.keys());
    let rows = devices.map(|name| {
        json!({
            "accessDevice": { "deviceLevel": "Group", "deviceName": name },
            "staticRegistrationCapable": false,
            "staticLineOrdering": false,
            "useDomain": true,
        })
    });
    Ok(rows.collect())
}
