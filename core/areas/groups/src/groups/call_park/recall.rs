//! `/groups/call-park/recall`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// Whom a parked call may ring that nobody takes: see [`RecallTo`](super::RecallTo).
    ///
    /// ```
    /// use odin_api::groups::call_park::recall::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/call-park/recall", id "groups.call-park.recall.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
