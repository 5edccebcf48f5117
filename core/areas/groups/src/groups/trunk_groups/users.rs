//! `/groups/trunk-groups/users`

pub mod hosted;

use crate::declare::{endpoint, model};
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// Users in relation to a trunk group.
    TrunkGroupUsers {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        /// Of the trunk group.
        name: Option<String> = "name",
        users: Array<UserRow> = "users",
    }
}

endpoint! {
    /// The users whose phone is behind a trunk group.
    ///
    /// They get there, and away, by [`users::Update`](crate::users::Update) with another endpoint.
    ///
    /// ```
    /// use odin_api::groups::trunk_groups::users::List;
    /// let list = List::new("ent.odin", "grp.odin", "trunk.odin");
    /// ```
    List = GET "/groups/trunk-groups/users", id "groups.trunk-groups.users.list", Safe, Sent -> TrunkGroupUsers;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
