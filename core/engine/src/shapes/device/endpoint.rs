//! How a user's phone is reached: through a device, or through a trunk group.

use super::AccessDevice;
use crate::declare::model;
use crate::value::{Array, Boxed, LinePort, Patch};

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
