//! `/users/attendant-console/users`: the users whom an Attendant Console can show.

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The users whose lines the Attendant Console of a user can show.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::attendant_console::users::ListAvailable};
    /// let call = ListAvailable::new("4001@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","lastName":"Lovelace"}]"#;
    /// let users = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "receptionist")]
    ListAvailable = GET "/users/attendant-console/users", id "users.attendant-console.users.list-available", Safe, Inferred
        -> Array<UserRow>;
    new { user_id: UserId = Query "userId" }
}
