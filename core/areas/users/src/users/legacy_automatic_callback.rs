//! `/users/legacy-automatic-callback`: redialing a busy number the way older switches do.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether a user can have the platform redial a busy number the way older switches do.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::legacy_automatic_callback::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "camp on")]
    Get = GET "/users/legacy-automatic-callback", id "users.legacy-automatic-callback.get", Safe, Inferred -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches Legacy Automatic Callback of a user on or off.
    ///
    /// ```
    /// use odin_api::users::legacy_automatic_callback::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "camp on")]
    Update = PUT "/users/legacy-automatic-callback", id "users.legacy-automatic-callback.update",
        Idempotent, Inferred -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
