//! `/users/meet-me-conferencing/bridges`: the bridges on which a user may hold conferences.

use crate::declare::{endpoint, model};
use crate::value::{Array, UserId};

model! {
    /// A bridge on which a user may hold conferences.
    Bridge {
        bridge_id: Option<String> = "bridgeId",
    }
}

endpoint! {
    /// The bridges on which a user may hold conferences.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::meet_me_conferencing::bridges::List};
    /// let call = List::new("4001@example.net");
    /// let bridges = List::response(http::Response::new(r#"[{"bridgeId":"meet@example.net"}]"#.into()))?;
    /// assert_eq!(bridges[0].bridge_id.as_deref(), Some("meet@example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference bridge")]
    List = GET "/users/meet-me-conferencing/bridges", id "users.meet-me-conferencing.bridges.list", Safe, Sent -> Array<Bridge>;
    new { user_id: UserId = Query "userId" }
}
