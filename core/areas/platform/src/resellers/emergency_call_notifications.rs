//! `/resellers/emergency-call-notifications`: who sends the mails that tell of emergency calls, for a reseller.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ResellerId;

model! {
    /// Who sends the mails that tell of emergency calls.
    ResellerEmergencyCallNotifications {
        /// The sender of the mails.
        default_from_address: Option<String> = "defaultFromAddress",
        reseller_id: Option<ResellerId> = "resellerId",
    }
}

endpoint! {
    /// The sender of the mails that tell of emergency calls.
    ///
    /// It is that of a reseller.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, resellers::emergency_call_notifications::Get};
    /// let call = Get::new("res.odin");
    /// let answer = r#"{"defaultFromAddress":"emergency@example.net"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.default_from_address.as_deref(), Some("emergency@example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Get = GET "/resellers/emergency-call-notifications", id "resellers.emergency-call-notifications.get", Safe, Inferred
        -> ResellerEmergencyCallNotifications;
    new { reseller_id: ResellerId = Query "resellerId" }
}

endpoint! {
    /// Changes the sender of the mails that tell of emergency calls.
    ///
    /// It is that of a reseller.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::resellers::emergency_call_notifications::Update;
    /// let change = Update::new("res.odin").default_from_address("emergency@example.net");
    /// ```
    #[doc(alias("911", "E911", "emergency number"))]
    Update = PUT "/resellers/emergency-call-notifications", id "resellers.emergency-call-notifications.update", Idempotent, Inferred
        -> WriteResponse<ResellerEmergencyCallNotifications>;
    new { reseller_id: ResellerId = Body "resellerId" }
    body {
        /// The sender of the mails.
        default_from_address: String = "defaultFromAddress" [Chars(0, 80)],
    }
}
