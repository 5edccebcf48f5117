//! `/groups/call-processing-policy`: limits of the calls of a group, and which identity they show.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::call_processing::{ClidPolicy, InternalClidPolicy};
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// The call processing policy of a group. Each limit counts while the flag before it is on.
    GroupCallProcessingPolicy {
        allow_alternate_numbers_for_redirecting_identity: Option<bool> = "allowAlternateNumbersForRedirectingIdentity",
        allow_configurable_clid_for_redirecting_identity: Option<bool> = "allowConfigurableCLIDForRedirectingIdentity",
        allow_department_clid_name_override: Option<bool> = "allowDepartmentCLIDNameOverride",
        block_calling_name_for_external_calls: Option<bool> = "blockCallingNameForExternalCalls",
        /// Which number calls show.
        clid_policy: Option<ClidPolicy> = "clidPolicy",
        /// Which number emergency calls show.
        emergency_clid_policy: Option<ClidPolicy> = "emergencyClidPolicy",
        /// Which number calls to other groups of the enterprise show.
        enterprise_calls_clid_policy: Option<InternalClidPolicy> = "enterpriseCallsCLIDPolicy",
        /// Which number calls inside the group show.
        group_calls_clid_policy: Option<InternalClidPolicy> = "groupCallsCLIDPolicy",
        max_call_time_for_answered_calls_minutes: Option<i64> = "maxCallTimeForAnsweredCallsMinutes",
        max_call_time_for_unanswered_calls_minutes: Option<i64> = "maxCallTimeForUnansweredCallsMinutes",
        max_concurrent_find_me_follow_me_invocations: Option<i64> = "maxConcurrentFindMeFollowMeInvocations",
        max_concurrent_redirected_calls: Option<i64> = "maxConcurrentRedirectedCalls",
        max_find_me_follow_me_depth: Option<i64> = "maxFindMeFollowMeDepth",
        /// How often a call may be forwarded.
        max_redirection_depth: Option<i64> = "maxRedirectionDepth",
        max_simultaneous_calls: Option<i64> = "maxSimultaneousCalls",
        max_simultaneous_video_calls: Option<i64> = "maxSimultaneousVideoCalls",
        /// Whether the group has its own settings for the identity of calls; else those of the service provider hold.
        use_group_clid_setting: Option<bool> = "useGroupCLIDSetting",
        /// The same for limits.
        use_group_call_limits_setting: Option<bool> = "useGroupCallLimitsSetting",
        use_group_name: Option<bool> = "useGroupName",
        use_max_call_time_for_answered_calls: Option<bool> = "useMaxCallTimeForAnsweredCalls",
        use_max_call_time_for_unanswered_calls: Option<bool> = "useMaxCallTimeForUnansweredCalls",
        use_max_concurrent_find_me_follow_me_invocations: Option<bool> = "useMaxConcurrentFindMeFollowMeInvocations",
        use_max_concurrent_redirected_calls: Option<bool> = "useMaxConcurrentRedirectedCalls",
        use_max_find_me_follow_me_depth: Option<bool> = "useMaxFindMeFollowMeDepth",
        use_max_simultaneous_calls: Option<bool> = "useMaxSimultaneousCalls",
        use_max_simultaneous_video_calls: Option<bool> = "useMaxSimultaneousVideoCalls",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// The call processing policy of a group, which holds for users without one of their own.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_processing_policy::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"useGroupCallLimitsSetting":true,"useMaxSimultaneousCalls":true,"maxSimultaneousCalls":3}"#;
    /// let policy = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(policy.max_simultaneous_calls, Some(3));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("caller id", "call limits"))]
    Get = GET "/groups/call-processing-policy", id "groups.call-processing-policy.get", Safe, Sent
        -> GroupCallProcessingPolicy;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes the call processing policy of a group; what is not set stays as it is.
    ///
    /// Settings of a kind count only while its `use_group_..` flag is on.
    ///
    /// ```
    /// use odin_api::groups::call_processing_policy::Update;
    /// use odin_api::shapes::call_processing::ClidPolicy;
    /// let change = Update::new("ent.odin", "grp.odin").use_group_clid_setting(true).clid_policy(ClidPolicy::UseGroupClid);
    /// ```
    #[doc(alias("caller id", "call limits"))]
    Update = PUT "/groups/call-processing-policy", id "groups.call-processing-policy.update", Idempotent, Sent
        -> WriteResponse<GroupCallProcessingPolicy>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        allow_alternate_numbers_for_redirecting_identity: bool = "allowAlternateNumbersForRedirectingIdentity",
        allow_configurable_clid_for_redirecting_identity: bool = "allowConfigurableCLIDForRedirectingIdentity",
        allow_department_clid_name_override: bool = "allowDepartmentCLIDNameOverride",
        block_calling_name_for_external_calls: bool = "blockCallingNameForExternalCalls",
        /// Which number calls show.
        clid_policy: ClidPolicy = "clidPolicy",
        /// Which number emergency calls show.
        emergency_clid_policy: ClidPolicy = "emergencyClidPolicy",
        /// Which number calls to other groups of the enterprise show.
        enterprise_calls_clid_policy: InternalClidPolicy = "enterpriseCallsCLIDPolicy",
        /// Which number calls inside the group show.
        group_calls_clid_policy: InternalClidPolicy = "groupCallsCLIDPolicy",
        max_call_time_for_answered_calls_minutes: i64 = "maxCallTimeForAnsweredCallsMinutes" [Range(3, 2_880)],
        max_call_time_for_unanswered_calls_minutes: i64 = "maxCallTimeForUnansweredCallsMinutes" [Range(1, 2_880)],
        max_concurrent_find_me_follow_me_invocations: i64 = "maxConcurrentFindMeFollowMeInvocations" [Range(1, 999_999)],
        max_concurrent_redirected_calls: i64 = "maxConcurrentRedirectedCalls" [Range(1, 999_999)],
        max_find_me_follow_me_depth: i64 = "maxFindMeFollowMeDepth" [Range(1, 100)],
        /// How often a call may be forwarded.
        max_redirection_depth: i64 = "maxRedirectionDepth" [Range(1, 100)],
        max_simultaneous_calls: i64 = "maxSimultaneousCalls" [Range(1, 999_999)],
        max_simultaneous_video_calls: i64 = "maxSimultaneousVideoCalls" [Range(1, 999_999)],
        /// Whether the group has its own settings for the identity of calls; else those of the service provider hold.
        use_group_clid_setting: bool = "useGroupCLIDSetting",
        /// The same for limits.
        use_group_call_limits_setting: bool = "useGroupCallLimitsSetting",
        use_group_name: bool = "useGroupName",
        use_max_call_time_for_answered_calls: bool = "useMaxCallTimeForAnsweredCalls",
        use_max_call_time_for_unanswered_calls: bool = "useMaxCallTimeForUnansweredCalls",
        use_max_concurrent_find_me_follow_me_invocations: bool = "useMaxConcurrentFindMeFollowMeInvocations",
        use_max_concurrent_redirected_calls: bool = "useMaxConcurrentRedirectedCalls",
        use_max_find_me_follow_me_depth: bool = "useMaxFindMeFollowMeDepth",
        use_max_simultaneous_calls: bool = "useMaxSimultaneousCalls",
        use_max_simultaneous_video_calls: bool = "useMaxSimultaneousVideoCalls",
    }
}
