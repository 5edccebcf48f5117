//! `/users/call-transfer`: what happens to calls that the user transfers.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Call Transfer: what happens to calls that a user hands over to others.
    CallTransfer {
        /// Whether a transferred call comes back when nobody answers it.
        is_recall_active: Option<bool> = "isRecallActive",
        /// After how many rings it comes back.
        recall_number_of_rings: Option<i64> = "recallNumberOfRings" [Range(2, 20)],
        /// Whether a call that is transferred to a busy line waits there.
        enable_busy_camp_on: Option<bool> = "enableBusyCampOn",
        /// How long it waits before it comes back.
        busy_camp_on_seconds: Option<i64> = "busyCampOnSeconds" [Range(30, 600)],
        /// Whether a call that is transferred without asking is kept from being forwarded by the other party.
        use_diversion_inhibitor_for_blind_transfer: Option<bool> = "useDiversionInhibitorForBlindTransfer",
        /// Whether the call by which the user asks first is kept from being forwarded.
        use_diversion_inhibitor_for_consultative_calls: Option<bool> = "useDiversionInhibitorForConsultativeCalls",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Call Transfer of a user: when a call that was handed over comes back.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_transfer::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isRecallActive":true,"recallNumberOfRings":2,"enableBusyCampOn":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_recall_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("camp on", "blind transfer", "attended transfer"))]
    Get = GET "/users/call-transfer", id "users.call-transfer.get", Safe, Sent -> CallTransfer;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Call Transfer of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_transfer::Update;
    /// let update = Update::new("4001@example.net").is_recall_active(true).recall_number_of_rings(2);
    /// ```
    #[doc(alias("camp on", "blind transfer", "attended transfer"))]
    Update = PUT "/users/call-transfer", id "users.call-transfer.update",
        Idempotent, Sent -> WriteResponse<CallTransfer>;
    new { user_id: UserId = Body "userId" }
    body {
        is_recall_active: bool = "isRecallActive",
        recall_number_of_rings: i64 = "recallNumberOfRings" [Range(2, 20)],
        enable_busy_camp_on: bool = "enableBusyCampOn",
        busy_camp_on_seconds: i64 = "busyCampOnSeconds" [Range(30, 600)],
        use_diversion_inhibitor_for_blind_transfer: bool = "useDiversionInhibitorForBlindTransfer",
        use_diversion_inhibitor_for_consultative_calls: bool = "useDiversionInhibitorForConsultativeCalls",
    }
}
