//! `/users/meet-me-conferencing/delegates`: who may run a conference in place of its host.

pub mod users;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

endpoint! {
    /// Who may run a conference in place of its host.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::meet_me_conferencing::delegates::List};
    /// let call = List::new("4001@example.net", "123456", "meet@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","lastName":"Lovelace"}]"#;
    /// let users = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference bridge")]
    List = GET "/users/meet-me-conferencing/delegates", id "users.meet-me-conferencing.delegates.list", Safe, Sent -> Array<UserRow>;
    new {
        user_id: UserId = Query "userId",
        conference_id: String = Query "conferenceId",
        bridge_id: String = Query "bridgeId",
    }
}

endpoint! {
    /// Replaces the list of those who may run a conference in place of its host.
    ///
    /// [`users::ListAvailable`] names those who can be chosen; an empty list removes all.
    ///
    /// ```
    /// use odin_api::users::meet_me_conferencing::delegates::Update;
    /// let update = Update::new("4001@example.net", "123456", "meet@example.net").users(["4002@example.net"]);
    /// ```
    #[doc(alias = "conference bridge")]
    Update = PUT "/users/meet-me-conferencing/delegates", id "users.meet-me-conferencing.delegates.update", Idempotent, Sent
        -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        conference_id: String = Body "conferenceId",
        bridge_id: String = Body "bridgeId",
    }
    lists { users: UserRow = "users" }
    one_of ["users"]
}
