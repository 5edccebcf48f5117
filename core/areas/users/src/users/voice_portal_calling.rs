//! `/users/voice-portal-calling`: calls are made from within the voice portal.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether a user can make calls from the menu of the voice portal.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::voice_portal_calling::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "voicemail")]
    Get = GET "/users/voice-portal-calling", id "users.voice-portal-calling.get", Safe, Inferred -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Lets a user make calls from the voice portal, or no longer does.
    ///
    /// ```
    /// use odin_api::users::voice_portal_calling::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "voicemail")]
    Update = PUT "/users/voice-portal-calling", id "users.voice-portal-calling.update",
        Idempotent, Inferred -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
