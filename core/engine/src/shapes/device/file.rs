//! Configuration files of devices and device types.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::declare::model;
use crate::shapes::{device::ConfigurationMode, media::FileError};
use crate::value::{DeviceName, DeviceType, GroupId, ServiceProviderId};

model! {
    /// A configuration file of a device or of a device type.
    ///
    /// Without its content: `GET /system/files` has that under the file name.
    DeviceFile {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        /// Where it is the file of a device.
        device_name: Option<DeviceName> = "deviceName",
        /// Where it is the file of a device type.
        device_type: Option<DeviceType> = "deviceType",
        /// Which of the files of the device type, such as `%BWMACADDRESS%.cfg`.
        file_format: Option<String> = "fileFormat",
        file_source: Option<ConfigurationMode> = "fileSource",
        configuration_file_name: Option<String> = "configurationFileName",
        /// Where the device fetches it.
        access_url: Option<String> = "accessUrl",
        repository_url: Option<String> = "repositoryUrl",
        template_url: Option<String> = "templateUrl",
        extended_capture_enabled: Option<bool> = "extendedCaptureEnabled",
        extended_capture_url: Option<String> = "extendedCaptureURL",
    }
}

model! {
    /// A row of a list of configuration files.
    DeviceFileRow {
        /// Which of the files of the device type, such as `%BWMACADDRESS%.cfg`.
        file_format: Option<String> = "fileFormat",
        /// Whether the device must give its credentials to fetch it.
        is_authenticated: Option<bool> = "isAuthenticated",
        access_url: Option<String> = "accessURL",
        repository_url: Option<String> = "repositoryURL",
        template_url: Option<String> = "templateURL",
        extended_capture_url: Option<String> = "extendedCaptureURL",
        is_file_linked: Option<bool> = "isFileLinked",
    }
}

/// The content of a configuration file as the API wants it: standard base64.
///
/// `at_most` is how many bytes are allowed; the API documents no limit.
pub fn file_content(bytes: &[u8], at_most: usize) -> Result<String, FileError> {
    match bytes.len() {
        0 => Err(FileError::Empty),
        size if size > at_most => Err(FileError::TooLarge { size, at_most }),
        _ => Ok(STANDARD.encode(bytes)),
    }
}

/// Declares `Update` of a configuration file: the owner differs, the rest does not.
#[doc(hidden)]
#[macro_export]
macro_rules! file_update {
    (
        $(#[$doc:meta])*
        $name:ident = $path:literal, id $id:literal;
        new { $($new:tt)* }
    ) => {
        $crate::declare::endpoint! {
            $(#[$doc])*
            $name = PUT $path, id $id, Idempotent, Sent -> $crate::response::WriteResponse<$crate::shapes::device::DeviceFile>;
            new {
                $($new)*
                /// Which of the files of the device type, such as `%BWMACADDRESS%.cfg`.
                file_format: String = Body "fileFormat" [Chars(1, 128)],
            }
            body {
                file_source: $crate::shapes::device::ConfigurationMode = "fileSource",
                /// The file in base64: see [`upload`](Self::upload). It may hold passwords, so it is not shown.
                file_content: $crate::value::Secret = "fileContent",
                configuration_file_name: String = "configurationFileName" [Chars(0, 256)],
            }
        }

        impl $name {
            /// Sends a file of at most `at_most` bytes, which takes the place of the one that the level above has.
            pub fn upload(self, bytes: &[u8], at_most: usize) -> Result<Self, $crate::shapes::media::FileError> {
                let content = $crate::shapes::device::file_content(bytes, at_most)?;
                Ok(self.file_source($crate::shapes::device::ConfigurationMode::Custom).file_content(content))
            }
        }
    };
}
#[doc(hidden)]
pub use file_update;
