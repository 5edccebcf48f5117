//! `/groups/devices/reset`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{DeviceName, GroupId, ServiceProviderId};

endpoint! {
    /// Restarts a device, which then fetches its files; active calls on it end.
    ///
    /// Only device types that support it.
    ///
    /// ```
    /// use odin_api::groups::devices::reset::Reset;
    /// let reset = Reset::new("ent.odin", "grp.odin", "phone4001");
    /// ```
    #[doc(alias("reboot phone", "restart phone"))]
    Reset = POST "/groups/devices/reset", id "groups.devices.reset.reset", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
    }
}
