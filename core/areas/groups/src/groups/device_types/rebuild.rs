//! `/groups/device-types/rebuild`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{DeviceType, GroupId, ServiceProviderId};

endpoint! {
    /// Rebuilds the configuration files of all devices of a type in a group.
    ///
    /// ```
    /// use odin_api::groups::device_types::rebuild::Rebuild;
    /// let rebuild = Rebuild::new("ent.odin", "grp.odin", "Polycom VVX 400");
    /// ```
    Rebuild = POST "/groups/device-types/rebuild", id "groups.device-types.rebuild.rebuild", Idempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_type: DeviceType = Body "deviceType",
    }
}
