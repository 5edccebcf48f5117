//! `/service-providers/devices`: the access devices of a service provider, which all its groups may use.

pub mod files;
pub mod multiple_tags;
pub mod rebuild;
pub mod reset;
pub mod tags;
pub mod users;

use serde_json::Value;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::device_write;
use crate::shapes::device::{AccessDevice, DeviceLevel, PortCount, TransportProtocol};
use crate::value::{Array, DeviceName, DeviceType, GroupId, ServiceProviderId};

endpoint! {
    /// An access device of a service provider.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::devices::Get;
    /// let get = Get::new("ent.odin", "gateway1");
    /// let answer = r#"{"deviceName":"gateway1","port":5060,"numberOfPorts":{"unlimited":"true"}}"#;
    /// let device = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(device.port.as_deref(), Some("5060"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/service-providers/devices", id "service-providers.devices.get", Safe, Sent -> AccessDevice;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_name: DeviceName = Query "deviceName",
    }
    query {
        /// One client sends `available` here; what it does to one device is not known.
        q: String = "q",
        group_id: GroupId = "groupId",
    }
}

endpoint! {
    /// The access devices of a service provider; not paged.
    ///
    /// ```
    /// use odin_api::service_providers::devices::List;
    /// let list = List::new("ent.odin");
    /// ```
    List = GET "/service-providers/devices", id "service-providers.devices.list", Safe, Sent -> Array<AccessDevice>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query {
        /// A selection; only `available` is known, and that from groups.
        q: String = "q",
    }
}

device_write! {
    /// Adds an access device to a service provider.
    ///
    /// ```
    /// use odin_api::service_providers::devices::Create;
    /// let create = Create::new("ent.odin", "gateway1", "Generic SIP Gateway").net_address("192.0.2.6").port("5060");
    /// ```
    Create = POST "/service-providers/devices", id "service-providers.devices.create", NotIdempotent;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_name: DeviceName = Body "deviceName" [Chars(1, 40)],
        device_type: DeviceType = Body "deviceType" [Chars(1, 40)],
    }
    body {
        device_level: DeviceLevel = "deviceLevel",
        use_custom_user_name_password: bool = "useCustomUserNamePassword",
        transport_protocol: TransportProtocol = "transportProtocol",
    }
}

device_write! {
    /// Changes an access device of a service provider; the portal sends the whole record back.
    ///
    /// ```
    /// use odin_api::service_providers::devices::Update;
    /// let update = Update::new("ent.odin", "gateway1").description("Main site");
    /// ```
    Update = PUT "/service-providers/devices", id "service-providers.devices.update", Idempotent;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_name: DeviceName = Body "deviceName",
    }
    body {
        /// One client always sends it; it cannot change.
        device_type: DeviceType = "deviceType",
        device_level: DeviceLevel = "deviceLevel",
        use_custom_user_name_password: bool = "useCustomUserNamePassword",
        transport_protocol: TransportProtocol = "transportProtocol",
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
    /// Deletes an access device of a service provider; one with lines on it is refused.
    ///
    /// ```
    /// use odin_api::service_providers::devices::Delete;
    /// let delete = Delete::new("ent.odin", "gateway1");
    /// ```
    Delete = DELETE "/service-providers/devices", id "service-providers.devices.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_name: DeviceName = Query "deviceName",
    }
}
