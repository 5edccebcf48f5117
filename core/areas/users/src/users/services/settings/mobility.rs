//! Phones and places: other devices, shared lines, hoteling.

use crate::declare::model;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};
use serde_json::Value;

model! {
    /// BroadWorks Anywhere.
    BroadWorksAnywhere {
        alert_all_locations_for_click_to_dial_calls: Option<bool> = "alertAllLocationsForClickToDialCalls",
        alert_all_locations_for_group_paging_calls: Option<bool> = "alertAllLocationsForGroupPagingCalls",
        phone_numbers: Array<Value> = "phoneNumbers",
    }
}

model! {
    /// One speed dial of two digits.
    SpeedCode100 {
        speed_code: Option<String> = "speedCode",
        phone_number: Patch<PhoneNumber> = "phoneNumber",
        description: Patch<String> = "description",
    }
}

model! {
    /// Speed Dial 100.
    SpeedDial100 {
        speed_codes: Array<SpeedCode100> = "speedCodes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}
