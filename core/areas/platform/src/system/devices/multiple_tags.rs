//! `/system/devices/multiple-tags`: several custom tags of a device at once.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::TagName;
use crate::value::{Array, DeviceName};

endpoint! {
    /// Takes several custom tags from a device.
    ///
    /// The one client that sends it repeats the key `tags`; whether the server wants that or `tags[]` is not known.
    ///
    /// ```
    /// use odin_api::system::devices::multiple_tags::Delete;
    /// let delete = Delete::of("phone4001", ["BLF_LIST", "%LOGO%"]);
    /// assert_eq!(delete.tags[0], "%BLF_LIST%");
    /// ```
    Delete = DELETE "/system/devices/multiple-tags", id "system.devices.multiple-tags.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        device_name: DeviceName = Query "deviceName",
        tags: Array<TagName> = Query "tags",
    }
    one_of ["tags"]
}

impl Delete {
    /// These tags of a device; at least one, or the call is refused before it is sent.
    pub fn of(device_name: impl Into<DeviceName>, tags: impl IntoIterator<Item = impl Into<TagName>>) -> Self {
        Self::new(device_name, tags.into_iter().collect::<Array<TagName>>())
    }
}
