//! `/users/call-processing-policy`: limits of a user's calls, and which identity they show.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
pub use crate::shapes::call_processing::{ClidPolicy, MediaPolicy};
use crate::value::{GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// The call processing policy of a user. Each limit counts while the flag before it is on.
    CallProcessingPolicy {
        /// Whether the user has its own settings for the identity of calls; else those of the group hold.
        use_user_clid_setting: Option<bool> = "useUserCLIDSetting",
        /// The same for codecs.
        use_user_media_setting: Option<bool> = "useUserMediaSetting",
        /// The same for limits.
        use_user_call_limits_setting: Option<bool> = "useUserCallLimitsSetting",
        /// The same for dialable caller ids.
        use_user_dclid_setting: Option<bool> = "useUserDCLIDSetting",
        /// The same for translation and routing.
        use_user_translation_routing_setting: Option<bool> = "useUserTranslationRoutingSetting",
        use_max_simultaneous_calls: Option<bool> = "useMaxSimultaneousCalls",
        max_simultaneous_calls: Option<i64> = "maxSimultaneousCalls" [Range(1, 999_999)],
        use_max_simultaneous_video_calls: Option<bool> = "useMaxSimultaneousVideoCalls",
        max_simultaneous_video_calls: Option<i64> = "maxSimultaneousVideoCalls" [Range(1, 999_999)],
        use_max_call_time_for_answered_calls: Option<bool> = "useMaxCallTimeForAnsweredCalls",
        max_call_time_for_answered_calls_minutes: Option<i64> = "maxCallTimeForAnsweredCallsMinutes" [Range(3, 2_880)],
        use_max_call_time_for_unanswered_calls: Option<bool> = "useMaxCallTimeForUnansweredCalls",
        max_call_time_for_unanswered_calls_minutes: Option<i64> = "maxCallTimeForUnansweredCallsMinutes" [Range(1, 2_880)],
        media_policy_selection: Option<MediaPolicy> = "mediaPolicySelection",
        /// For [`MediaPolicy::UseSupportedMediaSet`].
        supported_media_set_name: Patch<String> = "supportedMediaSetName" [Chars(0, 80)],
        use_max_concurrent_redirected_calls: Option<bool> = "useMaxConcurrentRedirectedCalls",
        max_concurrent_redirected_calls: Option<i64> = "maxConcurrentRedirectedCalls" [Range(1, 999_999)],
        use_max_find_me_follow_me_depth: Option<bool> = "useMaxFindMeFollowMeDepth",
        max_find_me_follow_me_depth: Option<i64> = "maxFindMeFollowMeDepth" [Range(1, 100)],
        max_redirection_depth: Option<i64> = "maxRedirectionDepth" [Range(1, 100)],
        use_max_concurrent_find_me_follow_me_invocations: Option<bool> = "useMaxConcurrentFindMeFollowMeInvocations",
        max_concurrent_find_me_follow_me_invocations: Option<i64> = "maxConcurrentFindMeFollowMeInvocations" [Range(1, 999_999)],
        clid_policy: Option<ClidPolicy> = "clidPolicy",
        emergency_clid_policy: Option<ClidPolicy> = "emergencyClidPolicy",
        allow_alternate_numbers_for_redirecting_identity: Option<bool> = "allowAlternateNumbersForRedirectingIdentity",
        use_group_name: Option<bool> = "useGroupName",
        block_calling_name_for_external_calls: Option<bool> = "blockCallingNameForExternalCalls",
        enable_dialable_caller_id: Option<bool> = "enableDialableCallerID",
        allow_configurable_clid_for_redirecting_identity: Option<bool> = "allowConfigurableCLIDForRedirectingIdentity",
        allow_department_clid_name_override: Option<bool> = "allowDepartmentCLIDNameOverride",
        use_user_phone_list_lookup_setting: Option<bool> = "useUserPhoneListLookupSetting",
        enable_phone_list_lookup: Option<bool> = "enablePhoneListLookup",
        use_max_concurrent_terminating_alerting_requests: Option<bool> = "useMaxConcurrentTerminatingAlertingRequests",
        max_concurrent_terminating_alerting_requests: Option<i64> = "maxConcurrentTerminatingAlertingRequests" [Range(1, 50)],
        include_redirections_in_maximum_number_of_concurrent_calls: Option<bool> = "includeRedirectionsInMaximumNumberOfConcurrentCalls",
        route_override_domain: Patch<String> = "routeOverrideDomain" [Chars(0, 80)],
        route_override_prefix: Patch<String> = "routeOverridePrefix" [Chars(0, 10)],
        allow_mobile_dn_for_redirecting_identity: Option<bool> = "allowMobileDNForRedirectingIdentity",
        allow_user_selection_of_external_clid_policy: Option<bool> = "allowUserSelectionOfExternalCLIDPolicy",
        allow_user_configurable_clid_modification: Option<bool> = "allowUserConfigurableCLIDModification",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The call processing policy of a user.
    ///
    /// The path is inferred from that of [`Update`]; the record is documented.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_processing_policy::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","useMaxSimultaneousCalls":true,"maxSimultaneousCalls":3}"#;
    /// let policy = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(policy.max_simultaneous_calls, Some(3));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/call-processing-policy", id "users.call-processing-policy.get", Safe, Inferred -> CallProcessingPolicy;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the call processing policy of a user; what is not set stays as it is.
    ///
    /// Settings of a kind count only while its `use_user_..` flag is on. The answer is the whole policy as it is now. The last two fields, those of
    /// the media set and those of the route are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::users::call_processing_policy::{ClidPolicy, Update};
    /// let update = Update::new("4001@example.net").use_user_clid_setting(true).clid_policy(ClidPolicy::UseGroupClid);
    /// ```
    Update = PUT "/users/call-processing-policy", id "users.call-processing-policy.update", Idempotent, Sent -> WriteResponse<CallProcessingPolicy>;
    new { user_id: UserId = Body "userId" }
    body {
        /// Whether the user has its own settings for the identity of calls; else those of the group hold.
        use_user_clid_setting: bool = "useUserCLIDSetting",
        /// The same for codecs.
        use_user_media_setting: bool = "useUserMediaSetting",
        /// The same for limits.
        use_user_call_limits_setting: bool = "useUserCallLimitsSetting",
        /// The same for dialable caller ids.
        use_user_dclid_setting: bool = "useUserDCLIDSetting",
        /// The same for translation and routing.
        use_user_translation_routing_setting: bool = "useUserTranslationRoutingSetting",
        use_max_simultaneous_calls: bool = "useMaxSimultaneousCalls",
        max_simultaneous_calls: i64 = "maxSimultaneousCalls" [Range(1, 999_999)],
        use_max_simultaneous_video_calls: bool = "useMaxSimultaneousVideoCalls",
        max_simultaneous_video_calls: i64 = "maxSimultaneousVideoCalls" [Range(1, 999_999)],
        use_max_call_time_for_answered_calls: bool = "useMaxCallTimeForAnsweredCalls",
        max_call_time_for_answered_calls_minutes: i64 = "maxCallTimeForAnsweredCallsMinutes" [Range(3, 2_880)],
        use_max_call_time_for_unanswered_calls: bool = "useMaxCallTimeForUnansweredCalls",
        max_call_time_for_unanswered_calls_minutes: i64 = "maxCallTimeForUnansweredCallsMinutes" [Range(1, 2_880)],
        media_policy_selection: MediaPolicy = "mediaPolicySelection",
        /// For [`MediaPolicy::UseSupportedMediaSet`].
        supported_media_set_name: String = "supportedMediaSetName" [Chars(0, 80)],
        use_max_concurrent_redirected_calls: bool = "useMaxConcurrentRedirectedCalls",
        max_concurrent_redirected_calls: i64 = "maxConcurrentRedirectedCalls" [Range(1, 999_999)],
        use_max_find_me_follow_me_depth: bool = "useMaxFindMeFollowMeDepth",
        max_find_me_follow_me_depth: i64 = "maxFindMeFollowMeDepth" [Range(1, 100)],
        max_redirection_depth: i64 = "maxRedirectionDepth" [Range(1, 100)],
        use_max_concurrent_find_me_follow_me_invocations: bool = "useMaxConcurrentFindMeFollowMeInvocations",
        max_concurrent_find_me_follow_me_invocations: i64 = "maxConcurrentFindMeFollowMeInvocations" [Range(1, 999_999)],
        clid_policy: ClidPolicy = "clidPolicy",
        emergency_clid_policy: ClidPolicy = "emergencyClidPolicy",
        allow_alternate_numbers_for_redirecting_identity: bool = "allowAlternateNumbersForRedirectingIdentity",
        use_group_name: bool = "useGroupName",
        block_calling_name_for_external_calls: bool = "blockCallingNameForExternalCalls",
        enable_dialable_caller_id: bool = "enableDialableCallerID",
        allow_configurable_clid_for_redirecting_identity: bool = "allowConfigurableCLIDForRedirectingIdentity",
        allow_department_clid_name_override: bool = "allowDepartmentCLIDNameOverride",
        use_user_phone_list_lookup_setting: bool = "useUserPhoneListLookupSetting",
        enable_phone_list_lookup: bool = "enablePhoneListLookup",
        use_max_concurrent_terminating_alerting_requests: bool = "useMaxConcurrentTerminatingAlertingRequests",
        max_concurrent_terminating_alerting_requests: i64 = "maxConcurrentTerminatingAlertingRequests" [Range(1, 50)],
        include_redirections_in_maximum_number_of_concurrent_calls: bool = "includeRedirectionsInMaximumNumberOfConcurrentCalls",
        route_override_domain: String = "routeOverrideDomain" [Chars(0, 80)],
        route_override_prefix: String = "routeOverridePrefix" [Chars(0, 10)],
        allow_mobile_dn_for_redirecting_identity: bool = "allowMobileDNForRedirectingIdentity",
        allow_user_selection_of_external_clid_policy: bool = "allowUserSelectionOfExternalCLIDPolicy",
        allow_user_configurable_clid_modification: bool = "allowUserConfigurableCLIDModification",
    }
}
