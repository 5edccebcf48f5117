//! `/groups/enterprise-trunks` and `/service-providers/enterprise-trunks`: what may be put into a trunk, and what a trunk
//! may not have. The trunks themselves are lines of the tables.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::member;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::{Level, Owner, keyed};
use crate::world::{GroupKey, User, World, tables};

const GROUP_TRUNKS: &str = "/groups/enterprise-trunks";
const PROVIDER_TRUNKS: &str = "/service-providers/enterprise-trunks";
const MEMBERS: &str = "trunkGroups";
const NAME: &str = "trunkGroupName";

pub(crate) fn routes() -> Vec<Route> {
    let (group, provider) = (LoginType::GroupDepartment, LoginType::ServiceProvider);
    vec![
        Route::get(
            "groups/enterprise-trunks/available-trunk-groups:list_available",
            "/groups/enterprise-trunks/available-trunk-groups",
            trunk_groups,
        )
        .least(group),
        Route::get(
            "groups/enterprise-trunks/available-users:list_available",
            "/groups/enterprise-trunks/available-users",
            users,
        )
        .least(group),
        Route::get(
            "service-providers/enterprise-trunks/available-trunk-groups:list_available",
            "/service-providers/enterprise-trunks/available-trunk-groups",
            trunk_groups,
        )
        .least(provider),
        Route::get(
            "service-providers/enterprise-trunks/available-users:list_available",
            "/service-providers/enterprise-trunks/available-users",
            users,
        )
        .least(provider),
    ]
}

/// What the list of trunks shows of how calls are spread.
pub(crate) fn routing_type(record: &mut Fields) {
    let word = if record.contains_key("orderedRouting") { "Ordered" } else { "Priority Weighted" };
    record.insert("routingType".to_owned(), word.into());
}

fn owner(world: &World, call: &Call<'_>) -> Result<Owner, Failure> {
    Owner::reach(world, call, Level::of(call.route.path()), "")
}

/// The groups that an owner has or is.
fn groups(world: &World, owner: &Owner) -> Vec<GroupKey> {
    match owner {
        Owner::Group(key) => vec![key.clone()],
        Owner::Provider(id) => world.groups_of(id).map(|group| group.key.clone()).collect(),
        _ => Vec::new(),
    }
}

/// The trunk groups of a trunk, with their groups.
fn members(owner: &Owner, record: &Fields) -> Vec<(String, String)> {
    let rows = record.get(MEMBERS).and_then(Value::as_array).into_iter().flatten();
    let member = |row: &Value| {
        let text = |key: &str| row.get(key).and_then(json::text);
        let group = match owner {
            Owner::Group(key) => Some(key.group_id.clone()),
            _ => text("groupId"),
        };
        Some((group.unwrap_or_default(), text(NAME)?))
    };
    rows.filter_map(member).collect()
}

/// All trunk groups that trunks of an owner have, but for one trunk.
fn taken(world: &World, owner: &Owner, but: &str) -> Vec<(String, String)> {
    let path = if matches!(owner, Owner::Group(_)) { GROUP_TRUNKS } else { PROVIDER_TRUNKS };
    let trunks = owner.holdings(world).and_then(|holdings| holdings.table(path)).into_iter().flatten();
    trunks.filter(|(name, _)| *name != but).flat_map(|(_, record)| members(owner, record)).collect()
}

/// Refuses trunk groups that are not there, or in another trunk.
pub(crate) fn check(world: &World, owner: &Owner, record: &Fields) -> Result<(), Failure> {
    let taken = taken(world, owner, json::field(record, "enterpriseTrunkName"));
    for (group, name) in members(owner, record) {
        let mut own = groups(world, owner).into_iter().filter(|key| key.group_id == group);
        let there = own.any(|key| {
            world.groups.get(&key).is_some_and(|group| group.holdings.record(tables::TRUNK_GROUPS, &name).is_some())
        });
        if !there {
            // rule: documented
            return Err(Failure::rejected(format!("[Error 5126] The trunk group name cannot be found: {name}.")));
        }
        if taken.contains(&(group, name.clone())) {
            // rule: assumed
            return Err(Failure::rejected(format!("The trunk group is in another enterprise trunk: {name}")));
        }
    }
    Ok(())
}

/// Whose enterprise trunks may have the trunk groups of a group, and where they are kept.
fn around(key: &GroupKey) -> [(Owner, &'static str); 2] {
    [(Owner::Group(key.clone()), GROUP_TRUNKS), (Owner::Provider(key.service_provider_id.clone()), PROVIDER_TRUNKS)]
}

/// The enterprise trunk that has a trunk group.
pub(super) fn with_trunk_group(world: &World, key: &GroupKey, name: &str) -> Option<String> {
    let wanted = (key.group_id.clone(), name.to_owned());
    around(key).iter().find_map(|(owner, path)| {
        let mut trunks = owner.holdings(world)?.table(path)?.iter();
        trunks.find(|(_, record)| members(owner, record).contains(&wanted)).map(|(trunk, _)| trunk.clone())
    })
}

/// Enterprise trunks have a trunk group under its new name.
// rule: assumed
pub(super) fn rename_trunk_group(world: &mut World, key: &GroupKey, old: &str, new: &str) {
    for (owner, path) in around(key) {
        let of_group = matches!(owner, Owner::Group(_));
        owner.edit(world, |holdings| {
            let rows =
                holdings.table_mut(path).values_mut().filter_map(|record| record.get_mut(MEMBERS)?.as_array_mut());
            for row in rows.flatten() {
                if row[NAME] == old && (of_group || row["groupId"] == *key.group_id) {
                    row[NAME] = new.into();
                }
            }
        });
    }
}

fn trunk_groups(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = owner(world, call)?;
    let taken = taken(world, &owner, "");
    let mut rows = Vec::new();
    for key in groups(world, &owner) {
        let names = world.groups.get(&key).and_then(|group| group.holdings.table(tables::TRUNK_GROUPS));
        for name in names.into_iter().flat_map(|table| table.keys()) {
            if taken.contains(&(key.group_id.clone(), name.clone())) {
                continue;
            }
            rows.push(match owner {
                Owner::Group(_) => json!({ NAME: name }),
                _ => json!({ NAME: name, "groupId": key.group_id }),
            });
        }
    }
    Ok(json!({ MEMBERS: rows }))
}

fn users(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = owner(world, call)?;
    let path = if matches!(owner, Owner::Group(_)) { GROUP_TRUNKS } else { PROVIDER_TRUNKS };
    let taken = match (keyed::at(path), owner.holdings(world)) {
        (Some(table), Some(holdings)) => table.members(holdings),
        _ => Vec::new(),
    };
    let keys = ["userId", "lastName", "firstName", "phoneNumber", "department"];
    let groups = groups(world, &owner);
    let people = groups.iter().flat_map(|key| member::people(world, key));
    let free = people.filter(|user: &&User| !taken.contains(&user.id));
    let rows: Vec<Value> = free.map(|user| Value::Object(member::row_of(user, &keys))).collect();
    Ok(json!({ "users": rows }))
}
