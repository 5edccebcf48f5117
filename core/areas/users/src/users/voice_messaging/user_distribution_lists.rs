//! `/users/voice-messaging/user-distribution-lists`: all lists of people to send a message to.

use crate::declare::endpoint;
use crate::users::voice_messaging::user_distribution_list::DistributionList;
use crate::value::{Array, UserId};

endpoint! {
    /// All distribution lists of a user. The documented answer is empty; the rows are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::voice_messaging::user_distribution_lists::List};
    /// let answer = r#"[{"listId":"0","description":"Sales","phoneNumbers":["2095554001"]}]"#;
    /// let lists = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(lists[0].list_id, Some(0));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/users/voice-messaging/user-distribution-lists", id "users.voice-messaging.user-distribution-lists.list", Safe, Sent -> Array<DistributionList>;
    new { user_id: UserId = Query "userId" }
}
