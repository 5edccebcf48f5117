//! `/groups/devices/rebuild`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{DeviceName, GroupId, ServiceProviderId};

endpoint! {
    /// Rebuilds the configuration files of a device from its type, its lines and its tags.
    ///
    /// The device fetches them when it next starts or asks.
    ///
    /// ```
    /// use odin_api::groups::devices::rebuild::Rebuild;
    /// let rebuild = Rebuild::new("ent.odin", "grp.odin", "phone4001");
    /// ```
    #[doc(alias = "rebuild configuration")]
    Rebuild = POST "/groups/devices/rebuild", id "groups.devices.rebuild.rebuild", Idempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
    }
}
