//! `/system/devices/users`: who has a line on a device.

use crate::declare::endpoint;
use crate::shapes::device::DeviceUser;
use crate::value::{Array, DeviceName};

endpoint! {
    /// The users and virtual users that have a line on a device.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::devices::users::List;
    /// let answer = r#"[{"userId":"4001@example.net","linePort":"4001@example.net","extension":4001}]"#;
    /// let users = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].extension.as_deref(), Some("4001"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/system/devices/users", id "system.devices.users.list", Safe, Sent -> Array<DeviceUser>;
    new {
        device_name: DeviceName = Query "deviceName",
    }
}
