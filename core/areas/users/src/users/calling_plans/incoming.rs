//! `/users/calling-plans/incoming`: which calls a user takes.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::dialing::IncomingCalls;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// The Incoming Calling Plan of a user.
    IncomingCallingPlan {
        /// While it is off, the plan of the user's department or group holds.
        use_custom_settings: Option<bool> = "useCustomSettings",
        user_permissions: Option<IncomingCalls> = "userPermissions",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Which calls a user takes.
    ///
    /// ```
    /// use odin_api::shapes::dialing::CallsFromOutside;
    /// use odin_api::{Endpoint, users::calling_plans::incoming::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":{"allowFromOutsideGroup":"Disallow"}}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions.unwrap().allow_from_outside_group, Some(CallsFromOutside::Disallow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("ICP", "incoming call restrictions"))]
    Get = GET "/users/calling-plans/incoming", id "users.calling-plans.incoming.get", Safe, Sent -> IncomingCallingPlan;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which calls a user takes.
    ///
    /// What is not set stays as it is; the answer is the plan as it is now.
    ///
    /// ```
    /// use odin_api::shapes::dialing::{CallsFromOutside, IncomingCalls};
    /// use odin_api::users::calling_plans::incoming::Update;
    /// let mut calls = IncomingCalls::default();
    /// calls.allow_from_outside_group = Some(CallsFromOutside::OnlyIfRedirected);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions(calls);
    /// ```
    #[doc(alias("ICP", "incoming call restrictions"))]
    Update = PUT "/users/calling-plans/incoming", id "users.calling-plans.incoming.update", Idempotent, Sent
        -> WriteResponse<IncomingCallingPlan>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
        user_permissions: IncomingCalls = "userPermissions",
    }
}
