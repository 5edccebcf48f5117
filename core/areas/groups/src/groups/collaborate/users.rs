//! `/groups/collaborate/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users who may be put into a collaborate bridge: those who are in none.
    ///
    /// ```
    /// use odin_api::groups::collaborate::users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/collaborate/users", id "groups.collaborate.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
