//! `/users/hoteling-guest/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The hosts whose phones a user can borrow.
    ///
    /// ```
    /// use odin_api::users::hoteling_guest::users::ListAvailable;
    /// let list = ListAvailable::new("4001@example.net");
    /// ```
    ListAvailable = GET "/users/hoteling-guest/users", id "users.hoteling-guest.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new { user_id: UserId = Query "userId" }
}
