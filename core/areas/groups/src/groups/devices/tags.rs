//! `/groups/devices/tags`: the custom tags of a device.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::{DeviceTag, TagName};
use crate::value::{Array, DeviceName, GroupId, ServiceProviderId};

endpoint! {
    /// The custom tags of a device.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::devices::tags::List;
    /// let list = List::new("ent.odin", "grp.odin", "phone4001");
    /// let tags = List::response(http::Response::new(r#"[{"tagName":"%BLF_LIST%","tagValue":4010}]"#.into()))?;
    /// assert_eq!(tags[0].tag_value.get().map(String::as_str), Some("4010"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "custom tags")]
    List = GET "/groups/devices/tags", id "groups.devices.tags.list", Safe, Sent -> Array<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
    }
}

endpoint! {
    /// The custom tags of all devices of a group, each with the name of its device.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::devices::tags::ListBulk;
    /// let list = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"deviceName":"phone4001","tagName":"%BLF_LIST%","tagValue":"sales@example.net"}]"#;
    /// let tags = ListBulk::response(http::Response::new(answer.into()))?;
    /// assert_eq!(tags[0].device_name, Some("phone4001".into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    ListBulk = GET "/groups/devices/tags", id "groups.devices.tags.list-bulk", Safe, Sent -> Array<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Adds a custom tag to a device, or sets the value of one that is there.
    ///
    /// Rebuild the files of the device for it to take effect.
    ///
    /// ```
    /// use odin_api::groups::devices::tags::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "phone4001", "BLF_LIST").tag_value("sales@example.net");
    /// assert_eq!(create.tag_name, "%BLF_LIST%");
    /// ```
    #[doc(alias = "custom tags")]
    Create = POST "/groups/devices/tags", id "groups.devices.tags.create", NotIdempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
    }
    body { tag_value: String = "tagValue" [Chars(0, 256)] }
}

endpoint! {
    /// Sets the value of a custom tag of a device; its name cannot change.
    ///
    /// ```
    /// use odin_api::groups::devices::tags::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "phone4001", "BLF_LIST").tag_value("sales@example.net");
    /// assert_eq!(update.tag_name, "%BLF_LIST%");
    /// ```
    Update = PUT "/groups/devices/tags", id "groups.devices.tags.update", Idempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
    }
    body { tag_value: String = "tagValue" [Chars(0, 256)] }
}

endpoint! {
    /// Takes a custom tag from a device.
    ///
    /// ```
    /// use odin_api::groups::devices::tags::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "phone4001", "BLF_LIST");
    /// assert_eq!(delete.tag_name, "%BLF_LIST%");
    /// ```
    Delete = DELETE "/groups/devices/tags", id "groups.devices.tags.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
        tag_name: TagName = Query "tagName",
    }
}
