//! `/users/registration`: the phones that tell the platform where they are.
//!
//! A phone does so when it is there, which its MAC address says, and when somebody has plugged it in.

use serde_json::Value;

use crate::call::{Answer, Call};
use crate::clock::Now;
use crate::date::Date;
use crate::devices;
use crate::failure::Failure;
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::shown::{Part, Printed, Shown};
use crate::users::{people_of, render, shared_call_appearance};
use crate::world::{DeviceKey, User, World};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/registration:get", "/users/registration", get),
        Route::print("users/registration:list_bulk", "/users/registration/bulk", list_bulk)
            .least(LoginType::GroupDepartment),
    ]
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(registrations(world, user, call.now).into())
}

fn list_bulk(world: &mut World, call: &Call<'_>) -> Result<Printed, Failure> {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = people_of(world, key).filter(|user| world.sees_user(login, user));
    let rows = seen.map(|user| {
        let mut profile = render::row(world, user);
        profile.put("countryCode", Value::from(1));
        profile.put("nationalPrefix", Value::Null);
        Shown::from([("profile", profile.into()), ("data", registrations(world, user, call.now).into())])
    });
    let ids = [("serviceProviderId", Part::Text(&key.service_provider_id)), ("groupId", Part::Text(&key.group_id))];
    Ok(Printed::with_rows(&ids.into(), "users", rows))
}

fn registrations<'a>(world: &World, user: &'a User, now: Now) -> Shown<'a> {
    let mut rows = Vec::new();
    let ends = Date::at(i64::try_from(now.as_seconds()).unwrap_or_default() + 3600).long();
    let mut row = |level: &str, name: &str, port: &str, kind: &str, agent: &str| {
        let order = rows.len() + 1;
        let name_of_port = port.split('@').next().unwrap_or_default();
        let text = |text: &str| Part::Own(text.into());
        let null = || Part::Own(Value::Null);
        rows.push(Shown::from([
            ("accessInfo", null()),
            ("deviceLevel", text(level)),
            ("deviceName", text(name)),
            ("endpointType", text(kind)),
            ("expiration", text(&ends)),
            // The documented answer has the first key, the vendor's web client reads the second.
            // rule: documented
            ("line/Port", text(port)),
            ("linePort", text(port)),
            ("lockoutCount", Part::Own(0.into())),
            ("lockoutExpires", null()),
            ("lockoutStarted", null()),
            ("order", Part::Own(order.into())),
            ("privateNetAddress", null()),
            ("privatePort", null()),
            ("publicNetAddress", null()),
            ("publicPort", null()),
            ("uRI", text(&format!("sip:{name_of_port}@192.0.2.{}:5060;transport=udp", order + 1))),
            ("userAgent", text(agent)),
        ]));
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
    Shown::from([("registrations", rows.into_iter().collect()), ("userId", Part::Text(&user.id))])
}
