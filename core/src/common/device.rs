//! Access devices, as endpoints refer to them.

use serde_json::Value;

use super::DeviceLevel;
use crate::declare::model;
use crate::value::{Array, DeviceName, GroupId, Patch, Quantity, Secret, ServiceProviderId};

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
        user_name: Patch<String> = "userName",
        /// Only written; answers leave it out.
        password: Patch<Secret> = "password",
    }
}

model! {
    /// An access device, where a record refers to it.
    AccessDevice {
        device_type: Option<String> = "deviceType",
        protocol: Option<String> = "protocol",
        number_of_ports: Option<PortCount> = "numberOfPorts",
        number_of_assigned_ports: Option<i64> = "numberOfAssignedPorts",
        status: Option<String> = "status",
        configuration_mode: Option<String> = "configurationMode",
        transport_protocol: Option<String> = "transportProtocol",
        use_custom_user_name_password: Option<bool> = "useCustomUserNamePassword",
        version: Option<String> = "version",
        device_name: Option<DeviceName> = "deviceName" [Chars(0, 40)],
        mac_address: Option<String> = "macAddress",
        device_level: Option<DeviceLevel> = "deviceLevel",
        access_device_credentials: Option<AccessDeviceCredentials> = "accessDeviceCredentials",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        tags: Array<Value> = "tags",
        related_services: Array<Value> = "relatedServices",
    }
}
