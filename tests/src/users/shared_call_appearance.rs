//! `/users/shared-call-appearance`: further phones on the line of a user.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::config::Quirks;
use crate::devices;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::{Field, Setting, resource};
use crate::users::{people_of, render};
use crate::world::claims::Claimant;
use crate::world::{DeviceKey, Holdings, User, World};

pub(crate) const SERVICE: &str = "Shared Call Appearance";
const ENDPOINTS: &str = "endpoints";
const MOST: usize = 35;

// rule: OCI, UserSharedCallAppearanceModifyRequest
pub(super) const SETTING: Setting = Setting::new(
    "/users/shared-call-appearance",
    SERVICE,
    &[
        Field::flag("alertAllAppearancesForClickToDialCalls", true),
        Field::flag("alertAllAppearancesForGroupPagingCalls", false),
        Field::flag("allowSCACallRetrieve", false),
        Field::flag("multipleCallArrangementIsActive", false),
        Field::flag("allowBridgingBetweenLocations", false),
        Field::choice("bridgeWarningTone", &["None", "Barge-In", "Barge-In and Repeat"]),
        Field::flag("enableCallParkNotification", false),
    ],
)
.viewed(complete)
.by_hand();

pub(super) fn routes() -> Vec<Route> {
    let one = "/users/shared-call-appearance";
    let phones = "/users/shared-call-appearance/endpoints";
    let group = LoginType::GroupDepartment;
    vec![
        Route::get("users/shared-call-appearance:get", one, get),
        Route::put("users/shared-call-appearance:update", one, update),
        Route::get("users/shared-call-appearance:list_bulk", "/users/shared-call-appearance/bulk", list_bulk)
            .least(group),
        Route::get("users/shared-call-appearance/endpoints:get", phones, get_endpoint),
        Route::post("users/shared-call-appearance/endpoints:create", phones, create_endpoint).least(group),
        Route::put("users/shared-call-appearance/endpoints:update", phones, update_endpoint),
        Route::delete("users/shared-call-appearance/endpoints:delete", phones, delete_endpoint).least(group),
    ]
}

/// What is not set but follows from the service.
fn complete(record: &mut Fields, _: Quirks) {
    record.insert("maxAppearances".to_owned(), MOST.into());
    record.insert("enableMultipleCallArrangement".to_owned(), true.into());
    let rows = record.get(ENDPOINTS).and_then(Value::as_array).into_iter().flatten().map(|phone| {
        let mut row = Fields::new();
        for key in ["deviceType", "deviceName", "deviceLevel", "linePort", "isActive"] {
            if let Some(value) = phone.get(key) {
                row.insert(key.to_owned(), value.clone());
            }
        }
        Value::Object(row)
    });
    let rows: Vec<Value> = rows.collect();
    record.insert(ENDPOINTS.to_owned(), rows.into());
}

/// The further phones of a line in a record.
pub(crate) fn endpoints(record: Option<&Fields>) -> impl Iterator<Item = &Value> {
    record.and_then(|record| record.get(ENDPOINTS)).and_then(Value::as_array).into_iter().flatten()
}

/// The devices of the further phones of a line.
pub(crate) fn devices(user: &User) -> Vec<DeviceKey> {
    let device = |phone: &Value| {
        let [level, name] = ["deviceLevel", "deviceName"].map(|name| phone[name].as_str().unwrap_or_default());
        DeviceKey::seen_from(&user.key, level, name)
    };
    endpoints(user.holdings.settings.get(SERVICE)).filter_map(device).collect()
}

/// The further phones of a line.
pub(crate) fn phones(user: &User) -> Vec<Value> {
    let record = user.holdings.settings.get(SERVICE);
    record.and_then(|record| record.get(ENDPOINTS)).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn reach<'w>(world: &'w World, call: &Call<'_>) -> Result<&'w User, Failure> {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    Ok(user)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(resource::record(world, reach(world, call)?, &SETTING))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    reach(world, call)?;
    resource::update(world, call, &SETTING)
}

fn list_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = people_of(world, key).filter(|user| world.sees_user(login, user) && world.has_service(user, SERVICE));
    let rows: Vec<Value> = seen
        .map(|user| json!({ "profile": render::row(world, user), "data": resource::record(world, user, &SETTING) }))
        .collect();
    Ok(json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "users": rows }))
}

