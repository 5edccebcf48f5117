//! `/groups/auto-attendants/removeUser`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId, ServiceUserId, UserId};

endpoint! {
    /// Takes a user out of the menus of all auto attendants of its group; the answer lists those auto attendants.
    ///
    /// The documentation says that it only lists them; its name says otherwise, so it counts as a write.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::remove_user::RemoveUser;
    /// let remove = RemoveUser::new("ent.odin", "grp.odin", "4001@example.net");
    /// ```
    RemoveUser = POST "/groups/auto-attendants/removeUser", id "groups.auto-attendants.removeUser.remove-user", NotIdempotent,
        Sent -> WriteResponse<Array<ServiceUserId>>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        user_id: UserId = Body "userId",
    }
}
