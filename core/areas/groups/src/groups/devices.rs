//! `/groups/devices`: the access devices of a group.

pub mod available_ports;
pub mod files;
pub mod multiple_tags;
pub mod profile;
pub mod rebuild;
pub mod reset;
pub mod tags;
pub mod users;

use serde_json::Value;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::device_write;
use crate::shapes::device::{AccessDevice, ConfigurationMode, DeviceLevel, PortCount, TransportProtocol};
use crate::value::{Array, DeviceName, DeviceType, GroupId, Pattern, ServiceProviderId};

endpoint! {
    /// An access device of a group.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::devices::Get;
    /// let answer = r#"{"deviceName":"phone4001","deviceType":"Polycom VVX 400","numberOfPorts":{"quantity":"12"}}"#;
    /// let device = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(device.number_of_ports.and_then(|ports| ports.get()), Some(12.into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("MAC address", "IP phone", "desk phone"))]
    Get = GET "/groups/devices", id "groups.devices.get", Safe, Sent -> AccessDevice;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
    }
}

endpoint! {
    /// The access devices of a group, all or those that match; not paged.
    ///
    /// ```
    /// use odin_api::{groups::devices::List, value::Pattern};
    /// let list = List::new("ent.odin", "grp.odin").mac_address(Pattern::starts_with("0004F2"));
    /// ```
    #[doc(alias("MAC address", "IP phone", "desk phone"))]
    List = GET "/groups/devices", id "groups.devices.list", Safe, Sent -> Array<AccessDevice>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        limit: i64 = "limit" [Range(1, 2_147_483_647)],
        /// With a wildcard: without one the API answers the device of this name.
        device_name: Pattern = "deviceName",
        device_type: Pattern = "deviceType",
        mac_address: Pattern = "macAddress",
        net_address: Pattern = "netAddress",
        status: Pattern = "status",
        version: Pattern = "version",
    }
}

endpoint! {
    /// The devices on which a user or service of a group may get a line: of the group and of the levels above.
    ///
    /// The rows can be used as the device of an endpoint.
    ///
    /// ```
    /// use odin_api::groups::devices::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin").is_music_on_holds(true);
    /// ```
    ListAvailable = GET "/groups/devices?q=available", id "groups.devices.list-available", Safe, Sent
        -> Array<AccessDevice>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        /// Only devices that can be the source of music on hold.
        is_music_on_holds: bool = "isMusicOnHolds",
    }
}

device_write! {
    /// Adds an access device to a group.
    ///
    /// The portal sends the record of the chosen device type along, which the server tolerates; `record` does that.
    ///
    /// ```
    /// use odin_api::shapes::device::{AccessDeviceCredentials, TransportProtocol};
    /// use odin_api::groups::devices::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "phone4001", "Polycom VVX 400")
    ///     .mac_address("00005E005308")
    ///     .transport_protocol(TransportProtocol::Udp)
    ///     .use_custom_user_name_password(true)
    ///     .access_device_credentials(AccessDeviceCredentials::of("phone4001", "secret-1"));
    /// ```
    #[doc(alias("MAC address", "IP phone", "desk phone"))]
    Create = POST "/groups/devices", id "groups.devices.create", NotIdempotent;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName" [Chars(1, 40)],
        device_type: DeviceType = Body "deviceType" [Chars(1, 40)],
    }
    body {
        /// The portal sends `Group`.
        device_level: DeviceLevel = "deviceLevel",
        use_custom_user_name_password: bool = "useCustomUserNamePassword",
        transport_protocol: TransportProtocol = "transportProtocol",
        user_name: String = "userName" [Chars(0, 161)],
        /// Of the device type, as are the following.
        profile: String = "profile",
        static_registration_capable: bool = "staticRegistrationCapable",
        config_type: String = "configType",
        is_ip_address_optional: bool = "isIpAddressOptional",
        use_domain: bool = "useDomain",
        is_mobility_manager_device: bool = "isMobilityManagerDevice",
        device_configuration_option: String = "deviceConfigurationOption",
        static_line_ordering: bool = "staticLineOrdering",
        device_type_level: String = "deviceTypeLevel",
    }
    lists {
        protocol_choice: String = "protocolChoice",
        tags: Value = "tags",
        related_services: Value = "relatedServices",
    }
}

device_write! {
    /// Changes an access device of a group; the portal sends the whole record back.
    ///
    /// ```
    /// use odin_api::groups::devices::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "phone4001").description("Reception");
    /// ```
    #[doc(alias("MAC address", "IP phone", "desk phone"))]
    Update = PUT "/groups/devices", id "groups.devices.update", Idempotent;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        device_name: DeviceName = Body "deviceName",
    }
    body {
        /// One client always sends it; it cannot change.
        device_type: DeviceType = "deviceType",
        device_level: DeviceLevel = "deviceLevel",
        use_custom_user_name_password: bool = "useCustomUserNamePassword",
        transport_protocol: TransportProtocol = "transportProtocol",
        configuration_mode: ConfigurationMode = "configurationMode",
        /// Sent back as read; the device type decides, as it does over the following.
        number_of_ports: PortCount = "numberOfPorts",
        number_of_assigned_ports: i64 = "numberOfAssignedPorts",
        status: String = "status",
    }
    lists {
        tags: Value = "tags",
        related_services: Value = "relatedServices",
    }
}

endpoint! {
    /// Deletes an access device of a group; one with lines on it is refused.
    ///
    /// ```
    /// use odin_api::groups::devices::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "phone4001");
    /// ```
    Delete = DELETE "/groups/devices", id "groups.devices.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        device_name: DeviceName = Query "deviceName",
    }
}
