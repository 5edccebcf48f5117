//! `/system`: what the platform has as a whole.

mod dns;
mod media;
mod references;
mod services;

use serde_json::json;

use crate::call::{Answer, Call};
use crate::devices::{self, types};
use crate::login::LoginType;
use crate::query::Query;
use crate::route::Route;
use crate::users::Pattern;
use crate::world::World;

pub(crate) fn routes() -> Vec<Route> {
    let (everybody, provisioning) = (LoginType::GroupDepartment, LoginType::Provisioning);
    let mut routes = vec![
        Route::get("system/device-types:list", "/system/device-types", types::list)
            .least(everybody)
            .in_passing(LoginType::User),
        Route::get("system/devices:search", "/system/devices", devices::search)
            .when(|query, _| searches_devices(query))
            .least(provisioning),
        Route::get("system/routing-profile:list", "/system/routing-profile", routing_profiles)
            .least(LoginType::ServiceProvider),
        Route::get(
            "system/virtual-on-net-enterprise-extensions:list",
            "/system/virtual-on-net-enterprise-extensions",
            virtual_call_types,
        )
        .least(everybody),
        Route::get("system/files:get", "/system/files", devices::file_content).least(everybody),
    ];
    routes.extend(devices::routes("system", provisioning, provisioning));
    routes.extend(dns::routes());
    routes.extend(media::routes());
    routes.extend(references::routes());
    routes.extend(services::routes());
    routes
}

/// Nothing of the API creates one.
// rule: assumed
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn routing_profiles(_: &mut World, _: &Call<'_>) -> Answer {
    Ok(json!(["Domestic", "Overseas"]))
}

/// Nothing of the API creates one.
// rule: assumed
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn virtual_call_types(_: &mut World, _: &Call<'_>) -> Answer {
    Ok(json!(["Private", "Public"]))
}

/// A plain name asks for one device.
fn searches_devices(query: &Query) -> bool {
    let keys = ["macAddress", "deviceType", "netAddress"];
    keys.iter().any(|key| query.filled(key).is_some()) || query.filled("deviceName").is_some_and(Pattern::is_wild)
}
