//! `/system/emergency-zones`: who sends the mails about Emergency Zones, for the platform.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;

model! {
    /// Who sends the mails about Emergency Zones: calls of devices outside their zone.
    SystemEmergencyZones {
        /// The sender of the mails.
        default_from_address: Option<String> = "defaultFromAddress",
    }
}

endpoint! {
    /// The sender of the mails about Emergency Zones: calls of devices outside their zone.
    ///
    /// It is that of the platform.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::emergency_zones::Get};
    /// let call = Get::new();
    /// let answer = r#"{"defaultFromAddress":"emergency@example.net"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.default_from_address.as_deref(), Some("emergency@example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("911", "E911"))]
    Get = GET "/system/emergency-zones", id "system.emergency-zones.get", Safe, Inferred -> SystemEmergencyZones;
    new {}
}

endpoint! {
    /// Changes the sender of the mails about Emergency Zones: calls of devices outside their zone.
    ///
    /// It is that of the platform.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::emergency_zones::Update;
    /// let change = Update::new().default_from_address("emergency@example.net");
    /// ```
    #[doc(alias("911", "E911"))]
    Update = PUT "/system/emergency-zones", id "system.emergency-zones.update", Idempotent, Inferred
        -> WriteResponse<SystemEmergencyZones>;
    new {}
    body {
        /// The sender of the mails.
        default_from_address: String = "defaultFromAddress" [Chars(0, 80)],
    }
}
