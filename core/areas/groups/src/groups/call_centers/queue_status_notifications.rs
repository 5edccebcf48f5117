//! `/groups/call-centers/queue-status-notifications`: alarms for agents about a busy queue.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceUserId;

model! {
    /// When the phones of the agents show that the queue is busy.
    QueueStatusNotifications needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        enable_queue_status_notification: Option<bool> = "enableQueueStatusNotification",
        /// Whether many waiting calls raise it.
        enable_queue_depth_threshold: Option<bool> = "enableQueueDepthThreshold",
        /// So many calls.
        number_of_calls_threshold: Option<i64> = "numberOfCallsThreshold" [Range(1, 525)],
        /// Whether a call that waits for long raises it.
        enable_waiting_time_threshold: Option<bool> = "enableWaitingTimeThreshold",
        /// So many seconds.
        waiting_time_of_calls_threshold: Option<i64> = "waitingTimeOfCallsThreshold" [Range(1, 7200)],
    }
}

endpoint! {
    /// The queue status notification of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::queue_status_notifications::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","enableQueueDepthThreshold":true,
    ///     "numberOfCallsThreshold":5}"#;
    /// let notifications = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(notifications.number_of_calls_threshold, Some(5));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/queue-status-notifications",
        id "groups.call-centers.queue-status-notifications.get", Safe, Sent -> QueueStatusNotifications;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the queue status notification; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_centers::queue_status_notifications::Update;
    /// let update = Update::new("cc.support@example.net")
    ///     .enable_queue_depth_threshold(true)
    ///     .number_of_calls_threshold(20);
    /// ```
    Update = PUT "/groups/call-centers/queue-status-notifications",
        id "groups.call-centers.queue-status-notifications.update",
        Idempotent, Sent -> WriteResponse<QueueStatusNotifications>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        enable_queue_status_notification: bool = "enableQueueStatusNotification",
        /// Whether many waiting calls raise it.
        enable_queue_depth_threshold: bool = "enableQueueDepthThreshold",
        /// So many calls.
        number_of_calls_threshold: i64 = "numberOfCallsThreshold" [Range(1, 525)],
        /// Whether a call that waits for long raises it.
        enable_waiting_time_threshold: bool = "enableWaitingTimeThreshold",
        /// So many seconds.
        waiting_time_of_calls_threshold: i64 = "waitingTimeOfCallsThreshold" [Range(1, 7200)],
    }
}
