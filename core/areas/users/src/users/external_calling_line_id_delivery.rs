//! `/users/external-calling-line-id-delivery`: the phone shows who calls from outside.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether the phone of a user shows the number and name of callers from outside the group.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::external_calling_line_id_delivery::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "caller ID")]
    Get = GET "/users/external-calling-line-id-delivery", id "users.external-calling-line-id-delivery.get",
        Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Shows a user who calls from outside the group, or no longer does.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::external_calling_line_id_delivery::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "caller ID")]
    Update = PUT "/users/external-calling-line-id-delivery", id "users.external-calling-line-id-delivery.update",
        Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
