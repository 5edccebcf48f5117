//! `/events`: what was changed, by whom.

pub mod logins;
pub mod types;

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// A change. What it was before and after may be in `extra`.
    Event {
        id: Option<i64> = "id",
        /// What was done, by a name of [`types`].
        kind: Option<String> = "type",
        /// Who did it.
        user_id: Option<UserId> = "userId",
        /// As what they were logged in.
        user_login_type: Option<String> = "userLoginType",
        /// The service provider that it was done to or in.
        event_service_provider_id: Option<ServiceProviderId> = "eventServiceProviderId",
        /// The group that it was done to or in.
        event_group_id: Option<GroupId> = "eventGroupId",
        /// The user that it was done to.
        event_user_id: Option<UserId> = "eventUserId",
        created_at: Option<String> = "createdAt",
    }
}

endpoint! {
    /// One change, with all that is known of it.
    ///
    /// ```
    /// use odin_api::{Endpoint, events::Get};
    /// let call = Get::new(7);
    /// let answer = r#"{"id":7,"type":"users.update","userId":"admin","eventUserId":"4001@example.net"}"#;
    /// let event = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(event.event_user_id, Some("4001@example.net".into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("audit log", "change log", "history", "who changed"))]
    Get = GET "/events", id "events.get", Safe, Sent -> Event;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// The latest changes, the newest first.
    ///
    /// ```
    /// use odin_api::events::List;
    /// let list = List::new().limit(50);
    /// ```
    #[doc(alias("audit log", "change log", "history", "who changed"))]
    List = GET "/events", id "events.list", Safe, Sent -> Array<Event>;
    new {}
    query {
        /// How many at the most.
        limit: i64 = "limit",
    }
}
