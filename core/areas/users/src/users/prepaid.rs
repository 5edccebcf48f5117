//! `/users/prepaid`: calls are charged against a prepaid balance.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::service::Switch;
use crate::value::UserId;

endpoint! {
    /// Whether calls of a user are charged against a prepaid balance.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::prepaid::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "balance")]
    Get = GET "/users/prepaid", id "users.prepaid.get", Safe, Inferred -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Charges calls of a user against a prepaid balance, or ends that.
    ///
    /// ```
    /// use odin_api::users::prepaid::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "balance")]
    Update = PUT "/users/prepaid", id "users.prepaid.update", Idempotent, Inferred -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}
