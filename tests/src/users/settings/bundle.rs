//! `/users/services/settings`: the settings of all services of a user in one object.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::route::Route;
use crate::users::settings::{of_service, parts_of_service, resource};
use crate::world::{User, World};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/services/settings:get", "/users/services/settings", get),
        Route::put("users/services/settings:update", "/users/services/settings", update),
    ]
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(bundle(world, user))
}

/// A service without settings shows as an empty list.
pub(crate) fn bundle(world: &World, user: &User) -> Value {
    let mut bundle = Fields::new();
    bundle.insert("userId".to_owned(), user.id.as_str().into());
    for service in world.services_of(user) {
        let parts = parts_of_service(&service);
        if !parts.is_empty() {
            let parts = parts.into_iter().map(|part| (part.record.to_owned(), resource::record(world, user, part)));
            bundle.insert(service, Value::Object(parts.collect()));
            continue;
        }
        let settings = match of_service(&service) {
            Some(setting) => Value::Object(setting.shown(world, &user.holdings)),
            None => json!([]),
        };
        bundle.insert(service, settings);
    }
    Value::Object(bundle)
}

/// Changes the services that the body names; all of them, or none when one is refused.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut all = Vec::new();
    for (service, change) in call.object()? {
        let Some(setting) = of_service(service) else { continue };
        resource::check_assigned(world, user, service)?;
        // rule: assumed
        let change = json::object(change).ok_or_else(|| Failure::invalid(service, "must be an object"))?;
        let parts = parts_of_service(service);
        if parts.is_empty() {
            all.push((setting.record, resource::checked(world, user, setting, &change)?));
        }
        for part in parts {
            if let Some(change) = change.get(part.record).and_then(json::object) {
                all.push((part.record, resource::checked(world, user, part, &change)?));
            }
        }
    }
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        for (service, written) in all {
            parts.holdings.settings.insert(service.to_owned(), written);
        }
    }
    Ok(bundle(world, world.user(&id)?))
}
