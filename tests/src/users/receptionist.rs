//! `/users/broad-works-receptionist-small-business`: whose lines a receptionist sees, as a bare list.

use serde_json::Value;

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::member;
use crate::route::Route;
use crate::users::settings::{self, Setting, resource};
use crate::world::World;

const SERVICE: &str = "BroadWorks Receptionist - Small Business";

pub(super) fn routes() -> Vec<Route> {
    let path = "/users/broad-works-receptionist-small-business";
    vec![
        Route::get("users/broad-works-receptionist-small-business:get", path, get),
        Route::put("users/broad-works-receptionist-small-business:update", path, update),
    ]
}

fn setting() -> Result<&'static Setting, Failure> {
    settings::of_service(SERVICE).ok_or_else(|| Failure::not_assigned(SERVICE))
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    let record = setting()?.stored(&user.holdings);
    let users = member::stored(&record, "users").filter_map(|id| world.users.get(id));
    let row = |user: &crate::world::User| {
        let mut row = member::row(user);
        row.insert("groupId".to_owned(), user.key.group_id.as_str().into());
        row.insert("mobile".to_owned(), member::or_null(user.text("mobilePhoneNumber")));
        row.insert("title".to_owned(), member::or_null(user.text("title")));
        Value::Object(row)
    };
    Ok(users.map(row).collect())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    let (id, setting) = (user.id.clone(), setting()?);
    let written = resource::checked(world, user, setting, call.object()?)?;
    world.users.edit(&id, |user| drop(user.holdings.settings.insert(setting.record.to_owned(), written)));
    get(world, call)
}
