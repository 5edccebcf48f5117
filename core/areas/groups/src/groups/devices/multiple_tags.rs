//! `/groups/devices/multiple-tags`: several custom tags of a device at once.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::TagName;
use crate::value::{Array, DeviceName, GroupId, ServiceProviderId};

endpoint! {
    /// Takes several custom tags from a device.
    ///
    /// The one client that sends it repeats the key `tags`; whether the server wants that or `tags[]` is not known.
    ///
    /// ```
    /// use odin_api::groups::devices::multiple_tags::Delete;
    /// let delete = Delete::of("ent.odin", "grp.odin", "phone4001", ["BLF_LIST", "%LOGO%"]);
    /// assert_eq!(delete.tags[0], "%BLF_LIST%");
    /// ```
    Delete = DELETE "/groups/devices/multiple-tags", id "groups.devices.multiple-tags.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
        tags: Array<TagName> = Query "tags",
    }
    one_of ["tags"]
}

impl Delete {
    /// These tags of a device; at least one, or the call is refused before it is sent.
    pub fn of(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        device_name: impl Into<DeviceName>,
        tags: impl IntoIterator<Item = impl Into<TagName>>,
    ) -> Self {
        Self::new(service_provider_id, group_id, device_name, tags.into_iter().collect::<Array<TagName>>())
    }
}
