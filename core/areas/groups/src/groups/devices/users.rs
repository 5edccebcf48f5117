//! `/groups/devices/users`: who has a line on a device.

use crate::declare::endpoint;
use crate::shapes::device::DeviceUser;
use crate::value::{Array, DeviceName, GroupId, ServiceProviderId};

endpoint! {
    /// The users and virtual users that have a line on a device.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::devices::users::List;
    /// let answer = r#"[{"userId":"4001@example.net","linePort":"4001@example.net","extension":4001}]"#;
    /// let users = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].extension.as_deref(), Some("4001"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/devices/users", id "groups.devices.users.list", Safe, Sent -> Array<DeviceUser>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
    }
}

endpoint! {
    /// The same as [`List`], in the form that the portal sends: a read by POST.
    ///
    /// ```
    /// use odin_api::groups::devices::users::ListByPost;
    /// let list = ListByPost::new("ent.odin", "grp.odin", "phone4001");
    /// ```
    ListByPost = POST "/groups/devices/users", id "groups.devices.users.list-by-post", Safe, Sent -> Array<DeviceUser>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
    }
}
