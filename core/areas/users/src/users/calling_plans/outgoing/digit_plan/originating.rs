//! `/users/calling-plans/outgoing/digit-plan/originating`: what is done with calls that a user makes, by digit pattern.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::TreatedPattern;
use crate::users::calling_plans::outgoing::OriginatingByDigits;
use crate::value::UserId;

endpoint! {
    /// What is done with calls that a user makes, by digit pattern.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::digit_plan::originating::Get};
    /// use odin_api::shapes::dialing::Treatment;
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":[{"digitPatternName":"Premium numbers",
    ///     "permission":"Authorization Code Required"}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions[0].permission, Some(Treatment::AuthorizationCodeRequired));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("OCP", "toll restriction"))]
    Get = GET "/users/calling-plans/outgoing/digit-plan/originating", id "users.calling-plans.outgoing.digit-plan.originating.get", Safe, Sent -> OriginatingByDigits;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what is done with calls that a user makes, by digit pattern.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::digit_plan::originating::Update;
    /// use odin_api::shapes::dialing::{TreatedPattern, Treatment};
    /// let mut pattern = TreatedPattern::new("Premium numbers");
    /// pattern.permission = Some(Treatment::Disallow);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions([pattern]);
    /// ```
    #[doc(alias("OCP", "toll restriction"))]
    Update = PUT "/users/calling-plans/outgoing/digit-plan/originating", id "users.calling-plans.outgoing.digit-plan.originating.update", Idempotent, Sent
        -> WriteResponse<OriginatingByDigits>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
    }
    lists { user_permissions: TreatedPattern = "userPermissions" }
}
