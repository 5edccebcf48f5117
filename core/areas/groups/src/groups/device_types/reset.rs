//! `/groups/device-types/reset`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{DeviceType, GroupId, ServiceProviderId};

endpoint! {
    /// Restarts all devices of a type in a group; active calls on them end.
    ///
    /// ```
    /// use odin_api::groups::device_types::reset::Reset;
    /// let reset = Reset::new("ent.odin", "grp.odin", "Polycom VVX 400");
    /// ```
    Reset = POST "/groups/device-types/reset", id "groups.device-types.reset.reset", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_type: DeviceType = Body "deviceType",
    }
}
