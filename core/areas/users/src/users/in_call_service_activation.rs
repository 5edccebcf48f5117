//! `/users/in-call-service-activation`: services by flash-hook, during a call.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether a user can start services such as a three-way call by a flash-hook during a call.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::in_call_service_activation::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hook flash")]
    Get = GET "/users/in-call-service-activation", id "users.in-call-service-activation.get", Safe, Inferred -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches In-Call Service Activation of a user on or off.
    ///
    /// ```
    /// use odin_api::users::in_call_service_activation::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "hook flash")]
    Update = PUT "/users/in-call-service-activation", id "users.in-call-service-activation.update",
        Idempotent, Inferred -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
