//! `/users/flexible-seating/guest/hosts`: the desks that are free.

use crate::declare::endpoint;
use crate::users::flexible_seating::guest::SeatingHost;
use crate::value::{Array, UserId};

endpoint! {
    /// The desks that are free for a user.
    ///
    /// [`Get`](super::Get) shows the same.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::flexible_seating::guest::hosts::ListAvailable};
    /// let call = ListAvailable::new("4001@example.net");
    /// let answer = r#"[{"userId":"desk7@example.net","lastName":"Desk 7"}]"#;
    /// let desks = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(desks[0].last_name.as_deref(), Some("Desk 7"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    ListAvailable = GET "/users/flexible-seating/guest/hosts", id "users.flexible-seating.guest.hosts.list-available", Safe, Inferred
        -> Array<SeatingHost>;
    new { user_id: UserId = Query "userId" }
}
