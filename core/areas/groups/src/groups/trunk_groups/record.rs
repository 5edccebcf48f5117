//! A trunk group, and the words of its policies.

use crate::declare::model;
pub use crate::shapes::trunk_group::{CallOptimization, CallPolicy, ClidSource, UserLookup};
use crate::shapes::{
    device::AccessDevice,
    people::{Department, UserRow},
};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// What happens to a call that a trunk group cannot or must not take.
    Action {
        Forward = "Forward",
        Reroute = "Reroute",
    }
}

open_enum! {
    /// Whether a trunk group takes calls.
    TrunkGroupState {
        Available = "Available",
        Unavailable = "Unavailable",
    }
}

open_enum! {
    /// Whether a trunk group supports a part of SIP.
    Support {
        Enabled = "Enabled",
        Disabled = "Disabled",
    }
}

open_enum! {
    /// Whose SIP identity the calls of a trunk group show.
    SipIdentity {
        PilotUser = "Pilot User",
        User = "User",
    }
}

model! {
    /// Names a trunk group.
    TrunkGroupKey {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name",
    }
}

impl TrunkGroupKey {
    /// The trunk group of this name in this group.
    pub fn of(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        name: impl Into<String>,
    ) -> Self {
        Self {
            service_provider_id: Some(service_provider_id.into()),
            group_id: Some(group_id.into()),
            name: Some(name.into()),
            ..Self::default()
        }
    }
}

