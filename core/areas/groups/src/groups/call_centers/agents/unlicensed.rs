//! `/groups/call-centers/agents/unlicensed`: the agents that lack the license for another type.

use super::Agent;
use crate::declare::endpoint;
use crate::groups::call_centers::CallCenterType;
use crate::value::{Array, ServiceUserId};

endpoint! {
    /// The agents of a call center who lack the license for another type of it.
    ///
    /// Path and fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::groups::call_centers::{CallCenterType, agents::unlicensed::List};
    /// let list = List::new("cc.support@example.net", CallCenterType::Premium);
    /// ```
    List = GET "/groups/call-centers/agents/unlicensed", id "groups.call-centers.agents.unlicensed.list",
        Safe, Inferred -> Array<Agent>;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        call_center_type: CallCenterType = Query "callCenterType",
    }
}
