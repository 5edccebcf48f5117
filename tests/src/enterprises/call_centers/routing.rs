//! Which queue is served first.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::enterprises;
use crate::failure::Failure;
use crate::groups::call_centers::of_provider;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{Provider, User, World};

const POLICY: &str = "call-centers/routing-policy";
const PRIORITIES: &str = "priorities";
// rule: OCI, EnterpriseCallCenterModifyRoutingPolicyRequest
const FIELDS: &[Field] = &[Field::choice("routingPolicy", &["Longest Wait Time", "Priority"])];

pub(super) fn routes() -> Vec<Route> {
    let path = "/enterprises/call-centers/routing-policy";
    vec![
        Route::get("enterprises/call-centers/routing-policy:get", path, get).least(LoginType::ServiceProvider),
        Route::put("enterprises/call-centers/routing-policy:update", path, update).least(LoginType::ServiceProvider),
    ]
}

fn stored(provider: &Provider) -> Fields {
    record::complete(FIELDS, provider.holdings.settings.get(POLICY))
}

/// The call centers of an enterprise with their priorities: those that have none come last.
pub(crate) fn ordered<'a>(world: &'a World, provider: &Provider) -> Vec<(&'a User, i64)> {
    let record = stored(provider);
    let priority = |user: &User| record.get(PRIORITIES).and_then(|all| all.get(&user.id)).and_then(json::integer);
    let mut centers: Vec<_> = of_provider(world, &provider.id).into_iter().map(|user| (user, priority(user))).collect();
    centers.sort_by_key(|(_, priority)| priority.unwrap_or(i64::MAX));
    (1..).zip(centers).map(|(place, (user, priority))| (user, priority.unwrap_or(place))).collect()
}

fn shown(world: &World, provider: &Provider) -> Value {
    let rows = ordered(world, provider).into_iter().map(
        |(user, priority)| json!({ "serviceUserId": user.id, "name": user.text("lastName"), "priority": priority }),
    );
    json!({
        "routingPolicy": stored(provider).get("routingPolicy"),
        "callCenters": rows.collect::<Vec<_>>(),
        "serviceProviderId": provider.id,
    })
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(world, enterprises::reach(world, call)?))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let body = call.object()?;
    let mut record = stored(provider);
    record::change(FIELDS, &mut record, body)?;
    let mut priorities = record.get(PRIORITIES).and_then(json::object).unwrap_or_default();
    for row in record::rows(body, "routingPriorityOrders")?.unwrap_or_default() {
        // rule: documented
        let id = row.get("serviceUserId").and_then(json::text).ok_or_else(|| Failure::missing("serviceUserId"))?;
        if !of_provider(world, &provider.id).iter().any(|center| center.id == id) {
            return Err(Failure::no_user(&id));
        }
        match row.get("priority").and_then(json::integer) {
            Some(priority @ 0..=1_000_000) => priorities.insert(id, priority.into()),
            // rule: OCI, CallCenterRoutingPriority
            _ => return Err(Failure::invalid("priority", "must be a number from 0 to 1000000")),
        };
    }
    record.insert(PRIORITIES.to_owned(), priorities.into());
    let id = provider.id.clone();
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.settings.insert(POLICY.to_owned(), record);
    }
    Ok(shown(world, world.provider(&id)?))
}
