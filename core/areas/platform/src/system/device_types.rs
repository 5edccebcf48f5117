//! `/system/device-types`: the kinds of access devices that the platform knows.

use crate::declare::{endpoint, model};
use crate::shapes::device::PortCount;
use crate::value::{Array, DeviceType};

model! {
    /// A kind of access device.
    DeviceTypeInfo needs {
        device_type: DeviceType = "deviceType",
    } has {
        /// How far the device does its own signalling, such as `Intelligent Proxy Addressing`.
        profile: Option<String> = "profile",
        static_registration_capable: Option<bool> = "staticRegistrationCapable",
        config_type: Option<String> = "configType",
        /// What may be written to `protocol` of a device; the portal takes the first.
        protocol_choice: Array<String> = "protocolChoice",
        is_ip_address_optional: Option<bool> = "isIpAddressOptional",
        use_domain: Option<bool> = "useDomain",
        is_mobility_manager_device: Option<bool> = "isMobilityManagerDevice",
        device_configuration_option: Option<String> = "deviceConfigurationOption",
        static_line_ordering: Option<bool> = "staticLineOrdering",
        number_of_ports: Option<PortCount> = "numberOfPorts",
        /// `System` or `Reseller`.
        device_type_level: Option<String> = "deviceTypeLevel",
        /// Odin's note about the type, such as `UC-One`.
        tags: Array<String> = "tags",
        /// Services that a user of such a device needs.
        related_services: Array<String> = "relatedServices",
    }
}

endpoint! {
    /// The kinds of access devices that the platform knows.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::device_types::List;
    /// let answer = r#"[{"deviceType":"Polycom VVX 400","protocolChoice":["SIP 2.0"]}]"#;
    /// let types = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(types[0].device_type, "Polycom VVX 400");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/system/device-types", id "system.device-types.list", Safe, Sent -> Array<DeviceTypeInfo>;
}
