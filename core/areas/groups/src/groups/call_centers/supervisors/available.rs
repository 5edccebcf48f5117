//! `/groups/call-centers/supervisors/available`: the users who may become supervisors.

use super::Supervisors;
use crate::declare::endpoint;
use crate::groups::call_centers::CallCenterType;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The users of a group who may be supervisors.
    ///
    /// ```
    /// use odin_api::groups::call_centers::supervisors::available::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/call-centers/supervisors/available", id "groups.call-centers.supervisors.available.list-available",
        Safe, Sent -> Supervisors;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        /// The API's own client leaves it out.
        call_center_type: CallCenterType = "callCenterType",
    }
}
