//! `/users/connected-line-identification-restriction`: callers do not see who answered.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether those who call a user are kept from seeing the number that answered.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::connected_line_identification_restriction::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("COLR", "hide number"))]
    Get = GET "/users/connected-line-identification-restriction", id "users.connected-line-identification-restriction.get",
        Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Hides from callers the number that answered, or shows it.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::connected_line_identification_restriction::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias("COLR", "hide number"))]
    Update = PUT "/users/connected-line-identification-restriction", id "users.connected-line-identification-restriction.update",
        Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
