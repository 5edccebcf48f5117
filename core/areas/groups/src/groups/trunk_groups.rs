//! `/groups/trunk-groups`: lines to PBXs, and the users behind them.

pub mod call_capacity;
mod record;
pub mod users;

use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
use crate::shapes::{
    device::AccessDevice,
    people::{Department, UserRow},
};
use crate::value::{Array, GroupId, Patch, PhoneNumber, Secret, ServiceProviderId, UserId};

pub use record::{Action, CallOptimization, CallPolicy, ClidSource, TrunkGroup, TrunkGroupKey, UserLookup};

model! {
    /// A trunk group in a list.
    TrunkGroupRow needs {
        name: String = "name",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        department: Option<String> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        device_name: Option<crate::value::DeviceName> = "deviceName",
        device_level: Option<crate::shapes::device::DeviceLevel> = "deviceLevel",
    }
}

endpoint! {
    /// A trunk group with its hosted users.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::trunk_groups::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "trunk.main");
    /// let answer = r#"{"name":"trunk.main","maxActiveCalls":20}"#;
    /// let trunk = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(trunk.max_active_calls, Some(20));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("SIP trunk", "PBX"))]
    Get = GET "/groups/trunk-groups", id "groups.trunk-groups.get", Safe, Sent -> TrunkGroup;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The trunk groups of a group; an error when the group does not have the service Trunk Group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::trunk_groups::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"trunk.main","groupId":"grp.odin"}]"#;
    /// let trunks = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(trunks[0].name, "trunk.main");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("SIP trunk", "PBX"))]
    List = GET "/groups/trunk-groups", id "groups.trunk-groups.list", Safe, Sent -> Array<TrunkGroupRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// The trunk groups to which calls of a trunk group may be rerouted.
    ///
    /// ```
    /// use odin_api::groups::trunk_groups::ListRerouteCandidates;
    /// let list = ListRerouteCandidates::new("ent.odin", "grp.odin", true, true);
    /// ```
    ListRerouteCandidates = GET "/groups/trunk-groups", id "groups.trunk-groups.list-reroute-candidates", Safe, Sent
        -> Array<TrunkGroupRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// Those of the other groups of the enterprise, too.
        include_enterprise_trunk_groups: bool = Query "includeEnterpriseTrunkGroups",
        only_trunk_groups_with_device: bool = Query "onlyTrunkGroupsWithDevice",
    }
}