fn keep(world: &mut World, id: &str, phones: Vec<Value>) -> Result<(), Failure> {
    let mut record = SETTING.stored(&world.user(id)?.holdings);
    record.insert(ENDPOINTS.to_owned(), phones.into());
    if let Some(mut parts) = world.users.get_mut(id) {
        parts.holdings.settings.insert(SERVICE.to_owned(), record);
    }
    Ok(())
}

/// Where the phone that the call names stands among those of the line.
fn position(call: &Call<'_>, phones: &[Value]) -> Result<usize, Failure> {
    let key = [call.need("deviceName")?, call.need("deviceLevel")?, call.need("linePort")?];
    let fits = |phone: &Value| {
        ["deviceName", "deviceLevel", "linePort"].iter().zip(&key).all(|(name, value)| phone[*name] == value.as_str())
    };
    phones.iter().position(fits).ok_or_else(|| Failure::not_found("Shared call appearance endpoint", &key[2]))
}

fn shown(user: &User, phone: &Value) -> Value {
    let mut record = phone.clone();
    if let Value::Object(fields) = &mut record {
        fields.remove("deviceType");
        fields.insert("userId".to_owned(), user.id.as_str().into());
    }
    record
}

fn get_endpoint(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let phones = phones(user);
    Ok(shown(user, &phones[position(call, &phones)?]))
}

fn create_endpoint(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let (name, level, port) = (call.need("deviceName")?, call.need("deviceLevel")?, call.need("linePort")?);
    let key = DeviceKey::seen_from(&user.key, &level, &name);
    // rule: OCI, AccessDeviceLevel
    let key = key.ok_or_else(|| Failure::invalid("deviceLevel", "unknown level"))?;
    let device = world.device(&key).ok_or_else(|| Failure::not_found("Access device", &name))?;
    let mut phones = phones(user);
    if phones.len() >= MOST {
        // rule: documented
        return Err(Failure::rejected(format!("Too many shared call appearances: {MOST}")));
    }
    devices::check_free(world, &key)?;
    let mut phone = json!({
        "deviceType": device.get("deviceType"),
        "deviceName": name,
        "deviceLevel": level,
        "linePort": port,
    });
    for flag in ["isActive", "allowOrigination", "allowTermination"] {
        let value = call.body.get(flag).and_then(json::flag);
        // rule: documented
        phone[flag] = value.ok_or_else(|| Failure::missing(flag))?.into();
    }
    let (id, answer) = (user.id.clone(), shown(user, &phone));
    phones.push(phone);
    let after = Fields::from_iter([(ENDPOINTS.to_owned(), phones.clone().into())]);
    world.check_claims(&Claimant { appearances: Some(&after), ..Claimant::of(user) })?;
    keep(world, &id, phones)?;
    Ok(answer)
}

/// Drops the phones of a group that a user leaves.
pub(super) fn leave_group(holdings: &mut Holdings) {
    let record = holdings.settings.get_mut(SERVICE);
    if let Some(phones) = record.and_then(|record| record.get_mut(ENDPOINTS)).and_then(Value::as_array_mut) {
        phones.retain(|phone| phone["deviceLevel"] != "Group");
    }
}

/// Every line/port of a user.
pub(super) fn line_ports(user: &User) -> Vec<String> {
    let own = user.profile.get("accessDeviceEndpoint").and_then(|end| end.get("linePort")).cloned();
    let further = phones(user).into_iter().map(|phone| phone["linePort"].clone());
    own.into_iter().chain(further).filter_map(|port| json::text(&port)).collect()
}

fn update_endpoint(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let mut phones = phones(user);
    let at = position(call, &phones)?;
    for flag in ["isActive", "allowOrigination", "allowTermination"] {
        if let Some(value) = call.body.get(flag) {
            // rule: OCI, UserSharedCallAppearanceModifyEndpointRequest
            let value = json::flag(value).ok_or_else(|| Failure::invalid(flag, "must be true or false"))?;
            phones[at][flag] = value.into();
        }
    }
    let (id, answer) = (user.id.clone(), shown(user, &phones[at]));
    keep(world, &id, phones)?;
    Ok(answer)
}

/// The key may come in the body or in the query.
fn delete_endpoint(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let mut phones = phones(user);
    let phone = phones.remove(position(call, &phones)?);
    let (id, answer) = (user.id.clone(), shown(user, &phone));
    keep(world, &id, phones)?;
    Ok(answer)
}
