//! `/service-providers/devices/multiple-tags`: several custom tags of a device at once.

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
    /// use odin_api::service_providers::devices::multiple_tags::Delete;
    /// let delete = Delete::of("ent.odin", "phone4001", ["BLF_LIST", "%LOGO%"]);
    /// assert_eq!(delete.tags[0], "%BLF_LIST%");
    /// ```
    Delete = DELETE "/service-providers/devices/multiple-tags", id "service-providers.devices.multiple-tags.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_name: DeviceName = Query "deviceName",
        tags: Array<TagName> = Query "tags",
    }
    query { group_id: GroupId = "groupId" }
    one_of ["tags"]
}

impl Delete {
    /// These tags of a device; at least one, or the call is refused before it is sent.
    pub fn of(
        service_provider_id: impl Into<ServiceProviderId>,
        device_name: impl Into<DeviceName>,
        tags: impl IntoIterator<Item = impl Into<TagName>>,
    ) -> Self {
        Self::new(service_provider_id, device_name, tags.into_iter().collect::<Array<TagName>>())
    }
}
