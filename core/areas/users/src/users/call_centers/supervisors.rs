//! `/users/call-centers/supervisors`: the agents of a supervisor.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::users::UserRef;
use crate::value::{ServiceUserId, UserId};

endpoint! {
    /// Gives a supervisor further agents of a call center to watch.
    ///
    /// The source has the singular `/user` in this path; the plural of the other operations is used.
    ///
    /// ```
    /// use odin_api::{users::UserRef, users::call_centers::supervisors::Create};
    /// let create = Create::new("cc.support@example.net", "4004@example.net")
    ///     .agents([UserRef::new("4001@example.net")]);
    /// ```
    Create = POST "/users/call-centers/supervisors", id "users.call-centers.supervisors.create",
        NotIdempotent, Inferred -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
        supervisor_user_id: UserId = Body "supervisorUserId",
    }
    lists {
        agents: UserRef = "agents",
    }
    one_of ["agents"]
}

endpoint! {
    /// Takes agents of a call center away from a supervisor. The list of agents is named `supervisors` on the wire.
    ///
    /// ```
    /// use odin_api::users::{UserRef, call_centers::supervisors::Delete};
    /// let supervisor = UserRef::new("4009@example.net");
    /// let delete = Delete::new("cc.support@example.net", "4009@example.net").supervisors([supervisor]);
    /// ```
    Delete = DELETE "/users/call-centers/supervisors", id "users.call-centers.supervisors.delete",
        NotIdempotent, Sent -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
        supervisor_user_id: UserId = Body "supervisorUserId",
    }
    lists {
        /// The agents.
        supervisors: UserRef = "supervisors",
    }
    one_of ["supervisors"]
}
