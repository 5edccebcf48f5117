//! `/groups/meet-me-conferencing/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users who may be allowed to have conferences on a bridge.
    ///
    /// ```
    /// use odin_api::groups::meet_me_conferencing::users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/meet-me-conferencing/users", id "groups.meet-me-conferencing.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
