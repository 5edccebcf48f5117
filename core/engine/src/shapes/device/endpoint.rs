//! How a user's phone is reached: through a device, or through a trunk group.

use super::{AccessDevice, DeviceLevel};
use crate::declare::model;
use crate::value::{Array, Boxed, DeviceName, LinePort, Patch};

model! {
    /// A SIP contact of an endpoint.
    SipContact from "sipContact" {
        sip_contact: Option<String> = "sipContact" [Chars(0, 1020)],
    }
}

model! {
    /// An endpoint on an access device.
    AccessDeviceEndpoint {
        access_device: Option<Boxed<AccessDevice>> = "accessDevice",
        line_port: Option<LinePort> = "linePort" [Chars(0, 161)],
        static_registration_capable: Option<bool> = "staticRegistrationCapable",
        use_domain: Option<bool> = "useDomain",
        support_visual_device_management: Option<bool> = "supportVisualDeviceManagement",
        /// At most five.
        contacts: Array<SipContact> = "contacts" [Items(5)],
    }
}

impl AccessDeviceEndpoint {
    /// An endpoint on this device, which is defined on that level. The server gives it a line/port unless
    /// [`line_port`](Self::line_port) is used.
    ///
    /// ```
    /// use odin_api::shapes::device::{AccessDeviceEndpoint, DeviceLevel};
    /// use odin_api::users;
    /// let phone = AccessDeviceEndpoint::on("desk", DeviceLevel::Group).line_port("4001_desk@example.net");
    /// let update = users::Update::new("4001@example.net").access_device_endpoint(phone);
    /// ```
    pub fn on(device_name: impl Into<DeviceName>, device_level: impl Into<DeviceLevel>) -> Self {
        let device = AccessDevice::named(device_name, device_level);
        Self { access_device: Some(device.into()), ..Self::default() }
    }

    /// Sets `linePort`: the address that the device registers with.
    pub fn line_port(mut self, line_port: impl Into<LinePort>) -> Self {
        self.line_port = Some(line_port.into());
        self
    }
}

model! {
    /// An endpoint on a trunk group.
    TrunkGroupDeviceEndpoint {
        name: Option<String> = "name",
        line_port: Option<LinePort> = "linePort",
        static_registration_capable: Option<bool> = "staticRegistrationCapable",
        use_domain: Option<bool> = "useDomain",
        is_pilot_user: Option<bool> = "isPilotUser",
        contacts: Array<SipContact> = "contacts" [Items(5)],
    }
}

model! {
    /// An endpoint behind a trunk group or an enterprise trunk; either is cleared with `null`.
    TrunkAddressing {
        trunk_group_device_endpoint: Patch<TrunkGroupDeviceEndpoint> = "trunkGroupDeviceEndpoint",
        enterprise_trunk_name: Patch<String> = "enterpriseTrunkName" [Chars(0, 30)],
    }
}
