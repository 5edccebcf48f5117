//! `/users/speed-dial-8/bulk`: the speed dial numbers of many users, in a form of their own.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::{self, Setting, resource};
use crate::users::{listed_users, people_of};
use crate::world::{User, World};

const SERVICE: &str = "Speed Dial 8";

pub(super) fn routes() -> Vec<Route> {
    let path = "/users/speed-dial-8/bulk";
    vec![
        Route::get("users/speed-dial-8:list_bulk", path, list_bulk).least(LoginType::GroupDepartment),
        Route::put("users/speed-dial-8:update_bulk", path, update_bulk).least(LoginType::GroupDepartment),
    ]
}

fn setting() -> Result<&'static Setting, Failure> {
    settings::of_service(SERVICE).ok_or_else(|| Failure::not_assigned(SERVICE))
}

fn row(world: &World, user: &User) -> Answer {
    let assigned = resource::check_assigned(world, user, SERVICE).is_ok();
    let codes = if assigned { resource::record(world, user, setting()?)["speedCodes"].take() } else { json!([]) };
    Ok(json!({
        "userId": user.id,
        "user": { "lastName": user.text("lastName"), "firstName": user.text("firstName") },
        "service": { "serviceName": SERVICE, "assigned": assigned },
        "data": { "speedCodes": codes },
    }))
}

fn list_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = people_of(world, key).filter(|user| world.sees_user(login, user));
    let rows: Vec<Value> = seen.map(|user| row(world, user)).collect::<Result<_, _>>()?;
    Ok(json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "users": rows }))
}

/// The same numbers for every user, or for none when one of them cannot take them.
fn update_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let data = call.body.get("data").and_then(Value::as_object);
    // rule: documented
    let data = data.ok_or_else(|| Failure::missing("data"))?;
    let setting = setting()?;
    let mut all = Vec::new();
    for id in listed_users(world, call)? {
        let user = world.user(&id)?;
        resource::check_assigned(world, user, SERVICE)?;
        all.push((id, resource::checked(world, user, setting, data)?));
    }
    let mut rows = Vec::new();
    for (id, written) in all {
        world.users.edit(&id, |user| drop(user.holdings.settings.insert(setting.record.to_owned(), written)));
        rows.push(row(world, world.user(&id)?)?);
    }
    Ok(json!({ "serviceProviderId": key.service_provider_id, "groupId": key.group_id, "users": rows }))
}
