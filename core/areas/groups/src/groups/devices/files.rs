//! `/groups/devices/files`: the configuration files of a device.

use crate::declare::endpoint;
use crate::shapes::device::{DeviceFile, DeviceFileRow, file_update};
use crate::value::{Array, DeviceName, GroupId, ServiceProviderId};

endpoint! {
    /// A configuration file of a device, without its content.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::shapes::device::ConfigurationMode;
    /// use odin_api::groups::devices::files::Get;
    /// let get = Get::new("ent.odin", "grp.odin", "phone4001", "%BWMACADDRESS%.cfg");
    /// let answer = r#"{"fileFormat":"%BWMACADDRESS%.cfg","fileSource":"Default","configurationFileName":null}"#;
    /// let file = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(file.file_source, Some(ConfigurationMode::Default));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    Get = GET "/groups/devices/files", id "groups.devices.files.get", Safe, Sent -> DeviceFile;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
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
    /// use odin_api::groups::devices::files::List;
    /// let list = List::new("ent.odin", "grp.odin", "phone4001");
    /// let files = List::response(http::Response::new(r#"[{"fileFormat":"%BWMACADDRESS%.cfg"}]"#.into()))?;
    /// assert_eq!(files[0].file_format.as_deref(), Some("%BWMACADDRESS%.cfg"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    List = GET "/groups/devices/files", id "groups.devices.files.list", Safe, Sent -> Array<DeviceFileRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
    }
}

file_update! {
    /// Chooses where a configuration file of a device comes from, or uploads it.
    ///
    /// One client leaves the ids of service provider and group out, so that the server cannot know which device is meant.
    ///
    /// ```
    /// use odin_api::groups::devices::files::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "phone4001", "%BWMACADDRESS%.cfg").upload(b"<config/>", 1_000_000)?;
    /// # Ok::<(), odin_api::shapes::media::FileError>(())
    /// ```
    #[doc(alias("config file", "provisioning file"))]
    Update = "/groups/devices/files", id "groups.devices.files.update";
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
    }
}
