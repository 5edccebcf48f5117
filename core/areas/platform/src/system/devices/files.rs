//! `/system/devices/files`: the configuration files of a device.

use crate::declare::endpoint;
use crate::shapes::device::{DeviceFile, DeviceFileRow, file_update};
use crate::value::{Array, DeviceName};

endpoint! {
    /// A configuration file of a device, without its content.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::shapes::device::ConfigurationMode;
    /// use odin_api::system::devices::files::Get;
    /// let get = Get::new("phone4001", "%BWMACADDRESS%.cfg");
    /// let answer = r#"{"fileFormat":"%BWMACADDRESS%.cfg","fileSource":"Default","configurationFileName":null}"#;
    /// let file = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(file.file_source, Some(ConfigurationMode::Default));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    Get = GET "/system/devices/files", id "system.devices.files.get", Safe, Sent -> DeviceFile;
    new {
        device_name: DeviceName = Query "deviceName",
        /// Which of the files of the device type, such as `%BWMACADDRESS%.cfg`.
        file_format: String = Query "fileFormat",
    }
}

endpoint! {
    /// The configuration files that a device has.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::devices::files::List;
    /// let list = List::new("phone4001");
    /// let files = List::response(http::Response::new(r#"[{"fileFormat":"%BWMACADDRESS%.cfg"}]"#.into()))?;
    /// assert_eq!(files[0].file_format.as_deref(), Some("%BWMACADDRESS%.cfg"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    List = GET "/system/devices/files", id "system.devices.files.list", Safe, Sent -> Array<DeviceFileRow>;
    new {
        device_name: DeviceName = Query "deviceName",
    }
}

file_update! {
    /// Chooses where a configuration file of a device comes from, or uploads it.
    ///
    /// One client sends this body to `PUT /system/devices`.
    ///
    /// ```
    /// use odin_api::system::devices::files::Update;
    /// let update = Update::new("phone4001", "%BWMACADDRESS%.cfg").upload(b"<config/>", 1_000_000)?;
    /// # Ok::<(), odin_api::shapes::media::FileError>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    Update = "/system/devices/files", id "system.devices.files.update";
    new {
        device_name: DeviceName = Body "deviceName",
    }
}
