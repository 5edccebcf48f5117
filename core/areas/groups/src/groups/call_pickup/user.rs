//! `/groups/call-pickup/user`

use super::groups::PickupGroup;
use crate::declare::endpoint;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

endpoint! {
    /// The call pickup group of a user; an empty list when it is in none.
    ///
    /// The documentation shows an object, one client reads a list: both are read as a list.
    ///
    /// ```
    /// use odin_api::groups::call_pickup::user::Get;
    /// let get = Get::new("ent.odin", "grp.odin", "4001@example.net");
    /// ```
    Get = GET "/groups/call-pickup/user", id "groups.call-pickup.user.get", Safe, Sent -> Array<PickupGroup>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        user_id: UserId = Query "userId",
    }
}
