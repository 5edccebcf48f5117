//! `/groups/devices`: what groups can do with devices besides what all levels can.

use crate::devices;
use crate::login::LoginType;
use crate::route::Route;

pub(super) fn routes() -> Vec<Route> {
    let (path, profile, read) = ("/groups/devices", "/groups/devices/profile", LoginType::GroupDepartment);
    let mut routes = vec![
        Route::get("groups/devices:list_available", path, devices::list_available)
            .when(|query, _| query.get("q") == Some("available") && query.filled("deviceName").is_none())
            .least(read)
            .in_passing(LoginType::User),
        Route::get("groups/devices/available-ports:get", "/groups/devices/available-ports", devices::available_ports)
            .least(read)
            .in_passing(LoginType::User),
        Route::get("groups/devices/profile:get", profile, devices::profile).least(read),
        Route::put("groups/devices/profile:update", profile, devices::update_profile).least(LoginType::Group),
        Route::get("groups/devices/tags:list_bulk", "/groups/devices/tags", devices::list_all_tags)
            .when(|query, _| query.filled("deviceName").is_none())
            .least(read),
        Route::post("groups/devices/users:list_by_post", "/groups/devices/users", devices::users).least(read),
    ];
    routes.extend(devices::routes("groups", read, LoginType::Group));
    routes
}
