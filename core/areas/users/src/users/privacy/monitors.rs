//! `/users/privacy/monitors`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The users who could be permitted to see whether the line of a user is busy.
    ///
    /// ```
    /// use odin_api::users::privacy::monitors::ListAvailable;
    /// let list = ListAvailable::new("4001@example.net");
    /// ```
    ListAvailable = GET "/users/privacy/monitors", id "users.privacy.monitors.list-available", Safe, Sent
        -> Array<UserRow>;
    new { user_id: UserId = Query "userId" }
}
