//! Who has a line on a device, and how phones share one.

use crate::declare::model;
use crate::value::{GroupId, LinePort, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// The tone that warns when someone bridges into a call.
    BridgeWarningTone {
        None = "None",
        BargeIn = "Barge-In",
        BargeInAndRepeat = "Barge-In and Repeat",
    }
}

model! {
    /// A user or virtual user that has a line on a device.
    DeviceUser needs {
        user_id: UserId = "userId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        line_port: Option<LinePort> = "linePort",
        /// `Normal` for a person, otherwise the kind of service.
        user_type: Option<String> = "userType",
        /// `Primary`, `Shared Call Appearance`, ...
        endpoint_type: Option<String> = "endpointType",
        /// The place of the line among the lines of the device.
        order: Option<i64> = "order",
        /// Whether it is the line that the device registers with.
        primary_line_port: Option<bool> = "primaryLinePort",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        private_identity: Option<String> = "privateIdentity",
    }
}
