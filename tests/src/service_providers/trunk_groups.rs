//! `/service-providers/trunk-groups/call-capacity`: how many calls the trunk groups of a service provider may carry.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::services::group_service_row;
use crate::groups::trunk_groups::SERVICE;
use crate::groups::trunk_groups::capacity::{self, setting};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Group, Provider, World, tables};

const QUANTITIES: [&str; 3] = ["maxActiveCalls", "burstingMaxActiveCalls", "numberOfBurstingBTLUs"];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/service-providers/trunk-groups/call-capacity", LoginType::ServiceProvider);
    let reports = "/service-providers/trunk-groups/call-capacity/reports";
    vec![
        Route::get("service-providers/trunk-groups/call-capacity:get", path, get)
            .least(least)
            .in_passing(LoginType::Group),
        Route::put("service-providers/trunk-groups/call-capacity:update", path, update).least(LoginType::Reseller),
        Route::get("service-providers/trunk-groups/call-capacity/reports:get", reports, report).least(least),
    ]
}

/// The service provider that the call names, if it may have trunk groups at all.
fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a Provider, Failure> {
    let provider = world.reach_provider(call)?;
    provider.check_service(SERVICE)?;
    Ok(provider)
}

fn shown(provider: &Provider) -> Value {
    let settings = provider.holdings.settings.get(SERVICE);
    let mut record = json!({ "serviceProviderId": provider.id });
    for name in QUANTITIES {
        record[name] = setting(settings, name, -1).into();
    }
    record
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(reach(world, call)?))
}

/// What a group, or one of its trunk groups, was given of a quantity; nothing that it just takes from above counts.
fn given<'a>(group: &'a Group, name: &'a str) -> impl Iterator<Item = i64> + 'a {
    let own = group.holdings.settings.get(SERVICE);
    let trunks = group.holdings.table(tables::TRUNK_GROUPS).into_iter().flatten().map(|(_, record)| record);
    own.into_iter().chain(trunks).filter_map(|fields| fields.get(name).and_then(json::integer))
}

/// No group and no trunk group may be left with more than the service provider has.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = reach(world, call)?;
    call.need("maxActiveCalls")?;
    let mut settings = provider.holdings.settings.get(SERVICE).cloned().unwrap_or_default();
    for name in QUANTITIES {
        let Some(value) = call.body.get(name).filter(|value| !value.is_null()) else { continue };
        let number = json::integer(value).filter(|number| *number >= -1);
        // rule: OCI, UnboundedNonNegativeInt
        let number = number.ok_or_else(|| Failure::invalid(name, "must be a number from -1"))?;
        let too_much = |given: i64| number >= 0 && (given < 0 || given > number);
        let mut groups = world.groups_of(&provider.id);
        if let Some(group) = groups.find(|group| given(group, name).any(too_much)) {
            // rule: assumed
            return Err(Failure::rejected(format!("{name} is below what group {} has", group.key.group_id)));
        }
        settings.insert(name.to_owned(), number.into());
    }
    let id = provider.id.clone();
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.settings.insert(SERVICE.to_owned(), settings);
    }
    Ok(shown(world.provider(&id)?))
}

/// The service provider, its groups that have trunk groups, and those.
fn report(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = reach(world, call)?;
    let groups: Vec<&Group> =
        world.groups_of(&provider.id).filter(|group| group.check_service(SERVICE).is_ok()).collect();
    let trunks = |group: &Group| group.holdings.table(tables::TRUNK_GROUPS).cloned().unwrap_or_default();
    let rows = groups.iter().map(|group| {
        json!({
            "groupId": group.key.group_id,
            "groupName": json::field(&group.profile, "groupName"),
            "userLimit": group.user_limit(),
            "service": group_service_row(world, group, SERVICE, trunks(group).len()),
            "groupTrunkCapacity": capacity::shown(world, group),
        })
    });
    let details = groups
        .iter()
        .flat_map(|group| trunks(group).into_iter().map(|(name, record)| details(world, group, &name, &record)));
    Ok(json!({
        "serviceProviderId": provider.id,
        "serviceProviderTrunkCapacity": shown(provider),
        "groups": rows.collect::<Vec<_>>(),
        "groupTrunkGroupDetails": details.collect::<Vec<_>>(),
    }))
}

fn details(world: &World, group: &Group, name: &str, record: &Fields) -> Value {
    let field = |name: &str| record.get(name).cloned().unwrap_or_default();
    let capacity = capacity::shown(world, group);
    json!({
        "groupId": group.key.group_id,
        "name": name,
        "maxActiveCalls": field("maxActiveCalls"),
        "maxIncomingCalls": field("maxIncomingCalls"),
        "maxOutgoingCalls": field("maxOutgoingCalls"),
        "enableBursting": record.get("enableBursting").and_then(json::flag).unwrap_or(false),
        "burstingMaxAvailableActiveCalls": capacity["burstingMaxAvailableActiveCalls"],
    })
}
