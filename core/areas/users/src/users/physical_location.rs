//! `/users/physical-location`: calls are allowed from a known place only.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether a user may call only from the physical location that the network knows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::physical_location::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "location restriction")]
    Get = GET "/users/physical-location", id "users.physical-location.get", Safe, Inferred -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Restricts the calls of a user to its physical location, or ends that.
    ///
    /// ```
    /// use odin_api::users::physical_location::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "location restriction")]
    Update = PUT "/users/physical-location", id "users.physical-location.update",
        Idempotent, Inferred -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
