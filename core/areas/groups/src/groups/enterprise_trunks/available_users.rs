//! `/groups/enterprise-trunks/available-users`

use crate::declare::endpoint;
use crate::shapes::enterprise_trunk::TrunkUserList;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The users who may be reached through an enterprise trunk: those who are reached through none.
    ///
    /// ```
    /// use odin_api::groups::enterprise_trunks::available_users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/enterprise-trunks/available-users", id "groups.enterprise-trunks.available-users.list-available", Safe, Sent
        -> TrunkUserList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
