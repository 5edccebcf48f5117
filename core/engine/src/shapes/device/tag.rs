//! Custom tags: values that fill the placeholders of configuration files.

use crate::declare::model;
use crate::value::{Array, DeviceName, Patch, text_type};

text_type!(
    /// The name of a custom tag, which stands between percent signs: `%BLF_LIST%`.
    ///
    /// Made from a name with or without them.
    ///
    /// ```
    /// use odin_api::shapes::device::TagName;
    /// assert_eq!(TagName::from("BLF_LIST"), TagName::from("%BLF_LIST%"));
    /// assert_eq!(TagName::from("BLF_LIST"), "%BLF_LIST%");
    /// ```
    TagName,
    "a tag name",
    between_percent_signs
);

fn between_percent_signs(name: String) -> String {
    let bare = name.trim_matches('%');
    if bare.is_empty() { name } else { format!("%{bare}%") }
}

model! {
    /// A custom tag of a device or of a device type.
    DeviceTag needs {
        tag_name: TagName = "tagName" [Chars(1, 64)],
    } has {
        tag_value: Patch<String> = "tagValue" [Chars(0, 256)],
        /// The value after everything in it is resolved.
        actual_tag_value: Patch<String> = "actualTagValue" [Chars(0, 256)],
        /// Only read.
        is_encrypted: Option<bool> = "isEncrypted",
        /// Only read, where the tags of several devices are listed.
        device_name: Option<DeviceName> = "deviceName",
    }
}

impl DeviceTag {
    /// A tag and its value.
    pub fn of(tag_name: impl Into<TagName>, tag_value: impl Into<String>) -> Self {
        Self { tag_value: tag_value.into().into(), ..Self::new(tag_name) }
    }
}

model! {
    /// Tags, in the wrapping in which a profile wants them.
    TagElements {
        elements: Array<DeviceTag> = "elements",
    }
}

impl TagElements {
    /// These tags.
    pub fn of(tags: impl IntoIterator<Item = impl Into<DeviceTag>>) -> Self {
        Self { elements: tags.into_iter().collect(), ..Self::default() }
    }
}
