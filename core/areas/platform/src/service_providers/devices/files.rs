//! `/service-providers/devices/files`: the configuration files of a device.

use crate::declare::endpoint;
use crate::shapes::device::{DeviceFile, DeviceFileRow, file_update};
use crate::value::{Array, DeviceName, ServiceProviderId};

endpoint! {
    /// A configuration file of a device, without its content.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::shapes::device::ConfigurationMode;
    /// use odin_api::service_providers::devices::files::Get;
    /// let get = Get::new("ent.odin", "phone4001", "%BWMACADDRESS%.cfg");
    /// let answer = r#"{"fileFormat":"%BWMACADDRESS%.cfg","fileSource":"Default","configurationFileName":null}"#;
    /// let file = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(file.file_source, Some(ConfigurationMode::Default));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    Get = GET "/service-providers/devices/files", id "service-providers.devices.files.get", Safe, Sent -> DeviceFile;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
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
    /// use odin_api::service_providers::devices::files::List;
    /// let list = List::new("ent.odin", "phone4001");
    /// let files = List::response(http::Response::new(r#"[{"fileFormat":"%BWMACADDRESS%.cfg"}]"#.into()))?;
    /// assert_eq!(files[0].file_format.as_deref(), Some("%BWMACADDRESS%.cfg"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    List = GET "/service-providers/devices/files", id "service-providers.devices.files.list", Safe, Sent -> Array<DeviceFileRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_name: DeviceName = Query "deviceName",
    }
}

file_update! {
    /// Chooses where a configuration file of a device comes from, or uploads it.
    ///
    /// One client leaves the id of the service provider out and sends it to `/service_provider/devices/files`.
    ///
    /// ```
    /// use odin_api::service_providers::devices::files::Update;
    /// let update = Update::new("ent.odin", "phone4001", "%BWMACADDRESS%.cfg").upload(b"<config/>", 1_000_000)?;
    /// # Ok::<(), odin_api::shapes::media::FileError>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    Update = "/service-providers/devices/files", id "service-providers.devices.files.update";
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_name: DeviceName = Body "deviceName",
    }
}
