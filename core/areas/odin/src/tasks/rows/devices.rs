//! Rows of tasks about devices of groups.

use crate::declare::model;
use crate::shapes::device::{AccessDeviceCredentials, AccessDeviceEndpoint, DeviceLevel, DeviceTag, TransportProtocol};
use crate::value::{Array, DeviceName, DeviceType, GroupId, Secret, ServiceProviderId};

model! {
    /// A device to create.
    NewDevice needs {
        device_type: DeviceType = "deviceType",
        device_name: DeviceName = "deviceName",
    } has {
        /// The device with all that is to be set, as a user has it.
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
        /// Whether a device of that name that is there is changed.
        allow_access_device_update: Option<bool> = "allowAccessDeviceUpdate",
        group_id: Option<GroupId> = "groupId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A device to create, or to change where there is one of that name.
    DeviceUpsert needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        device_type: DeviceType = "deviceType",
        device_name: DeviceName = "deviceName",
    } has {
        access_device_credentials: Option<AccessDeviceCredentials> = "accessDeviceCredentials",
        allow_access_device_update: Option<bool> = "allowAccessDeviceUpdate",
        description: Option<String> = "description",
        device_level: Option<DeviceLevel> = "deviceLevel",
        /// Twelve hexadecimal digits without separators.
        mac_address: Option<String> = "macAddress",
        mobility_manager_default_originating_service_key: Option<String> = "mobilityManagerDefaultOriginatingServiceKey",
        mobility_manager_default_terminating_service_key: Option<String> = "mobilityManagerDefaultTerminatingServiceKey",
        mobility_manager_provisioning_password: Option<Secret> = "mobilityManagerProvisioningPassword",
        mobility_manager_provisioning_url: Option<String> = "mobilityManagerProvisioningURL",
        mobility_manager_provisioning_user_name: Option<String> = "mobilityManagerProvisioningUserName",
        net_address: Option<String> = "netAddress",
        outbound_proxy_server_net_address: Option<String> = "outboundProxyServerNetAddress",
        physical_location: Option<String> = "physicalLocation",
        port: Option<i64> = "port",
        protocol: Option<String> = "protocol",
        /// Writes its files again afterwards.
        rebuild_device: Option<bool> = "rebuildDevice",
        /// Restarts it afterwards.
        reset_device: Option<bool> = "resetDevice",
        serial_number: Option<String> = "serialNumber",
        stun_server_net_address: Option<String> = "stunServerNetAddress",
        transport_protocol: Option<TransportProtocol> = "transportProtocol",
        use_custom_user_name_password: Option<bool> = "useCustomUserNamePassword",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A device whose custom tags are set.
    DeviceTags needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        device_name: DeviceName = "deviceName",
    } has {
        /// Writes its files again afterwards.
        rebuild_device: Option<bool> = "rebuildDevice",
        /// Restarts it afterwards.
        reset_device: Option<bool> = "resetDevice",
        tags: Array<DeviceTag> = "tags",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}
