//! `/users/directed-call-pickup-with-barge-in`: taking the call of a colleague, or joining it.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Directed Call Pickup with Barge-in: taking a call that rings at a colleague, or joining one that goes on.
    #[doc(alias = "barge-in")]
    DirectedCallPickupWithBargeIn {
        /// Whether the parties hear a tone when the user joins.
        enable_barge_in_warning_tone: Option<bool> = "enableBargeInWarningTone",
        /// Whether the call that has been ringing longest is taken when the user names none.
        enable_automatic_target_selection: Option<bool> = "enableAutomaticTargetSelection",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Directed Call Pickup with Barge-in of a user: how the calls of colleagues are taken or joined.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::directed_call_pickup_with_barge_in::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"enableBargeInWarningTone":true,"enableAutomaticTargetSelection":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.enable_barge_in_warning_tone, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("barge-in", "call pickup"))]
    Get = GET "/users/directed-call-pickup-with-barge-in", id "users.directed-call-pickup-with-barge-in.get",
        Safe, Sent -> DirectedCallPickupWithBargeIn;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Directed Call Pickup with Barge-in of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::directed_call_pickup_with_barge_in::Update;
    /// let update = Update::new("4001@example.net")
    ///     .enable_barge_in_warning_tone(true)
    ///     .enable_automatic_target_selection(true);
    /// ```
    #[doc(alias("barge-in", "call pickup"))]
    Update = PUT "/users/directed-call-pickup-with-barge-in", id "users.directed-call-pickup-with-barge-in.update",
        Idempotent, Sent -> WriteResponse<DirectedCallPickupWithBargeIn>;
    new { user_id: UserId = Body "userId" }
    body {
        enable_barge_in_warning_tone: bool = "enableBargeInWarningTone",
        enable_automatic_target_selection: bool = "enableAutomaticTargetSelection",
    }
}
