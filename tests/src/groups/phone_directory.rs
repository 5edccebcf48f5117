//! `/groups/phone-directory`: everybody in a group who can be called.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::groups::member::{self, or_null};
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{User, World};

/// Where the privacy of people is kept, and that of service instances.
const PEOPLE: &str = "Privacy";
const INSTANCES: &str = "/groups/service-instance-privacy";

pub(super) fn routes() -> Vec<Route> {
    let path = "/groups/phone-directory";
    vec![
        Route::get("groups/phone-directory:list", path, list)
            .least(LoginType::GroupDepartment)
            .in_passing(LoginType::User),
    ]
}

/// Whether a user, or a service instance, is in no directory.
// rule: assumed
pub(crate) fn is_hidden(user: &User) -> bool {
    let kept = if user.service_type.is_some() { INSTANCES } else { PEOPLE };
    let record = user.holdings.settings.get(kept);
    record.and_then(|record| record.get("enableDirectoryPrivacy")).and_then(json::flag) == Some(true)
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let key = &world.reach_group(call)?.key;
    let called = world
        .users
        .in_group(key)
        .filter(|user| !(user.text("phoneNumber").is_empty() && user.text("extension").is_empty()))
        .filter(|user| !is_hidden(user));
    let rows: Vec<Value> = called
        .map(|user| {
            let first = if user.service_type.is_some() { "" } else { user.text("firstName") };
            let name = [user.text("lastName"), first].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            json!({
                "name": name.join(", "),
                "number": or_null(user.text("phoneNumber")),
                "extension": or_null(user.text("extension")),
                "department": member::department(user),
                "userId": user.id,
                "groupId": key.group_id,
            })
        })
        .collect();
    Ok(rows.into())
}
