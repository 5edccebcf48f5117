//! `/users/meet-me-conferencing/delegates/users`: who can be chosen as a delegate.

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// The users who can be chosen to run a conference in place of its host.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::meet_me_conferencing::delegates::users::ListAvailable};
    /// let call = ListAvailable::new("4001@example.net", "123456", "meet@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","lastName":"Lovelace"}]"#;
    /// let users = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference bridge")]
    ListAvailable = GET "/users/meet-me-conferencing/delegates/users", id "users.meet-me-conferencing.delegates.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        user_id: UserId = Query "userId",
        conference_id: String = Query "conferenceId",
        bridge_id: String = Query "bridgeId",
    }
}
