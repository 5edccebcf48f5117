//! `/users/integrated-imp/password`: a password that the platform makes up and shows to nobody.

use serde_json::json;

use crate::call::{Answer, Call};
use crate::route::Route;
use crate::tables::{Level, Owner};
use crate::world::World;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::put("users/integrated-imp/password:update", "/users/integrated-imp/password", update)]
}

// rule: OCI, UserIntegratedIMPGeneratePasswordRequest
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    Owner::reach(world, call, Level::User, "Integrated IMP")?;
    Ok(json!([]))
}
