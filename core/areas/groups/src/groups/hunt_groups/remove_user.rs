//! `/groups/hunt-groups/removeUser`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId, ServiceUserId, UserId};

endpoint! {
    /// Takes a user out of all hunt groups of its group; the answer lists the hunt groups that it was in.
    ///
    /// ```
    /// use odin_api::groups::hunt_groups::remove_user::RemoveUser;
    /// let remove = RemoveUser::new("ent.odin", "grp.odin", "4001@example.net");
    /// ```
    RemoveUser = POST "/groups/hunt-groups/removeUser", id "groups.hunt-groups.removeUser.remove-user", NotIdempotent, Sent
        -> WriteResponse<Array<ServiceUserId>>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        user_id: UserId = Body "userId",
    }
}
