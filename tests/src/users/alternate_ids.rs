//! `/users/alternate-user-id`: further names by which a user logs in, which are a part of its profile.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::Fields;
use crate::login::LoginType;
use crate::route::Route;
use crate::users::{audit, profile};
use crate::world::claims::Claimant;
use crate::world::{User, World};

pub(super) fn routes() -> Vec<Route> {
    let path = "/users/alternate-user-id";
    vec![
        Route::get("users/alternate-user-id:get", path, get),
        Route::put("users/alternate-user-id:update", path, update).least(LoginType::GroupDepartment),
    ]
}

fn shown(user: &User) -> Value {
    let mut shown = audit::alternate_ids(user);
    for row in shown["users"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        row.remove("alternate");
    }
    shown
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(shown(world.reach_user(call)?))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let id = user.id.clone();
    let mut rows = Vec::new();
    for row in call.list("users")? {
        let name = row.get("userId").unwrap_or(row);
        // rule: documented
        let name = name.as_str().ok_or_else(|| Failure::missing("users.userId"))?;
        rows.push(json!({ "alternateUserId": name, "description": row.get("description") }));
    }
    let mut record = user.profile.clone();
    profile::write_alternate_ids(&mut record, &Fields::from_iter([("alternateUserId".to_owned(), rows.into())]))?;
    world.check_claims(&Claimant { profile: &record, ..Claimant::of(user) })?;
    world.users.edit(&id, |user| user.profile = record);
    Ok(shown(world.user(&id)?))
}
