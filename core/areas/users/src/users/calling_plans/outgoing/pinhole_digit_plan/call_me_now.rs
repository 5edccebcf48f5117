//! `/users/calling-plans/outgoing/pinhole-digit-plan/call-me-now`: which patterns strangers may always enter at Call Me Now.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::PinholeAllowedPattern;
use crate::users::calling_plans::outgoing::AllowingPinholes;
use crate::value::UserId;

endpoint! {
    /// Which pinhole patterns a stranger may enter at the Call Me Now of a user, whatever the rest of the plan says.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::pinhole_digit_plan::call_me_now::Get};
    /// use odin_api::shapes::dialing::PinholePermission;
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":[{"digitPatternName":"Emergency numbers",
    ///     "permission":"Allow"}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions[0].permission, Some(PinholePermission::Allow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/users/calling-plans/outgoing/pinhole-digit-plan/call-me-now", id "users.calling-plans.outgoing.pinhole-digit-plan.call-me-now.get", Safe, Sent -> AllowingPinholes;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which pinhole patterns a stranger may enter at the Call Me Now of a user.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::pinhole_digit_plan::call_me_now::Update;
    /// use odin_api::shapes::dialing::{PinholeAllowedPattern, PinholePermission};
    /// let mut pattern = PinholeAllowedPattern::new("Emergency numbers");
    /// pattern.permission = Some(PinholePermission::Ignore);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions([pattern]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/users/calling-plans/outgoing/pinhole-digit-plan/call-me-now", id "users.calling-plans.outgoing.pinhole-digit-plan.call-me-now.update", Idempotent, Sent
        -> WriteResponse<AllowingPinholes>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
    }
    lists { user_permissions: PinholeAllowedPattern = "userPermissions" }
}
