//! `/users/audit` and `/users/reports/users`: much about a user in one answer.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::json::Fields;
use crate::route::Route;
use crate::shown::Part;
use crate::users::settings::{self, bundle, resource};
use crate::users::{render, services, shared_call_appearance};
use crate::world::{Provider, User, World};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/audit:get", "/users/audit", audit),
        Route::get("users/reports/users:get", "/users/reports/users", report),
    ]
}

/// A record with the keys of its user.
pub(crate) fn scoped(world: &World, user: &User, mut record: Value) -> Value {
    let provider = world.providers.get(&user.key.service_provider_id);
    record["userId"] = user.id.as_str().into();
    record["serviceProviderId"] = user.key.service_provider_id.as_str().into();
    record["groupId"] = user.key.group_id.as_str().into();
    record["isEnterprise"] = provider.is_some_and(Provider::is_enterprise).into();
    record
}

pub(crate) fn alternate_ids(user: &User) -> Value {
    let rows = user.profile.get("alternateUserId").and_then(Value::as_array);
    let rows = rows.into_iter().flatten().map(
        |row| json!({ "userId": row["alternateUserId"], "alternate": true, "description": row.get("description") }),
    );
    json!({ "users": rows.collect::<Vec<_>>(), "userId": user.id })
}

pub(crate) fn portal_passcode(user: &User) -> Value {
    json!({ "isLoginDisabled": false, "expirationDays": i32::MAX, "passcode": "*****", "userId": user.id })
}

pub(crate) fn call_processing_policy(world: &World, user: &User) -> Value {
    let policy = settings::all().find(|setting| setting.record == "Call Processing Policy");
    policy.map(|policy| resource::record(world, user, policy)).unwrap_or_default()
}

fn audit(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut services = Fields::new();
    services.insert("servicesAssignment".to_owned(), services::assignable(world, user)?);
    services.insert("servicesAssigned".to_owned(), services::assigned_to(world, user)?);
    if let Value::Object(settings) = bundle::bundle(world, user) {
        let shown = settings.into_iter().filter(|(_, record)| record.as_object().is_some_and(|one| !one.is_empty()));
        services.extend(shown.map(|(name, record)| (name, scoped(world, user, record))));
    }
    Ok(json!({
        "serviceProviderId": user.key.service_provider_id,
        "groupId": user.key.group_id,
        "userId": user.id,
        "Settings": {
            "User": render::full(world, user, call.now),
            "Alternate User Id": alternate_ids(user),
            "Announcement File": super::announcements::listed(world, user),
            "Call Processing Policy": call_processing_policy(world, user),
            "Portal Passcode": portal_passcode(user),
            "Schedules": [],
        },
        "OutgoingCallingPlan": world.config.quirks.maybe_empty(Fields::new()),
        "UserServices": services,
    }))
}

fn report(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut record = render::full(world, user, call.now);
    record.put("departmentName", user.department());
    record.put("inTrunkGroup", user.in_trunk_group());
    record.put("premiumServices", json!([]));
    record.put("userServices", user.services.iter().collect::<Part<'_>>());
    record.put("servicePacks", user.packs.iter().collect::<Part<'_>>());
    record.put("userLinePorts", Value::from(shared_call_appearance::line_ports(user)));
    Ok(record.into())
}
