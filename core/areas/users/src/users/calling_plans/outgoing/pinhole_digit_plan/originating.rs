//! `/users/calling-plans/outgoing/pinhole-digit-plan/originating`: what is done with calls that a user makes to pinhole patterns.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::PinholeTreatedPattern;
use crate::users::calling_plans::outgoing::OriginatingPinholes;
use crate::value::UserId;

endpoint! {
    /// What is done with calls that a user makes to pinhole patterns, whatever the rest of the plan says.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::pinhole_digit_plan::originating::Get};
    /// use odin_api::shapes::dialing::PinholeTreatment;
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":[{"digitPatternName":"Emergency numbers",
    ///     "permission":"Allow"}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions[0].permission, Some(PinholeTreatment::Allow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/users/calling-plans/outgoing/pinhole-digit-plan/originating", id "users.calling-plans.outgoing.pinhole-digit-plan.originating.get", Safe, Sent -> OriginatingPinholes;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what is done with calls that a user makes to pinhole patterns.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::pinhole_digit_plan::originating::Update;
    /// use odin_api::shapes::dialing::{PinholeTreatedPattern, PinholeTreatment};
    /// let mut pattern = PinholeTreatedPattern::new("Emergency numbers");
    /// pattern.permission = Some(PinholeTreatment::AuthorizationCodeRequired);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions([pattern]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/users/calling-plans/outgoing/pinhole-digit-plan/originating", id "users.calling-plans.outgoing.pinhole-digit-plan.originating.update", Idempotent, Sent
        -> WriteResponse<OriginatingPinholes>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
    }
    lists { user_permissions: PinholeTreatedPattern = "userPermissions" }
}
