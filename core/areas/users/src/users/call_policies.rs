//! `/users/call-policies`: what callers and called parties see of redirected calls.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// For which calls the caller is told that the call is being forwarded.
    ForwardedResponse {
        Never = "Never",
        InternalCalls = "Internal Calls",
        AllCalls = "All Calls",
    }
}

open_enum! {
    /// Whose number is shown to the party that a call is redirected to.
    RedirectedIdentity {
        /// That of the caller.
        Originator = "Originating Identity",
        /// That of the user who redirects, where the call leaves the group or enterprise.
        RedirectorForExternal = "Redirecting User Identity For External Redirections",
        /// That of the user who redirects.
        Redirector = "Redirecting User Identity For All Redirections",
    }
}

open_enum! {
    /// For which redirected calls the caller does not see who answered.
    RedirectedPrivacy {
        None = "No Privacy",
        ExternalCalls = "Privacy For External Calls",
        AllCalls = "Privacy For All Calls",
    }
}

model! {
    /// What is shown of a call that was redirected.
    CallPolicies {
        call_being_forwarded_response_call_type: Option<ForwardedResponse> = "callBeingForwardedResponseCallType",
        calling_line_identity_for_redirected_calls: Option<RedirectedIdentity> = "callingLineIdentityForRedirectedCalls",
        redirected_calls_colp_privacy: Option<RedirectedPrivacy> = "redirectedCallsCOLPPrivacy",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// What is shown of calls that a user redirects.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_policies::{ForwardedResponse, Get}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"callBeingForwardedResponseCallType":"All Calls",
    ///     "callingLineIdentityForRedirectedCalls":"Redirecting User Identity For All Redirections",
    ///     "redirectedCallsCOLPPrivacy":"Privacy For All Calls"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.call_being_forwarded_response_call_type, Some(ForwardedResponse::AllCalls));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("COLP", "redirecting number"))]
    Get = GET "/users/call-policies", id "users.call-policies.get", Safe, Sent -> CallPolicies;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what is shown of calls that a user redirects; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::call_policies::{ForwardedResponse, RedirectedIdentity, Update};
    /// let update = Update::new("4001@example.net")
    ///     .call_being_forwarded_response_call_type(ForwardedResponse::AllCalls)
    ///     .calling_line_identity_for_redirected_calls(RedirectedIdentity::Redirector);
    /// ```
    #[doc(alias("COLP", "redirecting number"))]
    Update = PUT "/users/call-policies", id "users.call-policies.update",
        Idempotent, Sent -> WriteResponse<CallPolicies>;
    new { user_id: UserId = Body "userId" }
    body {
        call_being_forwarded_response_call_type: ForwardedResponse = "callBeingForwardedResponseCallType",
        calling_line_identity_for_redirected_calls: RedirectedIdentity = "callingLineIdentityForRedirectedCalls",
        redirected_calls_colp_privacy: RedirectedPrivacy = "redirectedCallsCOLPPrivacy",
    }
}
