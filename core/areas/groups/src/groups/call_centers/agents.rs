//! `/groups/call-centers/agents`: who answers the calls.

pub mod available;
pub mod unlicensed;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
pub use crate::shapes::call_center::Agent;
use crate::shapes::people::UserRef;
use crate::value::{Array, ServiceUserId};

model! {
    /// The agents of a call center, in the order in which they are offered calls.
    Agents {
        agents: Array<Agent> = "agents",
    }
}

endpoint! {
    /// The agents of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::agents::List};
    /// let call = List::new("cc.support@example.net");
    /// let answer = r#"{"agents":[{"userId":"4001@example.net","skillLevel":1}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.agents[0].user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("queue agent", "ACD"))]
    List = GET "/groups/call-centers/agents", id "groups.call-centers.agents.list", Safe, Sent -> Agents;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Adds agents to those that are there.
    ///
    /// ```
    /// use odin_api::{groups::call_centers::agents::Create, users::UserRef};
    /// let create = Create::new("cc.support@example.net").agents([UserRef::new("4001@example.net")]);
    /// ```
    #[doc(alias("queue agent", "ACD"))]
    Create = POST "/groups/call-centers/agents", id "groups.call-centers.agents.create",
        NotIdempotent, Sent -> WriteResponse<Agents>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    lists {
        agents: UserRef = "agents",
    }
    one_of ["agents"]
}

endpoint! {
    /// Replaces the agents of a call center: agents not listed are removed, and an empty list removes all.
    ///
    /// To change one of them, send all:
    ///
    /// ```
    /// use odin_api::groups::call_centers::agents::{Agent, Agents, Update};
    /// # let mut agents = Agents::default();
    /// # agents.agents.push(Agent::new("4001@example.net"));
    /// for agent in agents.agents.iter_mut().filter(|agent| agent.user_id == "4001@example.net") {
    ///     agent.skill_level = Some(2);
    /// }
    /// let update = Update::new("cc.support@example.net").agents(agents.agents);
    /// ```
    #[doc(alias("queue agent", "ACD"))]
    Update = PUT "/groups/call-centers/agents", id "groups.call-centers.agents.update",
        Idempotent, Sent -> WriteResponse<Agents>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    lists {
        agents: Agent = "agents",
    }
    one_of ["agents"]
}

endpoint! {
    /// Removes agents from a call center.
    ///
    /// ```
    /// use odin_api::{groups::call_centers::agents::Delete, users::UserRef};
    /// let leave = Delete::new("cc.support@example.net").agents([UserRef::new("4001@example.net")]);
    /// ```
    #[doc(alias("queue agent", "ACD"))]
    Delete = DELETE "/groups/call-centers/agents", id "groups.call-centers.agents.delete", NotIdempotent, Sent -> WriteResponse;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    lists {
        agents: UserRef = "agents",
    }
    one_of ["agents"]
}
