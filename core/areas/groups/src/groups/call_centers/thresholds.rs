//! `/groups/call-centers/thresholds`: when a supervisor's screen turns yellow or red.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ServiceUserId};

model! {
    /// The queue thresholds of a Premium call center; times in seconds.
    Thresholds needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        is_active: Option<bool> = "isActive",
        threshold_current_calls_in_queue_yellow: Option<i64> = "thresholdCurrentCallsInQueueYellow" [Range(1, 525)],
        threshold_current_calls_in_queue_red: Option<i64> = "thresholdCurrentCallsInQueueRed" [Range(1, 525)],
        threshold_current_longest_waiting_call_yellow: Option<i64>
            = "thresholdCurrentLongestWaitingCallYellow" [Range(1, 86_400)],
        threshold_current_longest_waiting_call_red: Option<i64>
            = "thresholdCurrentLongestWaitingCallRed" [Range(1, 86_400)],
        threshold_average_estimated_wait_time_yellow: Option<i64>
            = "thresholdAverageEstimatedWaitTimeYellow" [Range(1, 86_400)],
        threshold_average_estimated_wait_time_red: Option<i64>
            = "thresholdAverageEstimatedWaitTimeRed" [Range(1, 86_400)],
        threshold_average_handling_time_yellow: Option<i64> = "thresholdAverageHandlingTimeYellow" [Range(1, 86_400)],
        threshold_average_handling_time_red: Option<i64> = "thresholdAverageHandlingTimeRed" [Range(1, 86_400)],
        threshold_average_speed_of_answer_yellow: Option<i64>
            = "thresholdAverageSpeedOfAnswerYellow" [Range(1, 86_400)],
        threshold_average_speed_of_answer_red: Option<i64> = "thresholdAverageSpeedOfAnswerRed" [Range(1, 86_400)],
        enable_notification_email: Option<bool> = "enableNotificationEmail",
        notification_email_addresses: Array<String> = "notificationEmailAddresses" [Items(8)],
    }
}

endpoint! {
    /// The queue thresholds of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::thresholds::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","isActive":true,
    ///     "thresholdCurrentCallsInQueueRed":10}"#;
    /// let thresholds = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(thresholds.threshold_current_calls_in_queue_red, Some(10));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/thresholds", id "groups.call-centers.thresholds.get", Safe, Sent -> Thresholds;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the queue thresholds; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_centers::thresholds::Update;
    /// let update = Update::new("cc.support@example.net")
    ///     .is_active(true)
    ///     .threshold_current_calls_in_queue_yellow(10)
    ///     .threshold_current_calls_in_queue_red(20);
    /// ```
    Update = PUT "/groups/call-centers/thresholds", id "groups.call-centers.thresholds.update",
        Idempotent, Sent -> WriteResponse<Thresholds>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        is_active: bool = "isActive",
        threshold_current_calls_in_queue_yellow: i64 = "thresholdCurrentCallsInQueueYellow" [Range(1, 525)],
        threshold_current_calls_in_queue_red: i64 = "thresholdCurrentCallsInQueueRed" [Range(1, 525)],
        threshold_current_longest_waiting_call_yellow: i64
            = "thresholdCurrentLongestWaitingCallYellow" [Range(1, 86_400)],
        threshold_current_longest_waiting_call_red: i64 = "thresholdCurrentLongestWaitingCallRed" [Range(1, 86_400)],
        threshold_average_estimated_wait_time_yellow: i64
            = "thresholdAverageEstimatedWaitTimeYellow" [Range(1, 86_400)],
        threshold_average_estimated_wait_time_red: i64 = "thresholdAverageEstimatedWaitTimeRed" [Range(1, 86_400)],
        threshold_average_handling_time_yellow: i64 = "thresholdAverageHandlingTimeYellow" [Range(1, 86_400)],
        threshold_average_handling_time_red: i64 = "thresholdAverageHandlingTimeRed" [Range(1, 86_400)],
        threshold_average_speed_of_answer_yellow: i64 = "thresholdAverageSpeedOfAnswerYellow" [Range(1, 86_400)],
        threshold_average_speed_of_answer_red: i64 = "thresholdAverageSpeedOfAnswerRed" [Range(1, 86_400)],
        enable_notification_email: bool = "enableNotificationEmail",
    }
    lists {
        notification_email_addresses: String = "notificationEmailAddresses" [Items(8)],
    }
}
