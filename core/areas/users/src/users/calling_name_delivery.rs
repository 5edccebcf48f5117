//! `/users/calling-name-delivery`: the phone shows the name of callers.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Calling Name Delivery or Calling Number Delivery: for which calls the phone shows the caller.
    #[doc(alias = "caller ID")]
    CallingIdentityDelivery {
        /// Calls from outside the group.
        is_active_for_external_calls: Option<bool> = "isActiveForExternalCalls",
        /// Calls from within the group.
        is_active_for_internal_calls: Option<bool> = "isActiveForInternalCalls",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// For which calls the phone of a user shows the name of the caller.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_name_delivery::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActiveForExternalCalls":true,"isActiveForInternalCalls":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active_for_external_calls, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("caller ID", "caller name"))]
    Get = GET "/users/calling-name-delivery", id "users.calling-name-delivery.get",
        Safe, Sent -> CallingIdentityDelivery;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes for which calls the phone of a user shows the name of the caller; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_name_delivery::Update;
    /// let update = Update::new("4001@example.net").is_active_for_external_calls(true).is_active_for_internal_calls(true);
    /// ```
    #[doc(alias("caller ID", "caller name"))]
    Update = PUT "/users/calling-name-delivery", id "users.calling-name-delivery.update",
        Idempotent, Sent -> WriteResponse<CallingIdentityDelivery>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active_for_external_calls: bool = "isActiveForExternalCalls",
        is_active_for_internal_calls: bool = "isActiveForInternalCalls",
    }
}
