//! `/groups/device-types/files`: the configuration files that all devices of a type in a group share.

use crate::declare::endpoint;
use crate::shapes::device::{DeviceFile, DeviceFileRow, file_update};
use crate::value::{Array, DeviceType, GroupId, ServiceProviderId};

endpoint! {
    /// A configuration file of a device type, without its content.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::shapes::device::ConfigurationMode;
    /// use odin_api::groups::device_types::files::Get;
    /// let get = Get::new("ent.odin", "grp.odin", "Polycom IP5000", "user%BWMACADDRESS%.cfg");
    /// let answer = r#"{"deviceType":"Polycom IP5000","fileSource":"Manual","configurationFileName":"user.cfg"}"#;
    /// let file = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(file.file_source, Some(ConfigurationMode::Manual));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/device-types/files", id "groups.device-types.files.get", Safe, Sent -> DeviceFile;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_type: DeviceType = Query "deviceType",
        /// Which of the files of the device type, such as `user%BWMACADDRESS%.cfg`.
        file_format: String = Query "fileFormat",
    }
}

endpoint! {
    /// The configuration files of a device type.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::device_types::files::List;
    /// let list = List::new("ent.odin", "grp.odin", "Polycom IP5000");
    /// let answer = r#"[{"fileFormat":"user%BWMACADDRESS%.cfg","isAuthenticated":true}]"#;
    /// let files = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(files[0].is_authenticated, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/device-types/files", id "groups.device-types.files.list", Safe, Sent -> Array<DeviceFileRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_type: DeviceType = Query "deviceType",
    }
}

file_update! {
    /// Chooses where a configuration file of a device type comes from, or uploads it.
    ///
    /// ```
    /// use odin_api::groups::device_types::files::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Polycom IP5000", "user%BWMACADDRESS%.cfg");
    /// let update = update.upload(b"<config/>", 1_000_000)?;
    /// # Ok::<(), odin_api::shapes::media::FileError>(())
    /// ```
    Update = "/groups/device-types/files", id "groups.device-types.files.update";
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_type: DeviceType = Body "deviceType",
    }
}
