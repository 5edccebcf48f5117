//! `/users/privacy/monitors`: who can be permitted to see the state of the line.

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The users who could be permitted to see whether the line of a user is busy.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::privacy::monitors::ListAvailable};
    /// let call = ListAvailable::new("4001@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","lastName":"Lovelace"}]"#;
    /// let users = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("unlisted", "BLF"))]
    ListAvailable = GET "/users/privacy/monitors", id "users.privacy.monitors.list-available", Safe, Sent
        -> Array<UserRow>;
    new { user_id: UserId = Query "userId" }
}
