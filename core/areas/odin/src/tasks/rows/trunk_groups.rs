//! Rows of tasks about trunk groups.

use crate::declare::model;
use crate::shapes::device::DeviceLevel;
use crate::shapes::people::Department;
use crate::shapes::trunk_group::{CallOptimization, CallPolicy, ClidSource, UserLookup};
use crate::value::{DeviceName, GroupId, Quantity, Secret, ServiceProviderId, UserId};

model! {
    /// A trunk group to create.
    NewTrunkGroup needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        name: String = "name",
        max_active_calls: Quantity = "maxActiveCalls",
    } has {
        access_device: Option<TrunkDevice> = "accessDevice",
        allow_termination_to_dtg_identity: Option<bool> = "allowTerminationToDtgIdentity",
        allow_termination_to_trunk_group_identity: Option<bool> = "allowTerminationToTrunkGroupIdentity",
        allow_unscreened_calls: Option<bool> = "allowUnscreenedCalls",
        allow_unscreened_emergency_calls: Option<bool> = "allowUnscreenedEmergencyCalls",
        /// Sends an alarm after so many refused calls; 0 for never.
        capacity_exceeded_trap_initial_calls: Option<i64> = "capacityExceededTrapInitialCalls",
        capacity_exceeded_trap_offset_calls: Option<i64> = "capacityExceededTrapOffsetCalls",
        clid_source_for_screened_calls_policy: Option<ClidSource> = "clidSourceForScreenedCallsPolicy",
        continuous_options_sending_interval_seconds: Option<i64> = "continuousOptionsSendingIntervalSeconds",
        /// Whether calls beyond the maximum are let through, up to the bursting maximum.
        enable_bursting: Option<bool> = "enableBursting",
        enable_network_address_identity: Option<bool> = "enableNetworkAddressIdentity",
        failure_options_sending_interval_seconds: Option<i64> = "failureOptionsSendingIntervalSeconds",
        failure_threshold_counter: Option<i64> = "failureThresholdCounter",
        include_dtg_identity: Option<bool> = "includeDtgIdentity",
        include_otg_identity_for_network_calls: Option<bool> = "includeOtgIdentityForNetworkCalls",
        include_trunk_group_identity: Option<bool> = "includeTrunkGroupIdentity",
        include_trunk_group_identity_for_network_calls: Option<bool> = "includeTrunkGroupIdentityForNetworkCalls",
        /// Seconds.
        invitation_timeout: Option<i64> = "invitationTimeout",
        invite_failure_threshold_counter: Option<i64> = "inviteFailureThresholdCounter",
        invite_failure_threshold_window_seconds: Option<i64> = "inviteFailureThresholdWindowSeconds",
        max_incoming_calls: Option<Quantity> = "maxIncomingCalls",
        max_outgoing_calls: Option<Quantity> = "maxOutgoingCalls",
        otg_dtg_identity: Option<String> = "otgDtgIdentity",
        peering_domain: Option<String> = "peeringDomain",
        pilot_user_call_optimization_policy: Option<CallOptimization> = "pilotUserCallOptimizationPolicy",
        pilot_user_calling_line_asserted_identity_policy: Option<CallPolicy> = "pilotUserCallingLineAssertedIdentityPolicy",
        pilot_user_calling_line_identity_for_emergency_calls_policy: Option<CallPolicy> = "pilotUserCallingLineIdentityForEmergencyCallsPolicy",
        pilot_user_calling_line_identity_for_external_calls_policy: Option<CallPolicy> = "pilotUserCallingLineIdentityForExternalCallsPolicy",
        pilot_user_charge_number_policy: Option<CallPolicy> = "pilotUserChargeNumberPolicy",
        /// Put before the digits that the device sends.
        prefix: Option<String> = "prefix",
        prefix_enabled: Option<bool> = "prefixEnabled",
        require_authentication: Option<bool> = "requireAuthentication",
        route_to_peering_domain: Option<bool> = "routeToPeeringDomain",
        send_continuous_options_message: Option<bool> = "sendContinuousOptionsMessage",
        sip_authentication_password: Option<Secret> = "sipAuthenticationPassword",
        sip_authentication_user_name: Option<String> = "sipAuthenticationUserName",
        stateful_rerouting_enabled: Option<bool> = "statefulReroutingEnabled",
        success_threshold_counter: Option<i64> = "successThresholdCounter",
        trunk_group_identity: Option<String> = "trunkGroupIdentity",
        use_system_clid_source_for_screened_calls_policy: Option<bool> = "useSystemCLIDSourceForScreenedCallsPolicy",
        use_system_calling_line_asserted_identity_policy: Option<bool> = "useSystemCallingLineAssertedIdentityPolicy",
        use_system_user_lookup_policy: Option<bool> = "useSystemUserLookupPolicy",
        user_lookup_policy: Option<UserLookup> = "userLookupPolicy",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// The device of a trunk group.
    TrunkDevice {
        device_level: Option<DeviceLevel> = "deviceLevel",
        device_name: Option<DeviceName> = "deviceName",
        group_id: Option<GroupId> = "groupId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        static_line_ordering: Option<bool> = "staticLineOrdering",
        static_registration_capable: Option<bool> = "staticRegistrationCapable",
        use_domain: Option<bool> = "useDomain",
    }
}

