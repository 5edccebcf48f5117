//! `/users/integrated-imp`: instant messages and presence.

pub mod password;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether a user has instant messages and presence.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::integrated_imp::Get};
    /// let call = Get::new("4001@example.net");
    /// let chat = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(chat.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("chat", "XMPP", "instant messaging", "presence"))]
    Get = GET "/users/integrated-imp", id "users.integrated-imp.get", Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches instant messages and presence of a user on or off.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::integrated_imp::Update;
    /// let on = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias("chat", "XMPP", "instant messaging", "presence"))]
    Update = PUT "/users/integrated-imp", id "users.integrated-imp.update", Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
