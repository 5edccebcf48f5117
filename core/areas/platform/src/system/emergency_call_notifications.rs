//! `/system/emergency-call-notifications`: who sends the mails that tell of emergency calls, for the platform.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;

model! {
    /// Who sends the mails that tell of emergency calls.
    SystemEmergencyCallNotifications {
        /// The sender of the mails.
        default_from_address: Option<String> = "defaultFromAddress",
    }
}

endpoint! {
    /// The sender of the mails that tell of emergency calls.
    ///
    /// It is that of the platform.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::emergency_call_notifications::Get};
    /// let call = Get::new();
    /// let answer = r#"{"defaultFromAddress":"emergency@example.net"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.default_from_address.as_deref(), Some("emergency@example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Get = GET "/system/emergency-call-notifications", id "system.emergency-call-notifications.get", Safe, Inferred
        -> SystemEmergencyCallNotifications;
    new {}
}

endpoint! {
    /// Changes the sender of the mails that tell of emergency calls.
    ///
    /// It is that of the platform.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::emergency_call_notifications::Update;
    /// let change = Update::new().default_from_address("emergency@example.net");
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Update = PUT "/system/emergency-call-notifications", id "system.emergency-call-notifications.update", Idempotent, Inferred
        -> WriteResponse<SystemEmergencyCallNotifications>;
    new {}
    body {
        /// The sender of the mails.
        default_from_address: String = "defaultFromAddress" [Chars(0, 80)],
    }
}
