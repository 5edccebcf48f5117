//! `/users/malicious-call-trace`: the platform keeps a trace of calls.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Which calls are traced.
    TracedCalls {
        AllIncoming = "All Incoming",
        AnsweredIncoming = "Answered Incoming",
        AllIncomingAndOutgoing = "All Incoming And Outgoing",
    }
}

model! {
    /// From when to when calls are traced.
    TracePeriod {
        start_date_time: Option<String> = "startDateTime",
        stop_date_time: Option<String> = "stopDateTime",
    }
}

model! {
    /// Malicious Call Trace: the platform keeps a trace of calls, for an investigation.
    #[doc(alias = "MCT")]
    MaliciousCallTrace {
        is_active: Option<bool> = "isActive",
        trace_type_selection: Option<TracedCalls> = "traceTypeSelection",
        /// Whether calls are traced only within the period.
        trace_for_time_period: Option<bool> = "traceForTimePeriod",
        trace_time_period: Option<TracePeriod> = "traceTimePeriod",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Malicious Call Trace of a user: which calls are traced, and when.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::malicious_call_trace::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"traceTypeSelection":"All Incoming And Outgoing","traceForTimePeriod":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("MCT", "MCID"))]
    Get = GET "/users/malicious-call-trace", id "users.malicious-call-trace.get", Safe, Inferred -> MaliciousCallTrace;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Malicious Call Trace of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::malicious_call_trace::{TracedCalls, Update};
    /// let update = Update::new("4001@example.net").is_active(true).trace_type_selection(TracedCalls::AllIncoming);
    /// ```
    #[doc(alias("MCT", "MCID"))]
    Update = PUT "/users/malicious-call-trace", id "users.malicious-call-trace.update",
        Idempotent, Inferred -> WriteResponse<MaliciousCallTrace>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        trace_type_selection: TracedCalls = "traceTypeSelection",
        trace_for_time_period: bool = "traceForTimePeriod",
        trace_time_period: TracePeriod = "traceTimePeriod",
    }
}
