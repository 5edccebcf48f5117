//! `/users/calling-plans/outgoing/pinhole-digit-plan/redirecting`: which patterns a user may redirect calls to in any case.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::PinholeAllowedPattern;
use crate::users::calling_plans::outgoing::AllowingPinholes;
use crate::value::UserId;

endpoint! {
    /// Which pinhole patterns a user may forward or transfer calls to, whatever the rest of the plan says.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::pinhole_digit_plan::redirecting::Get};
    /// use odin_api::shapes::dialing::PinholePermission;
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":[{"digitPatternName":"Emergency numbers",
    ///     "permission":"Allow"}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions[0].permission, Some(PinholePermission::Allow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/users/calling-plans/outgoing/pinhole-digit-plan/redirecting", id "users.calling-plans.outgoing.pinhole-digit-plan.redirecting.get", Safe, Sent -> AllowingPinholes;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which pinhole patterns a user may forward or transfer calls to.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::pinhole_digit_plan::redirecting::Update;
    /// use odin_api::shapes::dialing::{PinholeAllowedPattern, PinholePermission};
    /// let mut pattern = PinholeAllowedPattern::new("Emergency numbers");
    /// pattern.permission = Some(PinholePermission::Ignore);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions([pattern]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/users/calling-plans/outgoing/pinhole-digit-plan/redirecting", id "users.calling-plans.outgoing.pinhole-digit-plan.redirecting.update", Idempotent, Sent
        -> WriteResponse<AllowingPinholes>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
    }
    lists { user_permissions: PinholeAllowedPattern = "userPermissions" }
}
