//! `/groups/call-centers/status`: the current queue; switching call centers on and off.

use super::CallCenterRow;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, ServiceUserId};

model! {
    /// The current state of a queue.
    QueueStatus needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        number_of_calls_queued_now: Option<i64> = "numberOfCallsQueuedNow",
        /// Agents that are signed in.
        agents_currently_staffed: Array<UserRow> = "agentsCurrentlyStaffed",
    }
}

model! {
    /// Call centers that were switched.
    Activated {
        instances: Array<CallCenterRow> = "instances",
    }
}

endpoint! {
    /// How many calls wait, and which agents are signed in.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::status::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","numberOfCallsQueuedNow":2,
    ///     "agentsCurrentlyStaffed":[{"userId":"4001@example.net"}]}"#;
    /// let status = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!((status.number_of_calls_queued_now, status.agents_currently_staffed.len()), (Some(2), 1));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/status", id "groups.call-centers.status.get", Safe, Sent -> QueueStatus;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Switches call centers on and off. It does not write what [`Get`] reads, which is the queue.
    ///
    /// The API's own client sends whole list rows; id and `isActive` are what counts.
    ///
    /// ```
    /// use odin_api::groups::call_centers::{CallCenterRow, status::Update};
    /// let mut row = CallCenterRow::new("cc.support@example.net");
    /// row.is_active = Some(false);
    /// let update = Update::new().instances([row]);
    /// ```
    Update = PUT "/groups/call-centers/status", id "groups.call-centers.status.update",
        Idempotent, Sent -> WriteResponse<Activated>;
    items {
        instances: CallCenterRow = "instances",
    }
    one_of ["instances"]
}
