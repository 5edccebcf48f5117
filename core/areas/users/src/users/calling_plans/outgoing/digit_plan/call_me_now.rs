//! `/users/calling-plans/outgoing/digit-plan/call-me-now`: which digit patterns strangers may enter at Call Me Now.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::AllowedPattern;
use crate::users::calling_plans::outgoing::AllowingByDigits;
use crate::value::UserId;

endpoint! {
    /// Which digit patterns a stranger may enter at the Call Me Now of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::digit_plan::call_me_now::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":[{"digitPatternName":"Premium numbers",
    ///     "permission":false}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions[0].permission, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/users/calling-plans/outgoing/digit-plan/call-me-now", id "users.calling-plans.outgoing.digit-plan.call-me-now.get", Safe, Sent -> AllowingByDigits;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which digit patterns a stranger may enter at the Call Me Now of a user.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::digit_plan::call_me_now::Update;
    /// use odin_api::shapes::dialing::AllowedPattern;
    /// let mut pattern = AllowedPattern::new("Premium numbers");
    /// pattern.permission = Some(false);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions([pattern]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/users/calling-plans/outgoing/digit-plan/call-me-now", id "users.calling-plans.outgoing.digit-plan.call-me-now.update", Idempotent, Sent
        -> WriteResponse<AllowingByDigits>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
    }
    lists { user_permissions: AllowedPattern = "userPermissions" }
}
