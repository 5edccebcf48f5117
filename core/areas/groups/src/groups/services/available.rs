//! `/groups/services/available`

use crate::declare::endpoint;
use crate::value::{Array, GroupId, ServiceName, ServiceProviderId};

endpoint! {
    /// The names of all user and group services that a group may use; a name may occur twice.
    ///
    /// ```
    /// use odin_api::groups::services::available::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    List = GET "/groups/services/available", id "groups.services.available.list", Safe, Sent -> Array<ServiceName>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
