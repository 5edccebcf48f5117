//! `/groups/paging/originators/available`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users who may be allowed to speak to a paging group.
    ///
    /// ```
    /// use odin_api::groups::paging::originators::available::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/paging/originators/available", id "groups.paging.originators.available.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
