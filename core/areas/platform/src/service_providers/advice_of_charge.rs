//! `/service-providers/advice-of-charge`: how soon the charge of a call is told again, in a service provider.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceProviderId;

model! {
    /// How users of a service provider are told what a call costs.
    ServiceProviderAdviceOfCharge {
        /// How long it waits between two announcements of the charge.
        delay_between_notification_seconds: Option<i64> = "delayBetweenNotificationSeconds",
        /// Whether the delay is that of the service provider; else that of the system holds.
        use_sp_level_aoc_settings: Option<bool> = "useSPLevelAoCSettings",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
    }
}

endpoint! {
    /// How users of a service provider are told what a call costs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::advice_of_charge::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"useSPLevelAoCSettings":true,"delayBetweenNotificationSeconds":30}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.delay_between_notification_seconds, Some(30));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("AoC", "call charges"))]
    Get = GET "/service-providers/advice-of-charge", id "service-providers.advice-of-charge.get", Safe, Inferred
        -> ServiceProviderAdviceOfCharge;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes how users of a service provider are told what a call costs; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::advice_of_charge::Update;
    /// let change = Update::new("ent.odin").use_sp_level_aoc_settings(true).delay_between_notification_seconds(60);
    /// ```
    #[doc(alias("AoC", "call charges"))]
    Update = PUT "/service-providers/advice-of-charge", id "service-providers.advice-of-charge.update", Idempotent, Inferred
        -> WriteResponse<ServiceProviderAdviceOfCharge>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        /// How long it waits between two announcements of the charge.
        delay_between_notification_seconds: i64 = "delayBetweenNotificationSeconds" [Range(5, 1_800)],
        /// Whether the delay is that of the service provider; else that of the system holds.
        use_sp_level_aoc_settings: bool = "useSPLevelAoCSettings",
    }
}
