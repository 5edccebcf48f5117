//! `/users/services/viewable`

use super::assigned::AssignedServices;
use crate::declare::endpoint;
use crate::value::UserId;

endpoint! {
    /// The services that the user sees in the portal, according to the viewable pack.
    ///
    /// ```
    /// use odin_api::users::services::viewable::List;
    /// let list = List::new("4001@example.net");
    /// ```
    List = GET "/users/services/viewable", id "users.services.viewable.list", Safe, Sent -> AssignedServices;
    new { user_id: UserId = Query "userId" }
}
