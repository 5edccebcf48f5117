//! `/users/meet-me-conferencing/delegates/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The users who can be chosen to run a conference in place of its host.
    ///
    /// ```
    /// use odin_api::users::meet_me_conferencing::delegates::users::ListAvailable;
    /// let list = ListAvailable::new("4001@example.net", "123456", "meet@example.net");
    /// ```
    ListAvailable = GET "/users/meet-me-conferencing/delegates/users", id "users.meet-me-conferencing.delegates.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        user_id: UserId = Query "userId",
        conference_id: String = Query "conferenceId",
        bridge_id: String = Query "bridgeId",
    }
}
