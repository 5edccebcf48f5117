//! `/users/calling-name-retrieval`: names of callers are looked up.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether the names of outside callers are looked up in a database, where the call brings none.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_name_retrieval::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "CNAM")]
    #[doc(alias = "caller name")]
    Get = GET "/users/calling-name-retrieval", id "users.calling-name-retrieval.get", Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches Calling Name Retrieval of a user on or off.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_name_retrieval::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "CNAM")]
    #[doc(alias = "caller name")]
    Update = PUT "/users/calling-name-retrieval", id "users.calling-name-retrieval.update",
        Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
