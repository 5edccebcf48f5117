//! `/users/password` and `/users/portal-passcode`: the state of what a user logs in with.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::users::render::password_expires_days;
use crate::world::World;

const RECORD: &str = "Portal Passcode";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/password:get", "/users/password", get_password),
        Route::get("users/portal-passcode:get", "/users/portal-passcode", get),
        Route::put("users/portal-passcode:update", "/users/portal-passcode", update),
    ]
}

fn get_password(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let days = password_expires_days(world, user, call.now);
    Ok(json!({ "isLoginDisabled": false, "expirationDays": days, "userId": user.id }))
}

/// The passcode itself shows as asterisks, whether one is set or not.
fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(json!({
        "isLoginDisabled": false,
        "expirationDays": i32::MAX,
        "passcode": "*****",
        "userId": user.id,
    }))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let new = call.need("newPasscode")?;
    if !(4..=30).contains(&new.len()) || !new.bytes().all(|byte| byte.is_ascii_digit()) {
        // rule: documented
        return Err(Failure::invalid("newPasscode", "it must have 4 to 30 digits"));
    }
    let present = user.holdings.settings.get(RECORD).map(|record| json::field(record, "passcode"));
    if call.login()?.kind == LoginType::User {
        let old = call.need("oldPasscode")?;
        if present.is_some_and(|present| present != old) {
            // rule: documented
            return Err(Failure::invalid("oldPasscode", "it is not the present passcode"));
        }
    }
    if present == Some(new.as_str()) {
        // rule: assumed
        return Err(Failure::invalid("newPasscode", "it must differ from the present passcode"));
    }
    let id = user.id.clone();
    set(world, &id, &new);
    Ok(json!([]))
}

/// Gives a user a passcode.
pub(super) fn set(world: &mut World, user_id: &str, passcode: &str) {
    if let Some(mut parts) = world.users.get_mut(user_id) {
        let record = parts.holdings.settings.entry(RECORD.to_owned()).or_default();
        record.insert("passcode".to_owned(), Value::from(passcode));
    }
}
