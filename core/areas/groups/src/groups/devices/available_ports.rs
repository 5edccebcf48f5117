//! `/groups/devices/available-ports`

use crate::declare::endpoint;
use crate::shapes::device::DeviceLevel;
use crate::value::{Array, DeviceName, GroupId, ServiceProviderId};

endpoint! {
    /// The numbers of the free ports of a device that a group may use, on any level.
    ///
    /// The form of the answer is inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::{shapes::device::DeviceLevel, groups::devices::available_ports::Get};
    /// let get = Get::new("ent.odin", "grp.odin", "gateway1", DeviceLevel::ServiceProvider);
    /// ```
    Get = GET "/groups/devices/available-ports", id "groups.devices.available-ports.get", Safe, Sent -> Array<i64>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
        device_level: DeviceLevel = Query "deviceLevel",
    }
}