model! {
    /// A trunk group to change.
    TrunkGroupUpdate needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        name: String = "name",
    } has {
        access_device: Option<TrunkDevice> = "accessDevice",
        allow_termination_to_dtg_identity: Option<bool> = "allowTerminationToDtgIdentity",
        allow_termination_to_trunk_group_identity: Option<bool> = "allowTerminationToTrunkGroupIdentity",
        allow_unscreened_calls: Option<bool> = "allowUnscreenedCalls",
        allow_unscreened_emergency_calls: Option<bool> = "allowUnscreenedEmergencyCalls",
        capacity_exceeded_trap_initial_calls: Option<i64> = "capacityExceededTrapInitialCalls",
        capacity_exceeded_trap_offset_calls: Option<i64> = "capacityExceededTrapOffsetCalls",
        clid_source_for_screened_calls_policy: Option<ClidSource> = "clidSourceForScreenedCallsPolicy",
        continuous_options_sending_interval_seconds: Option<i64> = "continuousOptionsSendingIntervalSeconds",
        department: Option<Department> = "department",
        enable_bursting: Option<bool> = "enableBursting",
        enable_network_address_identity: Option<bool> = "enableNetworkAddressIdentity",
        failure_options_sending_interval_seconds: Option<i64> = "failureOptionsSendingIntervalSeconds",
        failure_threshold_counter: Option<i64> = "failureThresholdCounter",
        implicit_registration_set_support_policy: Option<String> = "implicitRegistrationSetSupportPolicy",
        include_dtg_identity: Option<bool> = "includeDtgIdentity",
        include_otg_identity_for_network_calls: Option<bool> = "includeOtgIdentityForNetworkCalls",
        include_trunk_group_identity: Option<bool> = "includeTrunkGroupIdentity",
        include_trunk_group_identity_for_network_calls: Option<bool> = "includeTrunkGroupIdentityForNetworkCalls",
        /// Seconds.
        invitation_timeout: Option<i64> = "invitationTimeout",
        invite_failure_threshold_counter: Option<i64> = "inviteFailureThresholdCounter",
        invite_failure_threshold_window_seconds: Option<i64> = "inviteFailureThresholdWindowSeconds",
        max_active_calls: Option<Quantity> = "maxActiveCalls",
        max_incoming_calls: Option<Quantity> = "maxIncomingCalls",
        max_outgoing_calls: Option<Quantity> = "maxOutgoingCalls",
        pilot_user_call_optimization_policy: Option<CallOptimization> = "pilotUserCallOptimizationPolicy",
        pilot_user_calling_line_asserted_identity_policy: Option<CallPolicy> = "pilotUserCallingLineAssertedIdentityPolicy",
        pilot_user_calling_line_identity_for_emergency_calls_policy: Option<CallPolicy> = "pilotUserCallingLineIdentityForEmergencyCallsPolicy",
        pilot_user_calling_line_identity_for_external_calls_policy: Option<CallPolicy> = "pilotUserCallingLineIdentityForExternalCallsPolicy",
        pilot_user_charge_number_policy: Option<CallPolicy> = "pilotUserChargeNumberPolicy",
        /// The user that represents the whole trunk group.
        pilot_user_id: Option<UserId> = "pilotUserId",
        prefix_enabled: Option<bool> = "prefixEnabled",
        require_authentication: Option<bool> = "requireAuthentication",
        route_to_peering_domain: Option<bool> = "routeToPeeringDomain",
        send_continuous_options_message: Option<bool> = "sendContinuousOptionsMessage",
        sip_authentication_user_name: Option<String> = "sipAuthenticationUserName",
        sip_identity_for_pilot_and_proxy_trunk_modes_policy: Option<String> = "sipIdentityForPilotAndProxyTrunkModesPolicy",
        stateful_rerouting_enabled: Option<bool> = "statefulReroutingEnabled",
        success_threshold_counter: Option<i64> = "successThresholdCounter",
        support_connected_identity_policy: Option<String> = "supportConnectedIdentityPolicy",
        /// Sent back as read.
        total_active_incoming_calls: Option<i64> = "totalActiveIncomingCalls",
        /// Sent back as read.
        total_active_outgoing_calls: Option<i64> = "totalActiveOutgoingCalls",
        trunk_group_identity: Option<String> = "trunkGroupIdentity",
        /// Sent back as read.
        trunk_group_state: Option<String> = "trunkGroupState",
        use_system_clid_source_for_screened_calls_policy: Option<bool> = "useSystemCLIDSourceForScreenedCallsPolicy",
        use_system_calling_line_asserted_identity_policy: Option<bool> = "useSystemCallingLineAssertedIdentityPolicy",
        use_system_implicit_registration_set_support_policy: Option<bool> = "useSystemImplicitRegistrationSetSupportPolicy",
        use_system_options_message_response_status_codes: Option<bool> = "useSystemOptionsMessageResponseStatusCodes",
        use_system_sip_identity_for_pilot_and_proxy_trunk_modes_policy: Option<bool> = "useSystemSIPIdentityForPilotAndProxyTrunkModesPolicy",
        use_system_support_connected_identity_policy: Option<bool> = "useSystemSupportConnectedIdentityPolicy",
        use_system_user_lookup_policy: Option<bool> = "useSystemUserLookupPolicy",
        user_lookup_policy: Option<UserLookup> = "userLookupPolicy",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// How many calls the trunk groups of a service provider, or of one of its groups, may carry.
    CallCapacities needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        group: Option<Capacity> = "group",
        /// The group that `group` is about; without it, `serviceProvider` counts.
        group_id: Option<GroupId> = "groupId",
        service_provider: Option<Capacity> = "serviceProvider",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// How many calls trunk groups may carry at the same time, -1 for any number.
    Capacity {
        bursting_max_active_calls: Option<Quantity> = "burstingMaxActiveCalls",
        max_active_calls: Option<Quantity> = "maxActiveCalls",
    }
}
