//! Users, as other resources name them.

use crate::declare::model;
use crate::value::{UserId, open_enum};

model! {
    /// Names a user in a bulk request.
    UserRef from "userId" needs {
        user_id: UserId = "userId",
    } has {}
}

open_enum! {
    /// How a user's phone is reached.
    EndpointType {
        AccessDeviceEndpoint = "accessDeviceEndpoint",
        TrunkAddressing = "trunkAddressing",
        None = "none",
    }
}