write_record! {
    /// What is written of a trunk group, by whichever operation.
    Settings as settings {
        body {
            allow_termination_to_dtg_identity: bool = "allowTerminationToDtgIdentity",
            allow_termination_to_trunk_group_identity: bool = "allowTerminationToTrunkGroupIdentity",
            allow_unscreened_calls: bool = "allowUnscreenedCalls",
            allow_unscreened_emergency_calls: bool = "allowUnscreenedEmergencyCalls",
            /// Sends an alarm after so many refused calls; 0 for never.
            capacity_exceeded_trap_initial_calls: i64 = "capacityExceededTrapInitialCalls" [Range(0, i64::MAX)],
            capacity_exceeded_trap_offset_calls: i64 = "capacityExceededTrapOffsetCalls" [Range(0, i64::MAX)],
            clid_source_for_screened_calls_policy: ClidSource = "clidSourceForScreenedCallsPolicy",
            continuous_options_sending_interval_seconds: i64 = "continuousOptionsSendingIntervalSeconds" [Range(30, 86_400)],
            /// Whether calls beyond the maximum are let through, up to the bursting maximum.
            enable_bursting: bool = "enableBursting",
            enable_network_address_identity: bool = "enableNetworkAddressIdentity",
            failure_options_sending_interval_seconds: i64 = "failureOptionsSendingIntervalSeconds" [Range(10, 86_400)],
            failure_threshold_counter: i64 = "failureThresholdCounter" [Range(1, 60)],
            include_dtg_identity: bool = "includeDtgIdentity",
            include_otg_identity_for_network_calls: bool = "includeOtgIdentityForNetworkCalls",
            include_trunk_group_identity: bool = "includeTrunkGroupIdentity",
            include_trunk_group_identity_for_network_calls: bool = "includeTrunkGroupIdentityForNetworkCalls",
            /// Seconds.
            invitation_timeout: i64 = "invitationTimeout" [Range(1, 255)],
            invite_failure_threshold_counter: i64 = "inviteFailureThresholdCounter" [Range(1, 60)],
            invite_failure_threshold_window_seconds: i64 = "inviteFailureThresholdWindowSeconds" [Range(30, 240)],
            pilot_user_call_optimization_policy: CallOptimization = "pilotUserCallOptimizationPolicy",
            pilot_user_calling_line_asserted_identity_policy: CallPolicy = "pilotUserCallingLineAssertedIdentityPolicy",
            pilot_user_calling_line_identity_for_emergency_calls_policy: CallPolicy = "pilotUserCallingLineIdentityForEmergencyCallsPolicy",
            pilot_user_calling_line_identity_for_external_calls_policy: CallPolicy = "pilotUserCallingLineIdentityForExternalCallsPolicy",
            pilot_user_charge_number_policy: CallPolicy = "pilotUserChargeNumberPolicy",
            prefix_enabled: bool = "prefixEnabled",
            require_authentication: bool = "requireAuthentication",
            route_to_peering_domain: bool = "routeToPeeringDomain",
            send_continuous_options_message: bool = "sendContinuousOptionsMessage",
            stateful_rerouting_enabled: bool = "statefulReroutingEnabled",
            success_threshold_counter: i64 = "successThresholdCounter" [Range(1, 60)],
            use_system_clid_source_for_screened_calls_policy: bool = "useSystemCLIDSourceForScreenedCallsPolicy",
            use_system_calling_line_asserted_identity_policy: bool = "useSystemCallingLineAssertedIdentityPolicy",
            use_system_user_lookup_policy: bool = "useSystemUserLookupPolicy",
            user_lookup_policy: UserLookup = "userLookupPolicy",
            max_incoming_calls: i64 = "maxIncomingCalls" [Range(0, 999_999)],
            max_outgoing_calls: i64 = "maxOutgoingCalls" [Range(0, 999_999)],
            access_device: AccessDevice = "accessDevice",
            sip_authentication_user_name: String = "sipAuthenticationUserName" [Chars(0, 80)],
            sip_authentication_password: Secret = "sipAuthenticationPassword" [Chars(0, 60)],
            department: Department = "department",
            /// The user that represents the whole trunk group in calling line ids and charging.
            pilot_user_id: UserId = "pilotUserId" [Chars(0, 161)],
            trunk_group_identity: String = "trunkGroupIdentity" [Chars(0, 161)],
            otg_dtg_identity: String = "otgDtgIdentity" [Chars(0, 80)],
            bursting_max_active_calls: i64 = "burstingMaxActiveCalls" [Range(0, 999_999)],
            bursting_max_incoming_calls: i64 = "burstingMaxIncomingCalls" [Range(0, 999_999)],
            bursting_max_outgoing_calls: i64 = "burstingMaxOutgoingCalls" [Range(0, 999_999)],
            /// What happens to calls beyond the capacity; nothing when absent.
            capacity_exceeded_action: Action = "capacityExceededAction",
            capacity_exceeded_forward_address: PhoneNumber = "capacityExceededForwardAddress" [Chars(0, 161)],
            capacity_exceeded_reroute_trunk_group_key: TrunkGroupKey = "capacityExceededRerouteTrunkGroupKey",
            /// What happens to calls when the device does not answer; nothing when absent.
            unreachable_destination_action: Action = "unreachableDestinationAction",
            unreachable_destination_forward_address: PhoneNumber = "unreachableDestinationForwardAddress" [Chars(0, 161)],
            unreachable_destination_reroute_trunk_group_key: TrunkGroupKey = "unreachableDestinationRerouteTrunkGroupKey",
            /// What happens to all calls; nothing when absent.
            call_forwarding_always_action: Action = "callForwardingAlwaysAction",
            call_forwarding_always_forward_address: PhoneNumber = "callForwardingAlwaysForwardAddress" [Chars(0, 161)],
            call_forwarding_always_reroute_trunk_group_key: TrunkGroupKey = "callForwardingAlwaysRerouteTrunkGroupKey",
            /// Put before the digits that the device sends.
            prefix: String = "prefix" [Chars(0, 15)],
            peering_domain: String = "peeringDomain" [Chars(0, 80)],
        }
    }

    endpoint {
        /// Creates a trunk group.
        ///
        /// All known clients send a value for every policy: [`Create::with_defaults`] fills in the usual ones. The SIP user
        /// name and password go with `requireAuthentication`, the peering domain with `routeToPeeringDomain`.
        ///
        /// ```
        /// use odin_api::groups::trunk_groups::Create;
        /// let create = Create::new("ent.odin", "grp.odin", "trunk.main", 10)
        ///     .require_authentication(true)
        ///     .sip_authentication_user_name("trunk.main")
        ///     .sip_authentication_password("Rather-Long-9")
        ///     .with_defaults();
        /// ```
        #[doc(alias("SIP trunk", "PBX"))]
        Create = POST "/groups/trunk-groups", id "groups.trunk-groups.create", NotIdempotent, Sent -> WriteResponse<TrunkGroup>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId",
            name: String = Body "name" [Chars(1, 30)],
            /// Calls at the same time; not more than the group's call capacity.
            max_active_calls: i64 = Body "maxActiveCalls" [Range(1, i64::MAX)],
        }
    }

    endpoint {
        /// Changes a trunk group; what is not set stays as it is.
        ///
        /// `users` replaces the hosted users. [`Patch::Clear`] removes the pilot user.
        ///
        /// ```
        /// use odin_api::groups::trunk_groups::Update;
        /// let update = Update::new("ent.odin", "grp.odin", "trunk.main").max_active_calls(20).new_name("trunk.north");
        /// ```
        #[doc(alias("SIP trunk", "PBX"))]
        Update = PUT "/groups/trunk-groups", id "groups.trunk-groups.update", NotIdempotent, Sent -> WriteResponse<TrunkGroup>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId",
            name: String = Body "name",
        }
        body {
            /// Renames it, which is why the operation is not repeated when its answer is lost.
            new_name: String = "newName" [Chars(1, 30)],
            /// Calls at the same time; not more than the group's call capacity.
            max_active_calls: i64 = "maxActiveCalls" [Range(1, i64::MAX)],
        }
        lists {
            users: UserRow = "users",
        }
    }
}

