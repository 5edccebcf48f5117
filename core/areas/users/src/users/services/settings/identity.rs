//! Numbers and names: what callers and called parties see, and who the user is to the platform.

use serde_json::Value;

use crate::declare::model;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// Calling Name Delivery and Calling Number Delivery: for which calls.
    CallingIdentityDelivery {
        is_active_for_external_calls: Option<bool> = "isActiveForExternalCalls",
        is_active_for_internal_calls: Option<bool> = "isActiveForInternalCalls",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Calling Party Category.
    CallingPartyCategory {
        category: Option<String> = "category",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Charge Number.
    ChargeNumber {
        use_charge_number_for_enhanced_translations: Option<bool> = "useChargeNumberForEnhancedTranslations",
        send_charge_number_to_network: Option<bool> = "sendChargeNumberToNetwork",
        phone_number: Patch<PhoneNumber> = "phoneNumber",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// The identities that Direct Route uses.
    DirectRoutes {
        dtg_identity: Array<String> = "dtgIdentity",
        trunk_identity: Array<String> = "trunkIdentity",
    }
}

model! {
    /// Direct Route.
    DirectRoute {
        outgoing_dtg_policy: Option<String> = "outgoingDTGPolicy",
        outgoing_trunk_identity_policy: Option<String> = "outgoingTrunkIdentityPolicy",
        routes: Option<DirectRoutes> = "routes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Privacy.
    Privacy {
        enable_directory_privacy: Option<bool> = "enableDirectoryPrivacy",
        enable_auto_attendant_extension_dialing_privacy: Option<bool> = "enableAutoAttendantExtensionDialingPrivacy",
        enable_auto_attendant_name_dialing_privacy: Option<bool> = "enableAutoAttendantNameDialingPrivacy",
        enable_phone_status_privacy: Option<bool> = "enablePhoneStatusPrivacy",
        permitted_monitors: Array<UserRow> = "permittedMonitors",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Numbers of a route list.
    RouteListNumbers {
        min: Option<PhoneNumber> = "min",
        max: Option<PhoneNumber> = "max",
        is_active: Option<bool> = "isActive",
    }
}

model! {
    /// Route List.
    RouteList {
        treat_originations_and_pbx_redirections_as_screened: Option<bool> = "treatOriginationsAndPBXRedirectionsAsScreened",
        use_route_list_identity_for_non_emergency_calls: Option<bool> = "useRouteListIdentityForNonEmergencyCalls",
        use_route_list_identity_for_emergency_calls: Option<bool> = "useRouteListIdentityForEmergencyCalls",
        assigned_number_prefix_table: Array<Value> = "assignedNumberPrefixTable",
        dns: Array<RouteListNumbers> = "dns",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Number Portability Announcement.
    NumberPortabilityAnnouncement {
        enable: Option<bool> = "enable",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Whose preferred carrier is used.
    PreferredCarrier {
        use_group_preferred_carrier: Option<bool> = "useGroupPreferredCarrier",
    }
}

model! {
    /// Preferred Carrier User.
    PreferredCarriers {
        intra_lata_carrier: Option<PreferredCarrier> = "intraLataCarrier",
        inter_lata_carrier: Option<PreferredCarrier> = "interLataCarrier",
        international_carrier: Option<PreferredCarrier> = "internationalCarrier",
    }
}

model! {
    /// From when to when calls are traced.
    TracePeriod {
        start_date_time: Option<String> = "startDateTime",
        stop_date_time: Option<String> = "stopDateTime",
    }
}

model! {
    /// Malicious Call Trace.
    MaliciousCallTrace {
        is_active: Option<bool> = "isActive",
        trace_type_selection: Option<String> = "traceTypeSelection",
        trace_for_time_period: Option<bool> = "traceForTimePeriod",
        trace_time_period: Option<TracePeriod> = "traceTimePeriod",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Advice Of Charge.
    AdviceOfCharge {
        is_active: Option<bool> = "isActive",
        aoc_type: Option<String> = "aocType",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Terminating Alternate Trunk Identity.
    TerminatingAlternateTrunkIdentity {
        terminating_trunk_identity: Option<String> = "terminatingTrunkIdentity",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Zone Calling Restrictions.
    ZoneCallingRestrictions {
        home_zone_name: Option<String> = "homeZoneName",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}
