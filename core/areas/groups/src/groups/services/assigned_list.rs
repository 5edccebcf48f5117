//! `/groups/services/assigned-list`

use crate::declare::endpoint;
use crate::value::{Array, GroupId, ServiceName, ServiceProviderId};

endpoint! {
    /// The names of all services that the group or any of its users has.
    ///
    /// ```
    /// use odin_api::groups::services::assigned_list::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    List = GET "/groups/services/assigned-list", id "groups.services.assigned-list.list", Safe, Sent
        -> Array<ServiceName>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
