//! `/groups/call-centers/agents/available`: the users who may become agents.

use super::Agents;
use crate::declare::endpoint;
use crate::groups::call_centers::CallCenterType;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The users of a group who may be agents of a call center of this type.
    ///
    /// ```
    /// use odin_api::groups::call_centers::{CallCenterType, agents::available::ListAvailable};
    /// let list = ListAvailable::new("ent.odin", "grp.odin", CallCenterType::Premium);
    /// ```
    ListAvailable = GET "/groups/call-centers/agents/available", id "groups.call-centers.agents.available.list-available",
        Safe, Sent -> Agents;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        call_center_type: CallCenterType = Query "callCenterType",
    }
}
