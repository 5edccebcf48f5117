//! `/system/devices/tags`: the custom tags of a device.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::{DeviceTag, TagName};
use crate::value::{Array, DeviceName};

endpoint! {
    /// The custom tags of a device.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::devices::tags::List;
    /// let list = List::new("phone4001");
    /// let tags = List::response(http::Response::new(r#"[{"tagName":"%BLF_LIST%","tagValue":4010}]"#.into()))?;
    /// assert_eq!(tags[0].tag_value.get().map(String::as_str), Some("4010"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "custom tags")]
    List = GET "/system/devices/tags", id "system.devices.tags.list", Safe, Sent -> Array<DeviceTag>;
    new {
        device_name: DeviceName = Query "deviceName",
    }
}

endpoint! {
    /// Adds a custom tag to a device.
    ///
    /// Rebuild the files of the device for it to take effect.
    ///
    /// ```
    /// use odin_api::system::devices::tags::Create;
    /// let create = Create::new("phone4001", "BLF_LIST", "sales@example.net");
    /// assert_eq!(create.tag_name, "%BLF_LIST%");
    /// ```
    #[doc(alias = "custom tags")]
    Create = POST "/system/devices/tags", id "system.devices.tags.create", NotIdempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        device_name: DeviceName = Body "deviceName",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
        tag_value: String = Body "tagValue" [Chars(1, 256)],
    }
}

endpoint! {
    /// Sets the value of a custom tag of a device; its name cannot change.
    ///
    /// ```
    /// use odin_api::system::devices::tags::Update;
    /// let update = Update::new("phone4001", "BLF_LIST", "sales@example.net");
    /// assert_eq!(update.tag_name, "%BLF_LIST%");
    /// ```
    Update = PUT "/system/devices/tags", id "system.devices.tags.update", Idempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        device_name: DeviceName = Body "deviceName",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
        tag_value: String = Body "tagValue" [Chars(1, 256)],
    }
}

endpoint! {
    /// Takes a custom tag from a device.
    ///
    /// ```
    /// use odin_api::system::devices::tags::Delete;
    /// let delete = Delete::new("phone4001", "BLF_LIST");
    /// assert_eq!(delete.tag_name, "%BLF_LIST%");
    /// ```
    Delete = DELETE "/system/devices/tags", id "system.devices.tags.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        device_name: DeviceName = Query "deviceName",
        tag_name: TagName = Query "tagName",
    }
}
