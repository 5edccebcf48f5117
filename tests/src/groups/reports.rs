//! `/groups/reports/users` and `/groups/users/audit`: much about many users in one answer.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::member;
use crate::json::Fields;
use crate::login::LoginType;
use crate::route::Route;
use crate::shown::{Part, Printed, Shown};
use crate::users::{announcements, audit, render, services, settings};
use crate::world::{User, World};

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/reports/users", LoginType::GroupDepartment);
    vec![
        Route::get("groups/reports/users:get", path, get).when(|query, _| query.get("userId").is_some()),
        Route::print("groups/reports/users:list", path, list).least(least),
        Route::get("groups/users/audit:list", "/groups/users/audit", audit_all).least(least),
    ]
}

fn report<'a>(world: &'a World, user: &'a User, call: &Call<'_>) -> Shown<'a> {
    let mut record = render::full(world, user, call.now);
    let end = ["accessDeviceEndpoint", "trunkAddressing"].iter().find_map(|kind| user.profile.get(*kind));
    let end = end.map(|end| end.get("trunkGroupDeviceEndpoint").unwrap_or(end));
    let line = end.and_then(|end| end.get("linePort"));
    record.put("inTrunkGroup", user.in_trunk_group());
    record.put("premiumServices", json!([]));
    record.put("userServices", user.services.iter().collect::<Part<'_>>());
    record.put("servicePacks", user.packs.iter().collect::<Part<'_>>());
    record.put("userLinePorts", line.into_iter().map(Part::Kept).collect::<Part<'_>>());
    record.put("userAgents", json!([]));
    record
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(report(world, user, call).into())
}

/// The people of a group, or of all groups of a service provider.
pub(crate) fn list(world: &mut World, call: &Call<'_>) -> Result<Printed, Failure> {
    let login = call.login()?;
    let groups = if call.query.filled("groupId").is_some() {
        vec![world.reach_group(call)?]
    } else {
        let id = &world.reach_provider(call)?.id;
        world.groups_of(id).collect()
    };
    let people = groups.into_iter().flat_map(|group| member::people(world, &group.key));
    let seen = people.filter(|user| world.sees_user(login, user));
    Ok(Printed::rows(seen.map(|user| report(world, user, call))))
}

fn audited(world: &World, user: &User, call: &Call<'_>) -> Answer {
    let scoped = |record| audit::scoped(world, user, record);
    let mut service_settings = Fields::new();
    if let Value::Object(bundle) = settings::bundle::bundle(world, user) {
        let records = bundle.into_iter().filter(|(_, record)| record.is_object());
        service_settings.extend(records.map(|(name, record)| (name, scoped(record))));
    }
    let quirks = world.config.quirks;
    Ok(json!({
        "serviceProviderId": user.key.service_provider_id,
        "groupId": user.key.group_id,
        "userId": user.id,
        "user": render::full(world, user, call.now),
        "outgoingCallingPlans": quirks.maybe_empty(Fields::new()),
        "assignedServices": scoped(services::assigned_to(world, user)?),
        "serviceAssignment": scoped(services::assignable(world, user)?),
        "serviceSettings": quirks.maybe_empty(service_settings),
        "utilities": {
            "alternateUserId": scoped(audit::alternate_ids(user)),
            "announcementFile": announcements::listed(world, user),
            "callProcessingPolicy": scoped(audit::call_processing_policy(world, user)),
            "portalPasscode": audit::portal_passcode(user),
            "userSchedules": scoped(json!({ "schedules": [] })),
        },
    }))
}

/// Everything about all people of a group.
fn audit_all(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = member::people(world, key).filter(|user| world.sees_user(login, user));
    let users = seen.map(|user| audited(world, user, call)).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({ "data": [{ "users": users }] }))
}
