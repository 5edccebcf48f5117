//! `/users/silent-alerting`: a call is signalled without ringing.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether calls to a user are signalled without ringing.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::silent_alerting::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "mute ringer")]
    Get = GET "/users/silent-alerting", id "users.silent-alerting.get", Safe, Inferred -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches Silent Alerting of a user on or off.
    ///
    /// ```
    /// use odin_api::users::silent_alerting::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "mute ringer")]
    Update = PUT "/users/silent-alerting", id "users.silent-alerting.update",
        Idempotent, Inferred -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
