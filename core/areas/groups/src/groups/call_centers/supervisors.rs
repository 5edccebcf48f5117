//! `/groups/call-centers/supervisors`: the supervisors of a call center.

pub mod agents;
pub mod available;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::{UserRef, UserRow};
use crate::value::{Array, ServiceUserId, UserId};

model! {
    /// The supervisors of a call center.
    Supervisors {
        supervisors: Array<UserRow> = "supervisors",
    }
}

endpoint! {
    /// The supervisors of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::supervisors::List};
    /// let call = List::new("cc.support@example.net");
    /// let answer = r#"{"supervisors":[{"userId":"4009@example.net"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.supervisors[0].user_id, "4009@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/call-centers/supervisors", id "groups.call-centers.supervisors.list",
        Safe, Sent -> Supervisors;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Adds supervisors to those that are there.
    ///
    /// ```
    /// use odin_api::{groups::call_centers::supervisors::Create, users::UserRef};
    /// let create = Create::new("cc.support@example.net").supervisors([UserRef::new("4004@example.net")]);
    /// ```
    Create = POST "/groups/call-centers/supervisors", id "groups.call-centers.supervisors.create",
        NotIdempotent, Sent -> WriteResponse<Supervisors>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    lists {
        supervisors: UserRef = "supervisors",
    }
    one_of ["supervisors"]
}

endpoint! {
    /// Replaces the supervisors of a call center: supervisors not listed are removed.
    ///
    /// One client puts the agents of one supervisor here, with `supervisorUserId`. That would make them supervisors:
    /// for agents use [`users::call_centers::supervisors`](crate::users::call_centers::supervisors).
    ///
    /// ```
    /// use odin_api::groups::call_centers::supervisors::Update;
    /// let update = Update::new("cc.support@example.net").supervisors(["4008@example.net", "4009@example.net"]);
    /// ```
    Update = PUT "/groups/call-centers/supervisors", id "groups.call-centers.supervisors.update",
        Idempotent, Sent -> WriteResponse<Supervisors>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        /// Uncertain here: see above.
        supervisor_user_id: UserId = "supervisorUserId",
    }
    lists {
        supervisors: UserRow = "supervisors",
    }
    one_of ["supervisors"]
}

endpoint! {
    /// Removes supervisors from a call center.
    ///
    /// ```
    /// use odin_api::{groups::call_centers::supervisors::Delete, users::UserRef};
    /// let delete = Delete::new("cc.support@example.net").supervisors([UserRef::new("4009@example.net")]);
    /// ```
    Delete = DELETE "/groups/call-centers/supervisors", id "groups.call-centers.supervisors.delete",
        NotIdempotent, Sent -> WriteResponse;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    lists {
        supervisors: UserRef = "supervisors",
    }
    one_of ["supervisors"]
}
