//! Rows of tasks about the phones of a line.

use crate::declare::model;
use crate::shapes::device::{AccessDevice, BridgeWarningTone, DeviceLevel};
use crate::shapes::service::Assignment;
use crate::value::{Array, DeviceName, GroupId, LinePort, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A user whose line gets further phones, and the services for it.
    SharedLine needs {
        user_id: UserId = "userId",
    } has {
        domain: Option<String> = "domain",
        /// The phones to add.
        endpoints: Array<Phone> = "endpoints",
        extension: Option<String> = "extension",
        first_name: Option<String> = "firstName",
        group_id: Option<GroupId> = "groupId",
        last_name: Option<String> = "lastName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        service_pack_services: Array<Assignment> = "servicePackServices",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// How they share calls.
        settings: Option<LineSettings> = "settings",
        user_services: Array<Assignment> = "userServices",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// How the phones of a line share calls.
    LineSettings {
        alert_all_appearances_for_click_to_dial_calls: Option<bool> = "alertAllAppearancesForClickToDialCalls",
        alert_all_appearances_for_group_paging_calls: Option<bool> = "alertAllAppearancesForGroupPagingCalls",
        allow_bridging_between_locations: Option<bool> = "allowBridgingBetweenLocations",
        allow_sca_call_retrieve: Option<bool> = "allowSCACallRetrieve",
        bridge_warning_tone: Option<BridgeWarningTone> = "bridgeWarningTone",
        enable_call_park_notification: Option<bool> = "enableCallParkNotification",
        multiple_call_arrangement_is_active: Option<bool> = "multipleCallArrangementIsActive",
        /// Messaging and presence; in tasks for UC-One only.
        integrated_imp: Option<bool> = "integratedImp",
    }
}

model! {
    /// A further phone of a line.
    Phone {
        /// The whole device, to create it.
        access_device: Option<AccessDevice> = "accessDevice",
        /// Whether calls can be made from it.
        allow_origination: Option<bool> = "allowOrigination",
        /// Whether it rings.
        allow_termination: Option<bool> = "allowTermination",
        device_level: Option<DeviceLevel> = "deviceLevel",
        device_name: Option<DeviceName> = "deviceName",
        is_active: Option<bool> = "isActive",
        line_port: Option<LinePort> = "linePort",
    }
}
