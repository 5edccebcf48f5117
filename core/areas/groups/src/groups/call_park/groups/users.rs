//! `/groups/call-park/groups/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users of a group who may be put into a call park group: those who are in none.
    ///
    /// ```
    /// use odin_api::groups::call_park::groups::users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin", "Front desk");
    /// ```
    ListAvailable = GET "/groups/call-park/groups/users", id "groups.call-park.groups.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// The call park group that they are for.
        name: String = Query "name",
    }
}
