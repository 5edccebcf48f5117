//! `/groups/emergency-zones`

use std::net::IpAddr;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{GroupKey, World};

const SERVICE: &str = "Emergency Zones";
const ADDRESSES: &str = "ipAddresses";
// rule: OCI, GroupEmergencyZonesModifyRequest
const FIELDS: &[Field] = &[
    Field::flag("isActive", false),
    Field::choice(
        "emergencyZonesProhibition",
        &["Prohibit all registrations and call originations", "Prohibit emergency call originations"],
    ),
    Field::flag("sendEmergencyCallNotifyEmail", false),
    Field::text("emergencyCallNotifyEmailAddress", 80),
];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/emergency-zones", LoginType::Group);
    vec![
        Route::get("groups/emergency-zones:get", path, get).least(least),
        Route::post("groups/emergency-zones:create", path, add).least(least),
        Route::put("groups/emergency-zones:update", path, update).least(least),
        Route::delete("groups/emergency-zones:delete", path, remove).least(least),
    ]
}

/// The group and its zones, complete.
fn reach(world: &World, call: &Call<'_>) -> Result<(GroupKey, Fields), Failure> {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    let mut zones = record::complete(FIELDS, group.holdings.settings.get(SERVICE));
    zones.entry(ADDRESSES).or_insert_with(|| json!([]));
    Ok((group.key.clone(), zones))
}

/// Flags come as the words `True` and `False`.
fn shown(world: &World, key: &GroupKey, mut zones: Fields) -> Value {
    if world.config.quirks.text_booleans {
        for value in zones.values_mut().filter(|value| value.is_boolean()) {
            *value = if *value == true { "True" } else { "False" }.into();
        }
    }
    zones.insert("serviceProviderId".to_owned(), key.service_provider_id.as_str().into());
    zones.insert("groupId".to_owned(), key.group_id.as_str().into());
    zones.into()
}

fn keep(world: &mut World, key: &GroupKey, zones: Fields) -> Value {
    if let Some(group) = world.groups.get_mut(key) {
        group.holdings.settings.insert(SERVICE.to_owned(), zones.clone());
    }
    shown(world, key, zones)
}

/// The ranges of addresses of a body, in order; nothing when it has none.
fn ranges(body: &Fields) -> Result<Option<Vec<(IpAddr, IpAddr)>>, Failure> {
    let Some(rows) = record::rows(body, ADDRESSES)? else { return Ok(None) };
    // rule: OCI, IPAddressRange
    let wrong = || Failure::invalid(ADDRESSES, "must be ranges of IP addresses");
    let mut ranges = Vec::new();
    for row in rows {
        let end = |key: &str| row.get(key).and_then(json::text).and_then(|text| text.parse::<IpAddr>().ok());
        let (min, max) = (end("min").ok_or_else(wrong)?, end("max").ok_or_else(wrong)?);
        if max < min {
            return Err(wrong());
        }
        ranges.push((min, max));
    }
    Ok(Some(ranges))
}

fn to_rows(mut ranges: Vec<(IpAddr, IpAddr)>) -> Value {
    ranges.sort_unstable();
    ranges.dedup();
    ranges.iter().map(|(min, max)| json!({ "min": min.to_string(), "max": max.to_string() })).collect()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, zones) = reach(world, call)?;
    Ok(shown(world, &key, zones))
}

fn add(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, mut zones) = reach(world, call)?;
    let mut all = ranges(&zones)?.unwrap_or_default();
    // rule: documented
    all.extend(ranges(call.object()?)?.ok_or_else(|| Failure::missing(ADDRESSES))?);
    zones.insert(ADDRESSES.to_owned(), to_rows(all));
    Ok(keep(world, &key, zones))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, mut zones) = reach(world, call)?;
    let body = call.object()?;
    record::change(FIELDS, &mut zones, body)?;
    if let Some(ranges) = ranges(body)? {
        zones.insert(ADDRESSES.to_owned(), to_rows(ranges));
    }
    let notifies = zones.get("sendEmergencyCallNotifyEmail").and_then(json::flag).unwrap_or(false);
    if notifies && json::field(&zones, "emergencyCallNotifyEmailAddress").is_empty() {
        // rule: documented
        return Err(Failure::missing("emergencyCallNotifyEmailAddress"));
    }
    Ok(keep(world, &key, zones))
}

fn remove(world: &mut World, call: &Call<'_>) -> Answer {
    let (key, mut zones) = reach(world, call)?;
    let mut all = ranges(&zones)?.unwrap_or_default();
    // rule: documented
    for range in ranges(call.object()?)?.ok_or_else(|| Failure::missing(ADDRESSES))? {
        let at = all.iter().position(|held| *held == range);
        all.remove(at.ok_or_else(|| Failure::not_found("Home zone", &range.0.to_string()))?);
    }
    zones.insert(ADDRESSES.to_owned(), to_rows(all));
    Ok(keep(world, &key, zones))
}
