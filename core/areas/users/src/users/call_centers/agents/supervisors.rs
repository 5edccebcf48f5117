//! `/users/call-centers/agents/supervisors`: the supervisors of an agent.

use crate::declare::endpoint;
use crate::shapes::call_center::Agent;
use crate::value::{Array, ServiceUserId, UserId};

endpoint! {
    /// The supervisors of an agent.
    ///
    /// The source has the singular `/user` in this path; the plural of the other operations is used.
    /// The fields are inferred from BroadWorks, whose request has no supervisor.
    ///
    /// ```
    /// use odin_api::users::call_centers::agents::supervisors::List;
    /// let list = List::new("4001@example.net", "4004@example.net");
    /// ```
    List = GET "/users/call-centers/agents/supervisors", id "users.call-centers.agents.supervisors.list",
        Safe, Inferred -> Array<Agent>;
    new {
        agent_user_id: UserId = Query "agentUserId",
        supervisor_user_id: UserId = Query "supervisorUserId",
    }
}

endpoint! {
    /// The agents of a call center that one supervisor watches.
    ///
    /// The source has the singular `/user` in this path; the plural of the other operations is used.
    /// [`groups::call_centers::supervisors::agents`](crate::groups::call_centers::supervisors::agents) is the same,
    /// seen sent.
    ///
    /// ```
    /// use odin_api::users::call_centers::agents::supervisors::ListAllAgents;
    /// let list = ListAllAgents::new("cc.support@example.net", "4009@example.net");
    /// ```
    ListAllAgents = GET "/users/call-centers/agents/supervisors",
        id "users.call-centers.agents.supervisors.list-all-agents", Safe, Inferred -> Array<Agent>;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        supervisor_user_id: UserId = Query "supervisorUserId",
    }
}
