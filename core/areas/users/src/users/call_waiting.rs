//! `/users/call-waiting`: a second call is announced during the first.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Call Waiting: whether a second call is announced during the first.
    CallWaiting {
        /// Whether a second call is announced at all.
        is_active: Option<bool> = "isActive",
        /// Whether the phone does not show who the waiting caller is.
        disable_calling_line_id_delivery: Option<bool> = "disableCallingLineIdDelivery",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Call Waiting of a user: whether a second call is announced during the first.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_waiting::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"disableCallingLineIdDelivery":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("CW", "second call"))]
    Get = GET "/users/call-waiting", id "users.call-waiting.get", Safe, Sent -> CallWaiting;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Call Waiting of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_waiting::Update;
    /// let off = Update::new("4001@example.net").is_active(false);
    /// ```
    #[doc(alias("CW", "second call"))]
    Update = PUT "/users/call-waiting", id "users.call-waiting.update", Idempotent, Sent -> WriteResponse<CallWaiting>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        disable_calling_line_id_delivery: bool = "disableCallingLineIdDelivery",
    }
}
