//! `/groups/device-types/tags`: custom tags of all devices of a type in a group.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::{DeviceTag, TagName};
use crate::value::{Array, DeviceType, GroupId, ServiceProviderId};

endpoint! {
    /// The custom tags of a device type.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::device_types::tags::List;
    /// let list = List::new("ent.odin", "grp.odin", "Polycom VVX 400");
    /// let answer = r#"[{"tagName":"%TIME_SERVER%","tagValue":"ntp.example.net"}]"#;
    /// let tags = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(tags[0].tag_name, "%TIME_SERVER%");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/device-types/tags", id "groups.device-types.tags.list", Safe, Sent -> Array<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_type: DeviceType = Query "deviceType",
    }
}

endpoint! {
    /// Adds a custom tag to a device type: it counts for every device of that type in a group that does not set it itself.
    ///
    /// ```
    /// use odin_api::groups::device_types::tags::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Polycom VVX 400", "TIME_SERVER").tag_value("ntp.example.net");
    /// assert_eq!(create.tag_name, "%TIME_SERVER%");
    /// ```
    Create = POST "/groups/device-types/tags", id "groups.device-types.tags.create", NotIdempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_type: DeviceType = Body "deviceType",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
    }
    body { tag_value: String = "tagValue" [Chars(0, 256)] }
}

endpoint! {
    /// Sets the value of a custom tag of a device type; its name cannot change.
    ///
    /// One client sends it to `/groups/system/device-types/tags`.
    ///
    /// ```
    /// use odin_api::groups::device_types::tags::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Polycom VVX 400", "%TIME_SERVER%").tag_value("ntp.example.net");
    /// assert_eq!(update.tag_name, "%TIME_SERVER%");
    /// ```
    Update = PUT "/groups/device-types/tags", id "groups.device-types.tags.update", Idempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_type: DeviceType = Body "deviceType",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
    }
    body { tag_value: String = "tagValue" [Chars(0, 256)] }
}

endpoint! {
    /// Takes a custom tag from a device type.
    ///
    /// A newer client sends `deviceName` in place of `deviceType`.
    ///
    /// ```
    /// use odin_api::groups::device_types::tags::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "TIME_SERVER").device_type("Polycom VVX 400");
    /// ```
    Delete = DELETE "/groups/device-types/tags", id "groups.device-types.tags.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        tag_name: TagName = Query "tagName",
    }
    query {
        device_type: DeviceType = "deviceType",
        /// How the newer client spells the key of the device type's name.
        device_name: DeviceType = "deviceName",
    }
    one_of ["deviceType", "deviceName"]
}
