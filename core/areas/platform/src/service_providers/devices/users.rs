//! `/service-providers/devices/users`: who has a line on a device.

use crate::declare::endpoint;
use crate::shapes::device::DeviceUser;
use crate::value::{Array, DeviceName, ServiceProviderId};

endpoint! {
    /// The users and virtual users that have a line on a device.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::devices::users::List;
    /// let answer = r#"[{"userId":"4001@example.net","linePort":"4001@example.net","extension":4001}]"#;
    /// let users = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].extension.as_deref(), Some("4001"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/service-providers/devices/users", id "service-providers.devices.users.list", Safe, Sent -> Array<DeviceUser>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_name: DeviceName = Query "deviceName",
    }
}
