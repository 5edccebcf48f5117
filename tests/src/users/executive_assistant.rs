//! `/users/executive-assistant`: where the calls of executives go while their assistant is away.
//!
//! Whose assistant a user is, executives say themselves.

use serde_json::json;

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json;
use crate::route::Route;
use crate::users::settings::{self, Setting, resource};
use crate::world::World;

const SERVICE: &str = "Executive-Assistant";

pub(super) fn routes() -> Vec<Route> {
    let path = "/users/executive-assistant";
    vec![
        Route::get("users/executive-assistant:get", path, get),
        Route::put("users/executive-assistant:update", path, update),
    ]
}

fn setting() -> Result<&'static Setting, Failure> {
    settings::of_service(SERVICE).ok_or_else(|| Failure::not_assigned(SERVICE))
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    let mut record = resource::record(world, user, setting()?);
    record["executives"] = json!([]);
    Ok(record)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    let body = call.object()?;
    if let Some(row) = record::rows(body, "optInStatus")?.unwrap_or_default().first() {
        let executive = json::field(row, "executiveUserId");
        // rule: assumed
        return Err(Failure::rejected(format!("User is not an assistant of: {executive}")));
    }
    let (id, setting) = (user.id.clone(), setting()?);
    let written = resource::checked(world, user, setting, body)?;
    world.users.edit(&id, |user| drop(user.holdings.settings.insert(setting.record.to_owned(), written)));
    get(world, call)
}
