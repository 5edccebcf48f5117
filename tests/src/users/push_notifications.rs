//! `/users/push-notification-registration`: the apps that are woken for calls. Nobody here has one.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::{people_of, render};
use crate::world::World;

pub(super) fn routes() -> Vec<Route> {
    let path = "/users/push-notification-registration";
    vec![
        Route::get("users/push-notification-registration:get", path, get),
        Route::get(
            "users/push-notification-registration:list_bulk",
            "/users/push-notification-registration/bulk",
            list_bulk,
        )
        .least(LoginType::GroupDepartment),
    ]
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(json!({ "userId": user.id, "registrations": [] }))
}

fn list_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = people_of(world, key).filter(|user| world.sees_user(login, user));
    let row = |user| json!({ "profile": render::row(world, user), "data": { "registrations": [] } });
    Ok(json!({ "users": seen.map(row).collect::<Vec<Value>>() }))
}
