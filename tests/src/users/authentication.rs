//! `/users/authentication`: the SIP login of a user's phones.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json;
use crate::route::Route;
use crate::users::settings::{Field, Setting, resource};
use crate::world::{Provider, User, World};

const SERVICE: &str = "Authentication";

pub(super) const SETTING: Setting =
    // rule: OCI, UserAuthenticationModifyRequest
    Setting::new("/users/authentication", SERVICE, &[Field::number("userName"), Field::secret("password", 60)])
            .names_group()
            .by_hand();

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/authentication:get", "/users/authentication", get),
        Route::put("users/authentication:update", "/users/authentication", update),
    ]
}

/// The name that is set, or the one that goes with the user id.
fn name_of(user: &User) -> String {
    let record = SETTING.stored(&user.holdings);
    let set = json::field(&record, "userName");
    let short = user.id.split('@').next().unwrap_or_default();
    (if set.is_empty() { short } else { set }).to_owned()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    let provider = world.providers.get(&user.key.service_provider_id);
    Ok(json!({
        "userName": world.config.quirks.digits(&name_of(user)),
        "userId": user.id,
        "serviceProviderId": user.key.service_provider_id,
        "groupId": user.key.group_id,
        "isEnterprise": provider.is_some_and(Provider::is_enterprise),
    }))
}

/// A new password alone, or with the old one, which must then be right.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    let mut record = SETTING.stored(&user.holdings);
    let name = call.text("userName").unwrap_or_else(|| name_of(user));
    if name.chars().count() > 80 {
        // rule: OCI, SIPAuthenticationUserName
        return Err(Failure::invalid("userName", "longer than 80 characters"));
    }
    let change = call.body.get("password").filter(|change| change.is_object());
    let part = |key: &str| change.and_then(|change| change.get(key)).and_then(json::text);
    if let Some(old) = part("old")
        && record.get("password").and_then(Value::as_str).unwrap_or_default() != old
    {
        // rule: documented
        return Err(Failure::invalid("password", "it is not the present password"));
    }
    let password = call.text("newPassword").or_else(|| part("new"));
    if let Some(password) = &password {
        check(password, &name)?;
        record.insert("password".to_owned(), password.as_str().into());
    }
    record.insert("userName".to_owned(), name.as_str().into());
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.settings.insert(SERVICE.to_owned(), record);
    }
    Ok(json!({ "userId": id, "userName": name, "newPassword": "" }))
}

/// The documented rules.
fn check(password: &str, name: &str) -> Result<(), Failure> {
    // rule: documented
    let wrong = |why: &str| Err(Failure::invalid("newPassword", why));
    if !(6..=60).contains(&password.chars().count()) {
        return wrong("it must have 6 to 60 characters");
    }
    if !password.chars().any(char::is_uppercase) || !password.chars().any(char::is_lowercase) {
        return wrong("it must have an upper case and a lower case letter");
    }
    if !name.is_empty() && password.contains(name) {
        return wrong("it must not contain the authentication name");
    }
    Ok(())
}