fn default_to<T>(field: &mut Patch<T>, value: impl Into<T>) {
    if field.is_keep() {
        *field = Patch::Set(value.into());
    }
}

impl Create {
    /// Sets the usual value wherever none has been set.
    pub fn with_defaults(mut self) -> Self {
        for number in [
            &mut self.settings.capacity_exceeded_trap_initial_calls,
            &mut self.settings.capacity_exceeded_trap_offset_calls,
        ] {
            default_to(number, 0);
        }
        default_to(&mut self.settings.invitation_timeout, 6);
        default_to(&mut self.settings.continuous_options_sending_interval_seconds, 30);
        default_to(&mut self.settings.failure_options_sending_interval_seconds, 10);
        default_to(&mut self.settings.failure_threshold_counter, 1);
        default_to(&mut self.settings.success_threshold_counter, 1);
        default_to(&mut self.settings.invite_failure_threshold_counter, 1);
        default_to(&mut self.settings.invite_failure_threshold_window_seconds, 30);
        default_to(&mut self.settings.clid_source_for_screened_calls_policy, ClidSource::Profile);
        default_to(&mut self.settings.pilot_user_call_optimization_policy, CallOptimization::UserServices);
        default_to(&mut self.settings.pilot_user_calling_line_asserted_identity_policy, CallPolicy::Unscreened);
        for policy in [
            &mut self.settings.pilot_user_calling_line_identity_for_emergency_calls_policy,
            &mut self.settings.pilot_user_calling_line_identity_for_external_calls_policy,
            &mut self.settings.pilot_user_charge_number_policy,
        ] {
            default_to(policy, CallPolicy::None);
        }
        default_to(&mut self.settings.user_lookup_policy, UserLookup::Basic);
        default_to(&mut self.settings.use_system_user_lookup_policy, true);
        default_to(&mut self.settings.require_authentication, false);
        self
    }
}

endpoint! {
    /// Deletes a trunk group; the portal does it only while no pilot user is set.
    ///
    /// ```
    /// use odin_api::groups::trunk_groups::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "trunk.main");
    /// ```
    Delete = DELETE "/groups/trunk-groups", id "groups.trunk-groups.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
