//! `/users/barge-in-exempt`: nobody may barge in on the calls of the user.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether a user is protected against colleagues and supervisors who barge in on a call.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::barge_in_exempt::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "barge-in")]
    Get = GET "/users/barge-in-exempt", id "users.barge-in-exempt.get", Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Protects a user against barge-in, or ends that.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::barge_in_exempt::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "barge-in")]
    Update = PUT "/users/barge-in-exempt", id "users.barge-in-exempt.update", Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
