//! `/users/call-center/dnis`: as which numbers an agent may call out.

use super::DnisKey;
use crate::declare::{endpoint, model};
use crate::value::{Array, UserId};

model! {
    /// As which numbers an agent may call out.
    AvailableDnis {
        dnis: Array<DnisKey> = "dnis",
    }
}

endpoint! {
    /// The DNIS numbers as which an agent may call out.
    ///
    /// ```
    /// use odin_api::users::call_center::dnis::List;
    /// let list = List::new("4001@example.net");
    /// ```
    List = GET "/users/call-center/dnis", id "users.call-center.dnis.list", Safe, Sent -> AvailableDnis;
    new { user_id: UserId = Query "userId" }
}
