//! `/service-providers/call-processing-policy`: limits of the calls of a service provider, and which identity they show.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::call_processing::{ClidPolicy, InternalClidPolicy, MediaPolicy};
use crate::value::{ServiceProviderId, open_enum};

open_enum! {
    /// Whose settings hold.
    SettingLevel {
        System = "System",
        ServiceProvider = "Service Provider",
    }
}

open_enum! {
    /// Which calls go over the network even where they could stay inside.
    NetworkUsage {
        ForceAllCalls = "Force All Calls",
        ForceAllExceptExtensionAndLocationCalls = "Force All Except Extension and Location Calls",
        DoNotForceEnterpriseAndGroupCalls = "Do Not Force Enterprise and Group Calls",
    }
}

model! {
    /// The call processing policy of a service provider. Each limit counts while the flag before it is on.
    ServiceProviderCallProcessingPolicy {
        allow_alternate_numbers_for_redirecting_identity: Option<bool> = "allowAlternateNumbersForRedirectingIdentity",
        allow_configurable_clid_for_redirecting_identity: Option<bool> = "allowConfigurableCLIDForRedirectingIdentity",
        allow_enterprise_group_call_typing_for_private_dialing_plan: Option<bool> = "allowEnterpriseGroupCallTypingForPrivateDialingPlan",
        allow_enterprise_group_call_typing_for_public_dialing_plan: Option<bool> = "allowEnterpriseGroupCallTypingForPublicDialingPlan",
        allow_mobile_dn_for_redirecting_identity: Option<bool> = "allowMobileDNForRedirectingIdentity",
        block_calling_name_for_external_calls: Option<bool> = "blockCallingNameForExternalCalls",
        call_typing_errors_gateway_route_identity: Option<String> = "callTypingErrorsGatewayRouteIdentity",
        /// Which number calls show.
        clid_policy: Option<ClidPolicy> = "clidPolicy",
        /// Where conference calls are mixed.
        conference_uri: Option<String> = "conferenceURI",
        emergency_calls_gateway_route_identity: Option<String> = "emergencyCallsGatewayRouteIdentity",
        /// Which number emergency calls show.
        emergency_clid_policy: Option<ClidPolicy> = "emergencyClidPolicy",
        /// Whether the numbers of callers are shown as they are dialled.
        enable_dialable_caller_id: Option<bool> = "enableDialableCallerID",
        enable_enterprise_extension_dialing: Option<bool> = "enableEnterpriseExtensionDialing",
        enable_gateway_route_policy: Option<bool> = "enableGatewayRoutePolicy",
        enable_phone_list_lookup: Option<bool> = "enablePhoneListLookup",
        enforce_enterprise_calling_line_identity_restriction: Option<bool> = "enforceEnterpriseCallingLineIdentityRestriction",
        enforce_group_calling_line_identity_restriction: Option<bool> = "enforceGroupCallingLineIdentityRestriction",
        /// Which number calls to other groups of the enterprise show.
        enterprise_calls_clid_policy: Option<InternalClidPolicy> = "enterpriseCallsCLIDPolicy",
        /// Which number calls inside the group show.
        group_calls_clid_policy: Option<InternalClidPolicy> = "groupCallsCLIDPolicy",
        include_redirections_in_maximum_number_of_concurrent_calls: Option<bool> = "includeRedirectionsInMaximumNumberOfConcurrentCalls",
        max_call_time_for_answered_calls_minutes: Option<i64> = "maxCallTimeForAnsweredCallsMinutes",
        max_call_time_for_unanswered_calls_minutes: Option<i64> = "maxCallTimeForUnansweredCallsMinutes",
        max_concurrent_find_me_follow_me_invocations: Option<i64> = "maxConcurrentFindMeFollowMeInvocations",
        max_concurrent_redirected_calls: Option<i64> = "maxConcurrentRedirectedCalls",
        max_concurrent_terminating_alerting_requests: Option<i64> = "maxConcurrentTerminatingAlertingRequests",
        max_find_me_follow_me_depth: Option<i64> = "maxFindMeFollowMeDepth",
        /// How often a call may be forwarded.
        max_redirection_depth: Option<i64> = "maxRedirectionDepth",
        max_simultaneous_calls: Option<i64> = "maxSimultaneousCalls",
        max_simultaneous_video_calls: Option<i64> = "maxSimultaneousVideoCalls",
        media_policy_selection: Option<MediaPolicy> = "mediaPolicySelection",
        network_calls_gateway_route_identity: Option<String> = "networkCallsGatewayRouteIdentity",
        network_url_calls_gateway_route_identity: Option<String> = "networkURLCallsGatewayRouteIdentity",
        /// Which calls go over the network.
        network_usage_selection: Option<NetworkUsage> = "networkUsageSelection",
        override_clid_restriction_for_private_call_category: Option<bool> = "overrideCLIDRestrictionForPrivateCallCategory",
        repair_calls_gateway_route_identity: Option<String> = "repairCallsGatewayRouteIdentity",
        route_override_domain: Option<String> = "routeOverrideDomain",
        route_override_prefix: Option<String> = "routeOverridePrefix",
        /// For [`MediaPolicy::UseSupportedMediaSet`].
        supported_media_set_name: Option<String> = "supportedMediaSetName",
        use_enterprise_clid_for_private_call_category: Option<bool> = "useEnterpriseCLIDForPrivateCallCategory",
        use_max_call_time_for_answered_calls: Option<bool> = "useMaxCallTimeForAnsweredCalls",
        use_max_call_time_for_unanswered_calls: Option<bool> = "useMaxCallTimeForUnansweredCalls",
        use_max_concurrent_find_me_follow_me_invocations: Option<bool> = "useMaxConcurrentFindMeFollowMeInvocations",
        use_max_concurrent_redirected_calls: Option<bool> = "useMaxConcurrentRedirectedCalls",
        use_max_concurrent_terminating_alerting_requests: Option<bool> = "useMaxConcurrentTerminatingAlertingRequests",
        use_max_find_me_follow_me_depth: Option<bool> = "useMaxFindMeFollowMeDepth",
        use_max_simultaneous_calls: Option<bool> = "useMaxSimultaneousCalls",
        use_max_simultaneous_video_calls: Option<bool> = "useMaxSimultaneousVideoCalls",
        /// Whether the service provider has its own setting for dialable caller ids.
        use_service_provider_d_clid_setting: Option<bool> = "useServiceProviderDCLIDSetting",
        /// Whose settings for media and routing hold.
        use_setting_level: Option<SettingLevel> = "useSettingLevel",
        use_user_phone_number_for_enterprise_calls_when_internal_clid_unavailable: Option<bool> = "useUserPhoneNumberForEnterpriseCallsWhenInternalCLIDUnavailable",
        use_user_phone_number_for_group_calls_when_internal_clid_unavailable: Option<bool> = "useUserPhoneNumberForGroupCallsWhenInternalCLIDUnavailable",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
    }
}

