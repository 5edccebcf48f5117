//! `/users/music-on-hold`: callers hear music while they are on hold.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether callers hear music while a user has them on hold.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::music_on_hold::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "MOH")]
    #[doc(alias = "hold music")]
    Get = GET "/users/music-on-hold", id "users.music-on-hold.get", Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches Music On Hold of a user on or off.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::music_on_hold::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "MOH")]
    #[doc(alias = "hold music")]
    Update = PUT "/users/music-on-hold", id "users.music-on-hold.update", Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
