//! `/users/calling-number-delivery`: the phone shows the number of callers.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::users::calling_name_delivery::CallingIdentityDelivery;
use crate::value::UserId;

endpoint! {
    /// For which calls the phone of a user shows the number of the caller.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_number_delivery::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActiveForExternalCalls":true,"isActiveForInternalCalls":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active_for_external_calls, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("caller ID", "CLIP"))]
    Get = GET "/users/calling-number-delivery", id "users.calling-number-delivery.get",
        Safe, Sent -> CallingIdentityDelivery;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes for which calls the phone of a user shows the number of the caller; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_number_delivery::Update;
    /// let update = Update::new("4001@example.net").is_active_for_external_calls(true).is_active_for_internal_calls(true);
    /// ```
    #[doc(alias("caller ID", "CLIP"))]
    Update = PUT "/users/calling-number-delivery", id "users.calling-number-delivery.update",
        Idempotent, Sent -> WriteResponse<CallingIdentityDelivery>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active_for_external_calls: bool = "isActiveForExternalCalls",
        is_active_for_internal_calls: bool = "isActiveForInternalCalls",
    }
}
