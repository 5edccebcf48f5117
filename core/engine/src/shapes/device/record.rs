//! Access devices: the record of a telephone, gateway or softphone.

use serde_json::Value;

use super::DeviceLevel;
use crate::declare::model;
use crate::value::{
    Array, DeviceName, DeviceType, GroupId, Patch, Quantity, ResellerId, Secret, ServiceProviderId, open_enum,
};

model! {
    /// How many ports a device has: a number, or unlimited.
    PortCount {
        quantity: Option<i64> = "quantity",
        unlimited: Option<bool> = "unlimited",
    }
}

impl PortCount {
    /// The two fields in one.
    pub fn get(&self) -> Option<Quantity> {
        match (self.unlimited, self.quantity) {
            (Some(true), _) => Some(Quantity::Unlimited),
            (_, Some(quantity)) => u32::try_from(quantity).ok().map(Quantity::Of),
            _ => None,
        }
    }
}

model! {
    /// The user name and password with which a device fetches its files.
    AccessDeviceCredentials {
        user_name: Patch<String> = "userName" [Chars(0, 161)],
        /// Only written; answers leave it out.
        password: Patch<Secret> = "password" [Chars(6, 60)],
    }
}

impl AccessDeviceCredentials {
    /// A user name and a password of 6 to 60 characters.
    pub fn of(user_name: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self { user_name: user_name.into().into(), password: password.into().into(), ..Self::default() }
    }
}

open_enum! {
    /// How SIP messages travel between the platform and a device.
    TransportProtocol {
        Udp = "UDP",
        Tcp = "TCP",
        /// Newer platforms only.
        Tls = "TLS",
        Unspecified = "Unspecified",
    }
}

open_enum! {
    /// Where the configuration files of a device come from.
    ConfigurationMode {
        /// What the level above has.
        Default = "Default",
        /// A file that somebody puts on the file server.
        Manual = "Manual",
        /// A file that was uploaded.
        Custom = "Custom",
    }
}

open_enum! {
    /// Whether a device can be used.
    DeviceStatus {
        Online = "Online",
        Offline = "Offline",
        Unavailable = "Unavailable",
        NotKnown = "Unknown",
    }
}

model! {
    /// An access device: the whole record, a row of a list, or as another record refers to it.
    AccessDevice {
        device_type: Option<DeviceType> = "deviceType",
        protocol: Option<String> = "protocol",
        /// The protocols that the device type knows; the portal offers them for `protocol`.
        protocol_choice: Array<String> = "protocolChoice",
        /// The address or host name of the device, or of the proxy before it.
        net_address: Option<String> = "netAddress",
        port: Option<String> = "port",
        outbound_proxy_server_net_address: Option<String> = "outboundProxyServerNetAddress",
        stun_server_net_address: Option<String> = "stunServerNetAddress",
        number_of_ports: Option<PortCount> = "numberOfPorts",
        number_of_assigned_ports: Option<i64> = "numberOfAssignedPorts",
        /// In rows: how many ports are free.
        available_ports: Option<Quantity> = "availablePorts",
        status: Option<DeviceStatus> = "status",
        configuration_mode: Option<ConfigurationMode> = "configurationMode",
        configuration_file_name: Option<String> = "configurationFileName",
        transport_protocol: Option<TransportProtocol> = "transportProtocol",
        use_custom_user_name_password: Option<bool> = "useCustomUserNamePassword",
        /// What the device says of itself when it registers.
        version: Option<String> = "version",
        device_name: Option<DeviceName> = "deviceName" [Chars(0, 40)],
        mac_address: Option<String> = "macAddress",
        serial_number: Option<String> = "serialNumber",
        description: Option<String> = "description",
        physical_location: Option<String> = "physicalLocation",
        device_level: Option<DeviceLevel> = "deviceLevel",
        access_device_credentials: Option<AccessDeviceCredentials> = "accessDeviceCredentials",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        /// In rows of a search through the whole system.
        is_enterprise: Option<bool> = "isEnterprise",
        reseller_id: Option<ResellerId> = "resellerId",
        /// Newer platforms only.
        access_device_external_id: Option<String> = "accessDeviceExternalId",
        /// What Odin notes about the device type; not the tags of `/devices/tags`.
        tags: Array<Value> = "tags",
        related_services: Array<Value> = "relatedServices",
    }
}

impl AccessDevice {
    /// A device as other records refer to it.
    pub fn named(device_name: impl Into<DeviceName>, device_level: impl Into<DeviceLevel>) -> Self {
        Self { device_name: Some(device_name.into()), device_level: Some(device_level.into()), ..Self::default() }
    }
}
