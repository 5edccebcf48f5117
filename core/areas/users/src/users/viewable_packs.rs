//! `/users/viewable-packs`: which of its services a user sees in the portal.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::UserId;

model! {
    /// The viewable pack of a user; empty for one who sees everything.
    UserPack {
        id: Option<i64> = "id",
        name: Option<String> = "name",
    }
}

endpoint! {
    /// The viewable pack of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::viewable_packs::Get};
    /// let call = Get::new("4001@example.net");
    /// let pack = Get::response(http::Response::new(r#"{"id":1,"name":"Simple"}"#.into()))?;
    /// assert_eq!(pack.name.as_deref(), Some("Simple"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    Get = GET "/users/viewable-packs", id "users.viewable-packs.get", Safe, Sent -> UserPack;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Gives a user a viewable pack of its group; 0 lets it see everything.
    ///
    /// ```
    /// use odin_api::users::viewable_packs::Update;
    /// let update = Update::new("4001@example.net", 1);
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    Update = PUT "/users/viewable-packs", id "users.viewable-packs.update", Idempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        id: i64 = Body "id",
    }
}
