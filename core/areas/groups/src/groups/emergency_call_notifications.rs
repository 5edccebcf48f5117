//! `/groups/emergency-call-notifications`: who is told of emergency calls of a group.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// Who is told of emergency calls.
    GroupEmergencyCallNotifications {
        /// To whom the mail goes.
        emergency_call_notify_email_address: Option<String> = "emergencyCallNotifyEmailAddress",
        /// Whether a mail tells of each emergency call.
        send_emergency_call_notification_email: Option<bool> = "sendEmergencyCallNotificationEmail",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// Who is told by mail of emergency calls of a group.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::emergency_call_notifications::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"sendEmergencyCallNotificationEmail":true,"emergencyCallNotifyEmailAddress":"desk@example.net"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.send_emergency_call_notification_email, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Get = GET "/groups/emergency-call-notifications", id "groups.emergency-call-notifications.get", Safe, Inferred
        -> GroupEmergencyCallNotifications;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes who is told by mail of emergency calls of a group; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::groups::emergency_call_notifications::Update;
    /// let change = Update::new("ent.odin", "grp.odin")
    ///     .send_emergency_call_notification_email(true)
    ///     .emergency_call_notify_email_address("desk@example.net");
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Update = PUT "/groups/emergency-call-notifications", id "groups.emergency-call-notifications.update", Idempotent, Inferred
        -> WriteResponse<GroupEmergencyCallNotifications>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// To whom the mail goes.
        emergency_call_notify_email_address: String = "emergencyCallNotifyEmailAddress" [Chars(0, 80)],
        /// Whether a mail tells of each emergency call.
        send_emergency_call_notification_email: bool = "sendEmergencyCallNotificationEmail",
    }
}
