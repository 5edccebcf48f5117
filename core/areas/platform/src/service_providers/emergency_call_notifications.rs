//! `/service-providers/emergency-call-notifications`: who is told of emergency calls of a service provider.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceProviderId;

model! {
    /// Who is told of emergency calls.
    ServiceProviderEmergencyCallNotifications {
        /// Whether groups may have an address of their own.
        allow_group_override: Option<bool> = "allowGroupOverride",
        /// To whom the mail goes.
        emergency_call_notify_email_address: Option<String> = "emergencyCallNotifyEmailAddress",
        /// Whether a mail tells of each emergency call.
        send_emergency_call_notification_email: Option<bool> = "sendEmergencyCallNotificationEmail",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
    }
}

endpoint! {
    /// Who is told by mail of emergency calls of a service provider.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::emergency_call_notifications::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"sendEmergencyCallNotificationEmail":true,"allowGroupOverride":true}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.allow_group_override, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Get = GET "/service-providers/emergency-call-notifications", id "service-providers.emergency-call-notifications.get", Safe, Inferred
        -> ServiceProviderEmergencyCallNotifications;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes who is told by mail of emergency calls of a service provider; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::emergency_call_notifications::Update;
    /// let change = Update::new("ent.odin")
    ///     .send_emergency_call_notification_email(true)
    ///     .emergency_call_notify_email_address("desk@example.net");
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Update = PUT "/service-providers/emergency-call-notifications", id "service-providers.emergency-call-notifications.update", Idempotent, Inferred
        -> WriteResponse<ServiceProviderEmergencyCallNotifications>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        /// Whether groups may have an address of their own.
        allow_group_override: bool = "allowGroupOverride",
        /// To whom the mail goes.
        emergency_call_notify_email_address: String = "emergencyCallNotifyEmailAddress" [Chars(0, 80)],
        /// Whether a mail tells of each emergency call.
        send_emergency_call_notification_email: bool = "sendEmergencyCallNotificationEmail",
    }
}
