//! `/groups/trunk-groups/call-capacity`: how many calls the trunk groups of a group may carry.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::world::{Group, World, tables};

use super::SERVICE;

/// What a group may carry until somebody says otherwise.
const AT_FIRST: i64 = 100;

pub(crate) fn setting(fields: Option<&Fields>, name: &str, default: i64) -> i64 {
    fields.and_then(|fields| fields.get(name)).and_then(json::integer).unwrap_or(default)
}

/// What the service provider of a group has for its groups.
fn above<'a>(world: &'a World, group: &Group) -> Option<&'a Fields> {
    world.providers.get(&group.key.service_provider_id)?.holdings.settings.get(SERVICE)
}

/// How many calls the group may carry at the same time: until somebody says so, as many as the service provider lets it.
pub(super) fn of(world: &World, group: &Group) -> i64 {
    let most = setting(above(world, group), "maxActiveCalls", -1);
    let at_first = if most < 0 { AT_FIRST } else { AT_FIRST.min(most) };
    setting(group.holdings.settings.get(SERVICE), "maxActiveCalls", at_first)
}

pub(crate) fn shown(world: &World, group: &Group) -> Value {
    let own = group.holdings.settings.get(SERVICE);
    let above = above(world, group);
    json!({
        "maxActiveCalls": of(world, group),
        "maxAvailableActiveCalls": setting(above, "maxActiveCalls", -1),
        "burstingMaxActiveCalls": setting(own, "burstingMaxActiveCalls", 0),
        "burstingMaxAvailableActiveCalls": setting(above, "burstingMaxActiveCalls", -1),
        "numberOfBurstingBTLUs": setting(own, "numberOfBurstingBTLUs", 0),
        "maxAvailableNumberOfBurstingBTLUs": setting(above, "numberOfBurstingBTLUs", -1),
        "serviceProviderId": group.key.service_provider_id,
        "groupId": group.key.group_id,
    })
}

pub(super) fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    Ok(shown(world, group))
}

/// A trunk group that has more of a quantity than its group would have. A negative number is no limit, and 0 takes
/// everything away whatever trunk groups were given: it can always be said.
fn too_small<'a>(group: &'a Group, name: &str, number: i64) -> Option<&'a str> {
    let trunks = group.holdings.table(tables::TRUNK_GROUPS).into_iter().flatten();
    let more = |record: &Fields| record.get(name).and_then(json::integer).is_some_and(|calls| calls > number);
    let mut greater = trunks.filter(|(_, record)| number > 0 && more(record));
    greater.next().map(|(trunk, _)| trunk.as_str())
}

pub(super) fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    call.need("maxActiveCalls")?;
    let limits = shown(world, group);
    let mut settings = group.holdings.settings.get(SERVICE).cloned().unwrap_or_default();
    for (name, least, limit) in [
        ("maxActiveCalls", 0, "maxAvailableActiveCalls"),
        ("burstingMaxActiveCalls", -1, "burstingMaxAvailableActiveCalls"),
        ("numberOfBurstingBTLUs", -1, "maxAvailableNumberOfBurstingBTLUs"),
    ] {
        let Some(value) = call.body.get(name).filter(|value| !value.is_null()) else { continue };
        let available = limits[limit].as_i64().filter(|limit| *limit >= 0);
        match json::integer(value) {
            Some(number) if number < least || number > 99_999 => {
                // rule: assumed
                return Err(Failure::invalid(name, &format!("must be a number from {least} to 99999")));
            }
            Some(number) if too_small(group, name, number).is_some() => {
                let trunk = too_small(group, name, number).unwrap_or_default();
                // rule: assumed
                return Err(Failure::rejected(format!("{name} is below what trunk group {trunk} has")));
            }
            Some(number) if available.is_none_or(|most| (0..=most).contains(&number)) => {
                settings.insert(name.to_owned(), number.into());
            }
            // rule: assumed
            Some(_) => return Err(Failure::rejected(format!("{name} exceeds what the service provider has"))),
            // rule: OCI, GroupTrunkGroupModifyRequest14sp9
            None => return Err(Failure::invalid(name, "must be a number")),
        }
    }
    let key = group.key.clone();
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.settings.insert(SERVICE.to_owned(), settings);
    }
    Ok(shown(world, world.group(&key)?))
}
