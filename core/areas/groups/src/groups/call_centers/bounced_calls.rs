//! `/groups/call-centers/bounced-calls`: calls that an agent was offered and did not answer.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{PhoneNumber, ServiceUserId};

model! {
    /// When a call returns to the queue or is transferred because its agent does not answer it.
    BouncedCalls needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        is_active: Option<bool> = "isActive",
        /// How often an agent's phone rings before the call bounces.
        number_of_rings_before_bouncing_call: Option<i64> = "numberOfRingsBeforeBouncingCall" [Range(1, 20)],
        /// Whether bounced calls go to the number below rather than back to the queue; Premium only.
        enable_transfer: Option<bool> = "enableTransfer",
        transfer_phone_number: Option<PhoneNumber> = "transferPhoneNumber" [Chars(0, 161)],
        bounce_call_when_agent_unavailable: Option<bool> = "bounceCallWhenAgentUnavailable",
        /// Whether an agent who holds a call for long is reminded; Standard and Premium.
        alert_call_center_call_on_hold: Option<bool> = "alertCallCenterCallOnHold",
        alert_call_center_call_on_hold_seconds: Option<i64> = "alertCallCenterCallOnHoldSeconds" [Range(30, 600)],
        /// Whether a call on hold for long bounces; Standard and Premium.
        bounce_call_center_call_on_hold: Option<bool> = "bounceCallCenterCallOnHold",
        bounce_call_center_call_on_hold_seconds: Option<i64> = "bounceCallCenterCallOnHoldSeconds" [Range(30, 600)],
    }
}

endpoint! {
    /// The treatment of bounced calls.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::bounced_calls::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","isActive":true,
    ///     "numberOfRingsBeforeBouncingCall":5}"#;
    /// let bounced = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(bounced.number_of_rings_before_bouncing_call, Some(5));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/bounced-calls", id "groups.call-centers.bounced-calls.get",
        Safe, Sent -> BouncedCalls;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the treatment of bounced calls; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_centers::bounced_calls::Update;
    /// let update = Update::new("cc.support@example.net").is_active(true).number_of_rings_before_bouncing_call(5);
    /// ```
    Update = PUT "/groups/call-centers/bounced-calls", id "groups.call-centers.bounced-calls.update",
        Idempotent, Sent -> WriteResponse<BouncedCalls>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        is_active: bool = "isActive",
        /// How often an agent's phone rings before the call bounces.
        number_of_rings_before_bouncing_call: i64 = "numberOfRingsBeforeBouncingCall" [Range(1, 20)],
        /// Whether bounced calls go to the number below rather than back to the queue; Premium only.
        enable_transfer: bool = "enableTransfer",
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 161)],
        bounce_call_when_agent_unavailable: bool = "bounceCallWhenAgentUnavailable",
        /// Whether an agent who holds a call for long is reminded; Standard and Premium.
        alert_call_center_call_on_hold: bool = "alertCallCenterCallOnHold",
        alert_call_center_call_on_hold_seconds: i64 = "alertCallCenterCallOnHoldSeconds" [Range(30, 600)],
        /// Whether a call on hold for long bounces; Standard and Premium.
        bounce_call_center_call_on_hold: bool = "bounceCallCenterCallOnHold",
        bounce_call_center_call_on_hold_seconds: i64 = "bounceCallCenterCallOnHoldSeconds" [Range(30, 600)],
    }
}