model! {
    /// A trunk group.
    TrunkGroup needs {
        name: String = "name",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        department: Option<Department> = "department",
        access_device: Option<AccessDevice> = "accessDevice",
        /// Calls at the same time; not more than the group's call capacity.
        max_active_calls: Option<i64> = "maxActiveCalls",
        max_incoming_calls: Option<i64> = "maxIncomingCalls",
        max_outgoing_calls: Option<i64> = "maxOutgoingCalls",
        /// Whether calls beyond the maximum are let through, up to the bursting maximum.
        enable_bursting: Option<bool> = "enableBursting",
        /// Sends an alarm after so many refused calls; 0 for never.
        capacity_exceeded_trap_initial_calls: Option<i64> = "capacityExceededTrapInitialCalls",
        capacity_exceeded_trap_offset_calls: Option<i64> = "capacityExceededTrapOffsetCalls",
        /// Seconds.
        invitation_timeout: Option<i64> = "invitationTimeout",
        require_authentication: Option<bool> = "requireAuthentication",
        trunk_group_identity: Option<String> = "trunkGroupIdentity",
        allow_termination_to_trunk_group_identity: Option<bool> = "allowTerminationToTrunkGroupIdentity",
        allow_termination_to_dtg_identity: Option<bool> = "allowTerminationToDtgIdentity",
        include_trunk_group_identity: Option<bool> = "includeTrunkGroupIdentity",
        include_dtg_identity: Option<bool> = "includeDtgIdentity",
        include_trunk_group_identity_for_network_calls: Option<bool> = "includeTrunkGroupIdentityForNetworkCalls",
        include_otg_identity_for_network_calls: Option<bool> = "includeOtgIdentityForNetworkCalls",
        enable_network_address_identity: Option<bool> = "enableNetworkAddressIdentity",
        allow_unscreened_calls: Option<bool> = "allowUnscreenedCalls",
        allow_unscreened_emergency_calls: Option<bool> = "allowUnscreenedEmergencyCalls",
        pilot_user_calling_line_identity_for_external_calls_policy: Option<CallPolicy> = "pilotUserCallingLineIdentityForExternalCallsPolicy",
        pilot_user_charge_number_policy: Option<CallPolicy> = "pilotUserChargeNumberPolicy",
        /// What happens to all calls; nothing when absent.
        call_forwarding_always_action: Option<Action> = "callForwardingAlwaysAction",
        call_forwarding_always_forward_address: Option<PhoneNumber> = "callForwardingAlwaysForwardAddress",
        call_forwarding_always_reroute_trunk_group_key: Option<TrunkGroupKey> = "callForwardingAlwaysRerouteTrunkGroupKey",
        route_to_peering_domain: Option<bool> = "routeToPeeringDomain",
        prefix_enabled: Option<bool> = "prefixEnabled",
        stateful_rerouting_enabled: Option<bool> = "statefulReroutingEnabled",
        send_continuous_options_message: Option<bool> = "sendContinuousOptionsMessage",
        continuous_options_sending_interval_seconds: Option<i64> = "continuousOptionsSendingIntervalSeconds",
        failure_options_sending_interval_seconds: Option<i64> = "failureOptionsSendingIntervalSeconds",
        failure_threshold_counter: Option<i64> = "failureThresholdCounter",
        success_threshold_counter: Option<i64> = "successThresholdCounter",
        invite_failure_threshold_counter: Option<i64> = "inviteFailureThresholdCounter",
        invite_failure_threshold_window_seconds: Option<i64> = "inviteFailureThresholdWindowSeconds",
        trunk_group_state: Option<TrunkGroupState> = "trunkGroupState",
        pilot_user_calling_line_asserted_identity_policy: Option<CallPolicy> = "pilotUserCallingLineAssertedIdentityPolicy",
        use_system_calling_line_asserted_identity_policy: Option<bool> = "useSystemCallingLineAssertedIdentityPolicy",
        total_active_incoming_calls: Option<i64> = "totalActiveIncomingCalls",
        total_active_outgoing_calls: Option<i64> = "totalActiveOutgoingCalls",
        pilot_user_call_optimization_policy: Option<CallOptimization> = "pilotUserCallOptimizationPolicy",
        clid_source_for_screened_calls_policy: Option<ClidSource> = "clidSourceForScreenedCallsPolicy",
        use_system_clid_source_for_screened_calls_policy: Option<bool> = "useSystemCLIDSourceForScreenedCallsPolicy",
        user_lookup_policy: Option<UserLookup> = "userLookupPolicy",
        use_system_user_lookup_policy: Option<bool> = "useSystemUserLookupPolicy",
        pilot_user_calling_line_identity_for_emergency_calls_policy: Option<CallPolicy> = "pilotUserCallingLineIdentityForEmergencyCallsPolicy",
        implicit_registration_set_support_policy: Option<Support> = "implicitRegistrationSetSupportPolicy",
        use_system_implicit_registration_set_support_policy: Option<bool> = "useSystemImplicitRegistrationSetSupportPolicy",
        sip_identity_for_pilot_and_proxy_trunk_modes_policy: Option<SipIdentity> = "sipIdentityForPilotAndProxyTrunkModesPolicy",
        use_system_sip_identity_for_pilot_and_proxy_trunk_modes_policy: Option<bool> = "useSystemSIPIdentityForPilotAndProxyTrunkModesPolicy",
        use_system_support_connected_identity_policy: Option<bool> = "useSystemSupportConnectedIdentityPolicy",
        support_connected_identity_policy: Option<Support> = "supportConnectedIdentityPolicy",
        use_system_options_message_response_status_codes: Option<bool> = "useSystemOptionsMessageResponseStatusCodes",
        /// The user that represents the whole trunk group in calling line ids and charging.
        pilot_user_id: Option<UserId> = "pilotUserId",
        sip_authentication_user_name: Option<String> = "sipAuthenticationUserName",
        otg_dtg_identity: Option<String> = "otgDtgIdentity",
        bursting_max_active_calls: Option<i64> = "burstingMaxActiveCalls",
        bursting_max_incoming_calls: Option<i64> = "burstingMaxIncomingCalls",
        bursting_max_outgoing_calls: Option<i64> = "burstingMaxOutgoingCalls",
        /// What happens to calls beyond the capacity; nothing when absent.
        capacity_exceeded_action: Option<Action> = "capacityExceededAction",
        capacity_exceeded_forward_address: Option<PhoneNumber> = "capacityExceededForwardAddress",
        capacity_exceeded_reroute_trunk_group_key: Option<TrunkGroupKey> = "capacityExceededRerouteTrunkGroupKey",
        /// What happens to calls when the device does not answer; nothing when absent.
        unreachable_destination_action: Option<Action> = "unreachableDestinationAction",
        unreachable_destination_forward_address: Option<PhoneNumber> = "unreachableDestinationForwardAddress",
        unreachable_destination_reroute_trunk_group_key: Option<TrunkGroupKey> = "unreachableDestinationRerouteTrunkGroupKey",
        /// Put before the digits that the device sends.
        prefix: Option<String> = "prefix",
        peering_domain: Option<String> = "peeringDomain",
        /// Its hosted users.
        users: Array<UserRow> = "users",
    }
}
