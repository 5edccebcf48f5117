//! `/users/push-to-talk/users`: the users whom the access list can name.

use crate::declare::endpoint;
use crate::users::busy_lamp_field::users::AvailableUsers;
use crate::value::UserId;

endpoint! {
    /// The users whom the access list of the Push to Talk of a user can name.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::push_to_talk::users::ListAvailable};
    /// let call = ListAvailable::new("4001@example.net");
    /// let answer = r#"{"users":[{"userId":"4002@example.net","lastName":"Lovelace"}]}"#;
    /// let list = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "intercom")]
    ListAvailable = GET "/users/push-to-talk/users", id "users.push-to-talk.users.list-available", Safe, Sent
        -> AvailableUsers;
    new { user_id: UserId = Query "userId" }
}
