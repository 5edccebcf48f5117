//! `/users/call-centers/dnis`: as which numbers an agent may call out.

use crate::declare::endpoint;
use crate::users::call_center::DnisKey;
use crate::value::{Array, UserId};

endpoint! {
    /// The DNIS numbers as which an agent may call out.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks. The API's own client reads the same
    /// list from
    /// [`/users/call-center/dnis`](crate::users::call_center::dnis), wrapped.
    ///
    /// ```
    /// use odin_api::users::call_centers::dnis::List;
    /// let list = List::new("4001@example.net");
    /// ```
    List = GET "/users/call-centers/dnis", id "users.call-centers.dnis.list", Safe, Sent -> Array<DnisKey>;
    new { user_id: UserId = Query "userId" }
}
