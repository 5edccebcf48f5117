//! `/groups/device-types`: the kinds of devices that a group has, as far as the platform configures them.

pub mod files;
pub mod rebuild;
pub mod reset;
pub mod tags;

use crate::declare::{endpoint, model};
use crate::value::{Array, DeviceType, GroupId, ServiceProviderId, open_enum};

open_enum! {
    /// How the platform configures devices of a type.
    ConfigurationType {
        TwoFiles = "2 File Configuration",
        ThreeFiles = "3 File Configuration",
        Snap = "SNAP",
    }
}

model! {
    /// What the platform can do for devices of a type.
    DeviceTypeConfiguration {
        configuration_type: Option<ConfigurationType> = "configurationType",
        /// Whether the platform writes their files.
        supports_enhanced_configuration: Option<bool> = "supportsEnhancedConfiguration",
        /// Whether they can be restarted remotely.
        supports_reset: Option<bool> = "supportsReset",
        configuration_file_name: Option<String> = "configurationFileName",
    }
}

endpoint! {
    /// What the platform can do for devices of a type.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::device_types::Get;
    /// let answer = r#"{"supportsEnhancedConfiguration":true,"supportsReset":"true"}"#;
    /// let configuration = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(configuration.supports_reset, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/device-types", id "groups.device-types.get", Safe, Sent -> DeviceTypeConfiguration;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_type: DeviceType = Query "deviceType",
    }
}

endpoint! {
    /// The device types that a group may configure.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::device_types::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// let types = List::response(http::Response::new(r#"["Polycom VVX 400"]"#.into()))?;
    /// assert_eq!(types[0], "Polycom VVX 400");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/device-types", id "groups.device-types.list", Safe, Sent -> Array<DeviceType>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
