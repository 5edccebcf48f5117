//! `/groups/call-centers/distinctive-ringing`: how call center calls ring at the agents' phones.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{ServiceUserId, open_enum};

open_enum! {
    /// A ring pattern.
    RingPattern {
        Normal = "Normal",
        LongLong = "Long-Long",
        ShortShortLong = "Short-Short-Long",
        ShortLongShort = "Short-Long-Short",
    }
}

model! {
    /// The ring patterns of a call center.
    DistinctiveRinging needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        distinctive_ringing_call_center_calls: Option<bool> = "distinctiveRingingCallCenterCalls",
        distinctive_ringing_ring_pattern_for_call_center: Option<RingPattern>
            = "distinctiveRingingRingPatternForCallCenter",
        /// For calls that are answered by the system after ringing, with forced delivery.
        distinctive_ringing_force_delivery_ring_pattern: Option<RingPattern>
            = "distinctiveRingingForceDeliveryRingPattern",
    }
}

endpoint! {
    /// The ring patterns of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::distinctive_ringing::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","distinctiveRingingCallCenterCalls":true}"#;
    /// let ringing = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(ringing.distinctive_ringing_call_center_calls, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/distinctive-ringing", id "groups.call-centers.distinctive-ringing.get",
        Safe, Sent -> DistinctiveRinging;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the ring patterns; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_centers::distinctive_ringing::{RingPattern, Update};
    /// let update = Update::new("cc.support@example.net")
    ///     .distinctive_ringing_call_center_calls(true)
    ///     .distinctive_ringing_ring_pattern_for_call_center(RingPattern::LongLong);
    /// ```
    Update = PUT "/groups/call-centers/distinctive-ringing", id "groups.call-centers.distinctive-ringing.update",
        Idempotent, Sent -> WriteResponse<DistinctiveRinging>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        distinctive_ringing_call_center_calls: bool = "distinctiveRingingCallCenterCalls",
        distinctive_ringing_ring_pattern_for_call_center: RingPattern = "distinctiveRingingRingPatternForCallCenter",
        /// For calls that are answered by the system after ringing, with forced delivery.
        distinctive_ringing_force_delivery_ring_pattern: RingPattern = "distinctiveRingingForceDeliveryRingPattern",
    }
}