endpoint! {
    /// The call processing policy of a service provider, which holds for groups without one of their own.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::call_processing_policy::{Get, SettingLevel};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"useSettingLevel":"Service Provider","useMaxSimultaneousCalls":true,"maxSimultaneousCalls":3}"#;
    /// let policy = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(policy.use_setting_level, Some(SettingLevel::ServiceProvider));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("caller id", "call limits"))]
    Get = GET "/service-providers/call-processing-policy", id "service-providers.call-processing-policy.get", Safe, Inferred
        -> ServiceProviderCallProcessingPolicy;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes the call processing policy of a service provider; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::call_processing_policy::Update;
    /// use odin_api::shapes::call_processing::ClidPolicy;
    /// let change = Update::new("ent.odin").clid_policy(ClidPolicy::UseDn).max_redirection_depth(5);
    /// ```
    #[doc(alias("caller id", "call limits"))]
    Update = PUT "/service-providers/call-processing-policy", id "service-providers.call-processing-policy.update", Idempotent, Inferred
        -> WriteResponse<ServiceProviderCallProcessingPolicy>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        allow_alternate_numbers_for_redirecting_identity: bool = "allowAlternateNumbersForRedirectingIdentity",
        allow_configurable_clid_for_redirecting_identity: bool = "allowConfigurableCLIDForRedirectingIdentity",
        allow_enterprise_group_call_typing_for_private_dialing_plan: bool = "allowEnterpriseGroupCallTypingForPrivateDialingPlan",
        allow_enterprise_group_call_typing_for_public_dialing_plan: bool = "allowEnterpriseGroupCallTypingForPublicDialingPlan",
        allow_mobile_dn_for_redirecting_identity: bool = "allowMobileDNForRedirectingIdentity",
        block_calling_name_for_external_calls: bool = "blockCallingNameForExternalCalls",
        call_typing_errors_gateway_route_identity: String = "callTypingErrorsGatewayRouteIdentity" [Chars(0, 30)],
        /// Which number calls show.
        clid_policy: ClidPolicy = "clidPolicy",
        /// Where conference calls are mixed.
        conference_uri: String = "conferenceURI" [Chars(0, 161)],
        emergency_calls_gateway_route_identity: String = "emergencyCallsGatewayRouteIdentity" [Chars(0, 30)],
        /// Which number emergency calls show.
        emergency_clid_policy: ClidPolicy = "emergencyClidPolicy",
        /// Whether the numbers of callers are shown as they are dialled.
        enable_dialable_caller_id: bool = "enableDialableCallerID",
        enable_enterprise_extension_dialing: bool = "enableEnterpriseExtensionDialing",
        enable_gateway_route_policy: bool = "enableGatewayRoutePolicy",
        enable_phone_list_lookup: bool = "enablePhoneListLookup",
        enforce_enterprise_calling_line_identity_restriction: bool = "enforceEnterpriseCallingLineIdentityRestriction",
        enforce_group_calling_line_identity_restriction: bool = "enforceGroupCallingLineIdentityRestriction",
        /// Which number calls to other groups of the enterprise show.
        enterprise_calls_clid_policy: InternalClidPolicy = "enterpriseCallsCLIDPolicy",
        /// Which number calls inside the group show.
        group_calls_clid_policy: InternalClidPolicy = "groupCallsCLIDPolicy",
        include_redirections_in_maximum_number_of_concurrent_calls: bool = "includeRedirectionsInMaximumNumberOfConcurrentCalls",
        max_call_time_for_answered_calls_minutes: i64 = "maxCallTimeForAnsweredCallsMinutes" [Range(3, 2_880)],
        max_call_time_for_unanswered_calls_minutes: i64 = "maxCallTimeForUnansweredCallsMinutes" [Range(1, 2_880)],
        max_concurrent_find_me_follow_me_invocations: i64 = "maxConcurrentFindMeFollowMeInvocations" [Range(1, 999_999)],
        max_concurrent_redirected_calls: i64 = "maxConcurrentRedirectedCalls" [Range(1, 999_999)],
        max_concurrent_terminating_alerting_requests: i64 = "maxConcurrentTerminatingAlertingRequests" [Range(1, 50)],
        max_find_me_follow_me_depth: i64 = "maxFindMeFollowMeDepth" [Range(1, 100)],
        /// How often a call may be forwarded.
        max_redirection_depth: i64 = "maxRedirectionDepth" [Range(1, 100)],
        max_simultaneous_calls: i64 = "maxSimultaneousCalls" [Range(1, 999_999)],
        max_simultaneous_video_calls: i64 = "maxSimultaneousVideoCalls" [Range(1, 999_999)],
        media_policy_selection: MediaPolicy = "mediaPolicySelection",
        network_calls_gateway_route_identity: String = "networkCallsGatewayRouteIdentity" [Chars(0, 30)],
        network_url_calls_gateway_route_identity: String = "networkURLCallsGatewayRouteIdentity" [Chars(0, 30)],
        /// Which calls go over the network.
        network_usage_selection: NetworkUsage = "networkUsageSelection",
        override_clid_restriction_for_private_call_category: bool = "overrideCLIDRestrictionForPrivateCallCategory",
        repair_calls_gateway_route_identity: String = "repairCallsGatewayRouteIdentity" [Chars(0, 30)],
        route_override_domain: String = "routeOverrideDomain" [Chars(0, 80)],
        route_override_prefix: String = "routeOverridePrefix" [Chars(0, 10)],
        /// For [`MediaPolicy::UseSupportedMediaSet`].
        supported_media_set_name: String = "supportedMediaSetName" [Chars(0, 80)],
        use_enterprise_clid_for_private_call_category: bool = "useEnterpriseCLIDForPrivateCallCategory",
        use_max_call_time_for_answered_calls: bool = "useMaxCallTimeForAnsweredCalls",
        use_max_call_time_for_unanswered_calls: bool = "useMaxCallTimeForUnansweredCalls",
        use_max_concurrent_find_me_follow_me_invocations: bool = "useMaxConcurrentFindMeFollowMeInvocations",
        use_max_concurrent_redirected_calls: bool = "useMaxConcurrentRedirectedCalls",
        use_max_concurrent_terminating_alerting_requests: bool = "useMaxConcurrentTerminatingAlertingRequests",
        use_max_find_me_follow_me_depth: bool = "useMaxFindMeFollowMeDepth",
        use_max_simultaneous_calls: bool = "useMaxSimultaneousCalls",
        use_max_simultaneous_video_calls: bool = "useMaxSimultaneousVideoCalls",
        /// Whether the service provider has its own setting for dialable caller ids.
        use_service_provider_d_clid_setting: bool = "useServiceProviderDCLIDSetting",
        /// Whose settings for media and routing hold.
        use_setting_level: SettingLevel = "useSettingLevel",
        use_user_phone_number_for_enterprise_calls_when_internal_clid_unavailable: bool = "useUserPhoneNumberForEnterpriseCallsWhenInternalCLIDUnavailable",
        use_user_phone_number_for_group_calls_when_internal_clid_unavailable: bool = "useUserPhoneNumberForGroupCallsWhenInternalCLIDUnavailable",
    }
}
