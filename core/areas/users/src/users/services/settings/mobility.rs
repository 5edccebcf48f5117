//! Phones and places: other devices, shared lines, hoteling.

use crate::declare::model;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// BroadWorks Mobility.
    BroadWorksMobility {
        is_active: Option<bool> = "isActive",
        phones_to_ring: Option<String> = "phonesToRing",
        alert_click_to_dial_calls: Option<bool> = "alertClickToDialCalls",
        alert_group_paging_calls: Option<bool> = "alertGroupPagingCalls",
        enable_diversion_inhibitor: Option<bool> = "enableDiversionInhibitor",
        require_answer_confirmation: Option<bool> = "requireAnswerConfirmation",
        broadworks_call_control: Option<bool> = "broadworksCallControl",
        use_setting_level: Option<String> = "useSettingLevel",
        deny_call_originations: Option<bool> = "denyCallOriginations",
        deny_call_terminations: Option<bool> = "denyCallTerminations",
        mobile_phone_number: Option<PhoneNumber> = "mobilePhoneNumber",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Hoteling Guest.
    HotelingGuest {
        is_active: Option<bool> = "isActive",
        enable_association_limit: Option<bool> = "enableAssociationLimit",
        association_limit_hours: Option<i64> = "associationLimitHours",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Hoteling Host.
    HotelingHost {
        is_active: Option<bool> = "isActive",
        enforce_association_limit: Option<bool> = "enforceAssociationLimit",
        association_limit_hours: Option<i64> = "associationLimitHours",
        access_level: Option<String> = "accessLevel",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// One speed dial.
    SpeedCode8 {
        speed_code: Option<String> = "speedCode",
        phone_number: Patch<PhoneNumber> = "phoneNumber",
    }
}

model! {
    /// Speed Dial 8.
    SpeedDial8 {
        speed_codes: Array<SpeedCode8> = "speedCodes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Video Add-On.
    VideoAddOn {
        is_active: Option<bool> = "isActive",
        max_originating_call_delay_seconds: Option<i64> = "maxOriginatingCallDelaySeconds",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Two-Stage Dialing.
    TwoStageDialing {
        is_active: Option<bool> = "isActive",
        allow_activation_with_user_addresses: Option<bool> = "allowActivationWithUserAddresses",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}
