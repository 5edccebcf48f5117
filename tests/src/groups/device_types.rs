//! `/groups/device-types`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::devices::{self, types};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::World;

pub(super) fn routes() -> Vec<Route> {
    let (path, read, write) = ("/groups/device-types", LoginType::GroupDepartment, LoginType::Group);
    let mut routes = vec![
        Route::get("groups/device-types:get", path, get)
            .when(|query, _| query.filled("deviceType").is_some())
            .least(read),
        Route::get("groups/device-types:list", path, list).least(read).in_passing(LoginType::User),
    ];
    routes.extend(devices::tags_of_types("groups", read, write));
    routes.extend(devices::types_in_groups(read, write));
    routes
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    world.reach_group(call)?;
    let kind = types::find(&call.need("deviceType")?)?;
    Ok(json!({
        "configurationType": kind.configuration,
        "supportsEnhancedConfiguration": kind.is_managed(),
        "supportsReset": kind.resets,
    }))
}

/// The types whose files the platform writes.
fn list(world: &mut World, call: &Call<'_>) -> Answer {
    world.reach_group(call)?;
    Ok(types::all().iter().filter(|kind| kind.is_managed()).map(|kind| Value::from(kind.name)).collect())
}
