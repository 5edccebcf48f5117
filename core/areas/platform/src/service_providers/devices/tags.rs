//! `/service-providers/devices/tags`: the custom tags of a device.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::{DeviceTag, TagName};
use crate::value::{Array, DeviceName, ServiceProviderId};

endpoint! {
    /// The custom tags of a device.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::devices::tags::List;
    /// let list = List::new("ent.odin", "phone4001");
    /// let tags = List::response(http::Response::new(r#"[{"tagName":"%BLF_LIST%","tagValue":4010}]"#.into()))?;
    /// assert_eq!(tags[0].tag_value.get().map(String::as_str), Some("4010"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "custom tags")]
    List = GET "/service-providers/devices/tags", id "service-providers.devices.tags.list", Safe, Sent -> Array<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_name: DeviceName = Query "deviceName",
    }
}

endpoint! {
    /// Adds a custom tag to a device.
    ///
    /// Rebuild the files of the device for it to take effect.
    ///
    /// ```
    /// use odin_api::service_providers::devices::tags::Create;
    /// let create = Create::new("ent.odin", "phone4001", "BLF_LIST", "sales@example.net");
    /// assert_eq!(create.tag_name, "%BLF_LIST%");
    /// ```
    #[doc(alias = "custom tags")]
    Create = POST "/service-providers/devices/tags", id "service-providers.devices.tags.create", NotIdempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_name: DeviceName = Body "deviceName",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
        tag_value: String = Body "tagValue" [Chars(1, 256)],
    }
}

endpoint! {
    /// Sets the value of a custom tag of a device; its name cannot change.
    ///
    /// ```
    /// use odin_api::service_providers::devices::tags::Update;
    /// let update = Update::new("ent.odin", "phone4001", "BLF_LIST", "sales@example.net");
    /// assert_eq!(update.tag_name, "%BLF_LIST%");
    /// ```
    Update = PUT "/service-providers/devices/tags", id "service-providers.devices.tags.update", Idempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_name: DeviceName = Body "deviceName",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
        tag_value: String = Body "tagValue" [Chars(1, 256)],
    }
}

endpoint! {
    /// Takes a custom tag from a device.
    ///
    /// ```
    /// use odin_api::service_providers::devices::tags::Delete;
    /// let delete = Delete::new("ent.odin", "phone4001", "BLF_LIST");
    /// assert_eq!(delete.tag_name, "%BLF_LIST%");
    /// ```
    Delete = DELETE "/service-providers/devices/tags", id "service-providers.devices.tags.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_name: DeviceName = Query "deviceName",
        tag_name: TagName = Query "tagName",
    }
}
