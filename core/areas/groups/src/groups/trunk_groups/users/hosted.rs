//! `/groups/trunk-groups/users/hosted`

use super::TrunkGroupUsers;
use crate::declare::endpoint;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The users that may become hosted users of a trunk group.
    ///
    /// The present ones come with the trunk group itself.
    ///
    /// ```
    /// use odin_api::groups::trunk_groups::users::hosted::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin", "trunk.odin");
    /// ```
    ListAvailable = GET "/groups/trunk-groups/users/hosted", id "groups.trunk-groups.users.hosted.list-available", Safe,
        Sent -> TrunkGroupUsers;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
