//! `/groups/flexible-seating/host/routing-policies`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceUserId;

model! {
    /// What can be called from a flexible seating host that no guest uses.
    RoutingPolicies {
        allow_emergency_calls: Option<bool> = "allowEmergencyCalls",
        allow_calls_to_voice_portal: Option<bool> = "allowCallsToVoicePortal",
    }
}

endpoint! {
    /// What can be called from a flexible seating host that no guest uses.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::flexible_seating::host::routing_policies::Get};
    /// let call = Get::new("desk@example.net");
    /// let answer = r#"{"allowEmergencyCalls":true,"allowCallsToVoicePortal":false}"#;
    /// let policies = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(policies.allow_emergency_calls, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desk")]
    Get = GET "/groups/flexible-seating/host/routing-policies", id "groups.flexible-seating.host.routing-policies.get", Safe, Sent
        -> RoutingPolicies;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// Changes what can be called from a flexible seating host that no guest uses.
    ///
    /// ```
    /// use odin_api::groups::flexible_seating::host::routing_policies::Update;
    /// let update = Update::new("desk@example.net").allow_emergency_calls(true);
    /// ```
    #[doc(alias = "hot desk")]
    Update = PUT "/groups/flexible-seating/host/routing-policies", id "groups.flexible-seating.host.routing-policies.update", Idempotent, Sent
        -> WriteResponse<RoutingPolicies>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    body {
        allow_calls_to_voice_portal: bool = "allowCallsToVoicePortal",
        allow_emergency_calls: bool = "allowEmergencyCalls",
    }
}
