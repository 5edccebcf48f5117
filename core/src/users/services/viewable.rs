//! `/users/services/viewable`

use super::assigned::AssignedServices;
use crate::declare::{endpoint, operations};
use crate::value::UserId;

endpoint! {
    /// The services that the user sees in the portal, according to the viewable pack.
    List = GET "/users/services/viewable", id "users.services.viewable.list", Safe, Sent -> AssignedServices;
    new { user_id: UserId = Query "userId" }
}

operations! { List }
