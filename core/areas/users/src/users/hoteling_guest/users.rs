//! `/users/hoteling-guest/users`: the hosts whose phones can be borrowed.

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The hosts whose phones a user can borrow.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::hoteling_guest::users::ListAvailable};
    /// let call = ListAvailable::new("4001@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","lastName":"Lovelace"}]"#;
    /// let users = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    ListAvailable = GET "/users/hoteling-guest/users", id "users.hoteling-guest.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new { user_id: UserId = Query "userId" }
}
