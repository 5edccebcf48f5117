//! `/users/flexible-seating/guest/hosts`

use crate::declare::endpoint;
use crate::users::flexible_seating::guest::SeatingHost;
use crate::value::{Array, UserId};

endpoint! {
    /// The desks that are free for a user.
    ///
    /// Inferred from the rules of the API: no client was seen to send it. [`Get`](super::Get) shows the same.
    ///
    /// ```
    /// use odin_api::users::flexible_seating::guest::hosts::ListAvailable;
    /// let list = ListAvailable::new("4001@example.net");
    /// ```
    #[doc(alias = "hot desking")]
    ListAvailable = GET "/users/flexible-seating/guest/hosts", id "users.flexible-seating.guest.hosts.list-available", Safe, Inferred
        -> Array<SeatingHost>;
    new { user_id: UserId = Query "userId" }
}
