//! `/users/call-centers/agents`: of which call centers a user is an agent.

pub mod sign_out;
pub mod supervisors;

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{ServiceUserId, UserId};

model! {
    /// Names a call center, under the key `userId`.
    CallCenterRef from "userId" needs {
        user_id: ServiceUserId = "userId",
    } has {
    }
}

impl<T: Into<ServiceUserId>> From<T> for CallCenterRef {
    fn from(service_user_id: T) -> Self {
        Self::new(service_user_id)
    }
}

endpoint! {
    /// The call centers of which a user is an agent.
    ///
    /// The source has the singular `/user` in this path; the plural of the other operations is used.
    /// No source shows the answer; [`call_center::Get`](crate::users::call_center::Get) has the same with a known
    /// shape.
    ///
    /// ```
    /// use odin_api::users::call_centers::agents::List;
    /// let list = List::new("4001@example.net");
    /// ```
    List = GET "/users/call-centers/agents", id "users.call-centers.agents.list", Safe, Inferred -> Value;
    new { agent_user_id: UserId = Query "agentUserId" }
}

endpoint! {
    /// Makes a user an agent of these call centers, and of no others.
    ///
    /// The source has the singular `/user` in this path; the plural of the other operations is used.
    ///
    /// ```
    /// use odin_api::users::call_centers::agents::Update;
    /// let update = Update::new("4001@example.net").call_centers(["cc.support@example.net"]);
    /// ```
    Update = PUT "/users/call-centers/agents", id "users.call-centers.agents.update", Idempotent, Inferred -> WriteResponse;
    new { agent_user_id: UserId = Body "agentUserId" }
    lists {
        call_centers: CallCenterRef = "callCenters",
    }
    one_of ["callCenters"]
}
