//! `/groups/call-pickup/user`: the pickup group of a user. The groups themselves are lines of the tables.

use serde_json::json;

use crate::call::{Answer, Call};
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::keyed;
use crate::world::World;

pub(super) fn routes() -> Vec<Route> {
    let least = LoginType::GroupDepartment;
    vec![Route::get("groups/call-pickup/user:get", "/groups/call-pickup/user", of_user).least(least)]
}

/// The pickup group of a user, which is in one at the most; or an empty list.
fn of_user(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service("Call Pickup")?;
    let user = world.reach_user(call)?;
    let table = keyed::at("/groups/call-pickup/groups");
    let found = table.and_then(|table| table.with_member(world, &group.key, &user.id));
    Ok(found.unwrap_or_else(|| json!([])))
}
