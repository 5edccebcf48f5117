//! `/users/calling-line-id-blocking-override`: numbers of callers are shown even where callers hide them.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether a user sees the numbers of callers who hide them.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_line_id_blocking_override::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("caller ID", "anonymous callers"))]
    Get = GET "/users/calling-line-id-blocking-override", id "users.calling-line-id-blocking-override.get",
        Safe, Inferred -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Shows a user the numbers of callers who hide them, or ends that.
    ///
    /// ```
    /// use odin_api::users::calling_line_id_blocking_override::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias("caller ID", "anonymous callers"))]
    Update = PUT "/users/calling-line-id-blocking-override", id "users.calling-line-id-blocking-override.update",
        Idempotent, Inferred -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
