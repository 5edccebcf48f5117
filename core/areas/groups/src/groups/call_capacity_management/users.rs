//! `/groups/call-capacity-management/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users of a group who may be put into a call capacity group.
    ///
    /// ```
    /// use odin_api::groups::call_capacity_management::users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/call-capacity-management/users", id "groups.call-capacity-management.users.list-available", Safe, Inferred
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        /// The call capacity group that they are for.
        name: String = "name",
    }
}
