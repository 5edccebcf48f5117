//! `/groups/call-centers/supervisors/agents`: the agents of a supervisor.

use crate::declare::endpoint;
use crate::groups::call_centers::agents::Agent;
use crate::value::{Array, ServiceUserId, UserId};

endpoint! {
    /// The agents of a call center that one supervisor watches.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::groups::call_centers::supervisors::agents::List;
    /// let list = List::new("cc.support@example.net", "4004@example.net");
    /// ```
    List = GET "/groups/call-centers/supervisors/agents", id "groups.call-centers.supervisors.agents.list",
        Safe, Sent -> Array<Agent>;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        supervisor_user_id: UserId = Query "supervisorUserId",
    }
}
