//! `/groups/devices/profile`: the custom tags of a device as a whole.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::{DeviceTag, TagElements};
use crate::value::{Array, DeviceName, DeviceType, GroupId, ServiceProviderId};

endpoint! {
    /// The tags that make up the profile of a device.
    ///
    /// The form of the answer is inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::devices::profile::Get;
    /// let get = Get::new("ent.odin", "grp.odin", "Polycom VVX 400", "phone4001");
    /// let answer = r#"[{"tagName":"%LABEL4%","tagValue":"Sales","isEncrypted":"false"}]"#;
    /// let tags = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(tags[0].is_encrypted, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/devices/profile", id "groups.devices.profile.get", Safe, Sent -> Array<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_type: DeviceType = Query "deviceType",
        device_name: DeviceName = Query "deviceName",
    }
}

endpoint! {
    /// Adds tags to a device and changes those that are there; what is not listed stays.
    ///
    /// One client sends it to `/service-providers/devices/profile`. On the wire the tags are wrapped twice:
    /// [`with_tags`](Update::with_tags) does that.
    ///
    /// ```
    /// use odin_api::{shapes::device::DeviceTag, groups::devices::profile::Update};
    /// let update = Update::new("ent.odin", "grp.odin", "phone4001")
    ///     .with_tags([DeviceTag::of("LABEL4", "Sales"), DeviceTag::of("STRING4", "4010")]);
    /// assert_eq!(update.tags[0].elements.len(), 2);
    /// ```
    Update = PUT "/groups/devices/profile", id "groups.devices.profile.update", Idempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
    }
    lists { tags: TagElements = "tags" }
}

impl Update {
    /// The tags to add or change.
    pub fn with_tags(self, tags: impl IntoIterator<Item = impl Into<DeviceTag>>) -> Self {
        self.tags([TagElements::of(tags)])
    }
}
