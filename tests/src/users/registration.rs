//! `/users/registration`: the phones that tell the platform where they are.
//!
//! A phone does so when it is there, which its MAC address says, and when somebody has plugged it in.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::clock::Now;
use crate::date::Date;
use crate::devices;
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::users::{people_of, render, shared_call_appearance};
use crate::world::{DeviceKey, User, World};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/registration:get", "/users/registration", get),
        Route::get("users/registration:list_bulk", "/users/registration/bulk", list_bulk)
            .least(LoginType::GroupDepartment),
    ]
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(registrations(world, user, call.now))
}

fn list_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = people_of(world, key).filter(|user| world.sees_user(login, user));
    let rows: Vec<Value> = seen
        .map(|user| {
            let mut profile = render::row(world, user);
            profile.insert("countryCode".to_owned(), 1.into());
            profile.insert("nationalPrefix".to_owned(), Value::Null);
            json!({ "profile": profile, "data": registrations(world, user, call.now) })
        })
        .collect();
    Ok(json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "users": rows }))
}

fn registrations(world: &World, user: &User, now: Now) -> Value {
    let mut rows = Vec::new();
    let ends = Date::at(i64::try_from(now.as_seconds()).unwrap_or_default() + 3600).long();
    let mut row = |level: &str, name: &str, port: &str, kind: &str, agent: &str| {
        let order = rows.len() + 1;
        rows.push(json!({
            "deviceLevel": level,
            "deviceName": name,
            "order": order,
            "uRI": format!("sip:{}@192.0.2.{}:5060;transport=udp", port.split('@').next().unwrap_or_default(), order + 1),
            "expiration": ends,
            // The documented answer has the first key, the vendor's web client reads the second.
            // rule: documented
            "line/Port": port,
            "linePort": port,
            "endpointType": kind,
            "publicNetAddress": null,
            "publicPort": null,
            "privateNetAddress": null,
            "privatePort": null,
            "userAgent": agent,
            "lockoutStarted": null,
            "lockoutExpires": null,
            "lockoutCount": 0,
            "accessInfo": null,
        }));
    };
    if let (Some(key), Some(own)) = (user.device(), user.profile.get("accessDeviceEndpoint")) {
        let device = world.device(&key).filter(|device| devices::registers(device));
        if let Some(device) = device {
            let agent = json::field(device, "deviceType");
            row(key.level.word(), &key.name, own["linePort"].as_str().unwrap_or_default(), "Primary", agent);
        }
    }
    for phone in shared_call_appearance::phones(user).iter().filter(|phone| phone["isActive"] == true) {
        let text = |name: &str| phone[name].as_str().unwrap_or_default();
        let key = DeviceKey::seen_from(&user.key, text("deviceLevel"), text("deviceName"));
        if !key.and_then(|key| world.device(&key)).is_some_and(devices::registers) {
            continue;
        }
        let kind = "Shared Call Appearance";
        row(text("deviceLevel"), text("deviceName"), text("linePort"), kind, text("deviceType"));
    }
    json!({ "registrations": rows, "userId": user.id })
}
