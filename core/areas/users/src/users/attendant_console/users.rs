//! `/users/attendant-console/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The users whose lines the Attendant Console of a user can show.
    ///
    /// ```
    /// use odin_api::users::attendant_console::users::ListAvailable;
    /// let list = ListAvailable::new("4001@example.net");
    /// ```
    ListAvailable = GET "/users/attendant-console/users", id "users.attendant-console.users.list-available", Safe, Inferred
        -> Array<UserRow>;
    new { user_id: UserId = Query "userId" }
}
