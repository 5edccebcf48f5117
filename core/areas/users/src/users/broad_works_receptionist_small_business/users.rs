//! `/users/broad-works-receptionist-small-business/users`: the users whom a receptionist of a small office can watch.

use super::WatchedUser;
use crate::declare::endpoint;
use crate::value::{Array, UserId};

endpoint! {
    /// Whose lines the receptionist client of a user can show.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::broad_works_receptionist_small_business::users::ListAvailable};
    /// let call = ListAvailable::new("4001@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","lastName":"Lovelace"}]"#;
    /// let users = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "receptionist")]
    ListAvailable = GET "/users/broad-works-receptionist-small-business/users",
        id "users.broad-works-receptionist-small-business.users.list-available", Safe, Inferred -> Array<WatchedUser>;
    new { user_id: UserId = Query "userId" }
}
