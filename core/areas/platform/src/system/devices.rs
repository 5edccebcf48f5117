//! `/system/devices`: the access devices of the system level, which everybody may use.

pub mod files;
pub mod multiple_tags;
pub mod rebuild;
pub mod reset;
pub mod tags;
pub mod users;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::device_write;
use crate::shapes::device::{AccessDevice, DeviceLevel, TransportProtocol};
use crate::value::{Array, DeviceName, DeviceType, Pattern};

endpoint! {
    /// An access device of the system level.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::devices::Get;
    /// let get = Get::new("conference1");
    /// let answer = r#"{"deviceName":"conference1","port":5060,"numberOfPorts":{"unlimited":"true"}}"#;
    /// let device = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(device.port.as_deref(), Some("5060"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/system/devices", id "system.devices.get", Safe, Sent -> AccessDevice;
    new { device_name: DeviceName = Query "deviceName" }
}

endpoint! {
    /// The access devices of the system level; not paged.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::devices::List;
    /// let answer = r#"[{"deviceName":"conference1","deviceLevel":"System"}]"#;
    /// let devices = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(devices[0].device_name, Some("conference1".into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/system/devices", id "system.devices.list", Safe, Sent -> Array<AccessDevice>;
}

endpoint! {
    /// Devices of any level by their address, type or name: what to ask when a MAC address is found somewhere.
    ///
    /// The only client that has it sends its criteria in a body without naming any; these keys are those of the record.
    ///
    /// ```
    /// use odin_api::{system::devices::Search, value::Pattern};
    /// let search = Search::new().mac_address(Pattern::contains("5E0053"));
    /// ```
    Search = GET "/system/devices", id "system.devices.search", Safe, Inferred -> Array<AccessDevice>;
    query {
        mac_address: Pattern = "macAddress",
        /// With a wildcard: without one the API answers the device of this name on the system level.
        device_name: Pattern = "deviceName",
        device_type: Pattern = "deviceType",
        net_address: Pattern = "netAddress",
        limit: i64 = "limit" [Range(1, 2_147_483_647)],
    }
    one_of ["macAddress", "deviceName", "deviceType", "netAddress"]
}

device_write! {
    /// Adds an access device on the system level.
    ///
    /// ```
    /// use odin_api::{shapes::device::TransportProtocol, system::devices::Create};
    /// let create = Create::new("conference1", "Generic SIP Gateway", false, TransportProtocol::Udp);
    /// ```
    Create = POST "/system/devices", id "system.devices.create", NotIdempotent;
    new {
        device_name: DeviceName = Body "deviceName" [Chars(1, 40)],
        device_type: DeviceType = Body "deviceType" [Chars(1, 40)],
        /// The portal's default is false.
        use_custom_user_name_password: bool = Body "useCustomUserNamePassword",
        /// The portal's default is UDP.
        transport_protocol: TransportProtocol = Body "transportProtocol",
    }
    body {}
}

device_write! {
    /// Changes an access device of the system level; the portal sends the whole record back.
    ///
    /// One client sends it to `/service-providers/devices`, without a service provider.
    ///
    /// ```
    /// use odin_api::system::devices::Update;
    /// let update = Update::new("conference1").description("Conference bridge");
    /// ```
    Update = PUT "/system/devices", id "system.devices.update", Idempotent;
    new { device_name: DeviceName = Body "deviceName" }
    body {
        /// One client always sends it; it cannot change.
        device_type: DeviceType = "deviceType",
        device_level: DeviceLevel = "deviceLevel",
        use_custom_user_name_password: bool = "useCustomUserNamePassword",
        transport_protocol: TransportProtocol = "transportProtocol",
    }
}

endpoint! {
    /// Deletes an access device of the system level; one with lines on it is refused.
    ///
    /// One client sends the singular path `/system/device`.
    ///
    /// ```
    /// use odin_api::system::devices::Delete;
    /// let delete = Delete::new("conference1");
    /// ```
    Delete = DELETE "/system/devices", id "system.devices.delete", NotIdempotent, Sent -> WriteResponse;
    new { device_name: DeviceName = Query "deviceName" }
}
