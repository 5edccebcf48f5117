//! `/enterprises/call-centers`: the defaults and codes that the call centers of an enterprise share.

pub mod agent_unavailable_codes;
pub mod agent_unavailable_codes_settings;
pub mod call_disposition_code;
pub mod call_disposition_code_usage;
pub mod call_disposition_codes;
pub mod enhanced_reporting;
pub mod enhanced_reporting_branding;
pub mod routing_policy;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceProviderId;

model! {
    /// The default settings of the agents of an enterprise.
    AgentDefaults needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        use_system_default_guard_timer: Option<bool> = "useSystemDefaultGuardTimer",
        /// Whether an agent has time to wrap up between two calls.
        enable_guard_timer: Option<bool> = "enableGuardTimer",
        guard_timer_seconds: Option<i64> = "guardTimerSeconds" [Range(1, 25)],
        use_system_default_unavailable_settings: Option<bool> = "useSystemDefaultUnavailableSettings",
        force_agent_unavailable_on_dnd_activation: Option<bool> = "forceAgentUnavailableOnDNDActivation",
        force_agent_unavailable_on_personal_calls: Option<bool> = "forceAgentUnavailableOnPersonalCalls",
        force_agent_unavailable_on_bounced_call_limit: Option<bool> = "forceAgentUnavailableOnBouncedCallLimit",
        number_consecutive_bounced_calls_to_force_agent_unavailable: Option<i64>
            = "numberConsecutiveBouncedCallsToForceAgentUnavailable" [Range(1, 5)],
        force_agent_unavailable_on_not_reachable: Option<bool> = "forceAgentUnavailableOnNotReachable",
        /// Where calls go in wrap-up; newest BroadWorks only.
        wrap_up_destination: Option<String> = "wrapUpDestination" [Chars(0, 161)],
    }
}

endpoint! {
    /// The default settings of agents.
    ///
    /// ```
    /// use odin_api::{Endpoint, enterprises::call_centers::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"serviceProviderId":"ent.odin","enableGuardTimer":true,"guardTimerSeconds":5}"#;
    /// let defaults = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(defaults.guard_timer_seconds, Some(5));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/enterprises/call-centers", id "enterprises.call-centers.get", Safe, Sent -> AgentDefaults;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes the default settings of agents; what is not set stays as it is.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::Update;
    /// let update = Update::new("ent.odin").enable_guard_timer(true).guard_timer_seconds(5);
    /// ```
    Update = PUT "/enterprises/call-centers", id "enterprises.call-centers.update",
        Idempotent, Inferred -> WriteResponse<AgentDefaults>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        use_system_default_guard_timer: bool = "useSystemDefaultGuardTimer",
        /// Whether an agent has time to wrap up between two calls.
        enable_guard_timer: bool = "enableGuardTimer",
        guard_timer_seconds: i64 = "guardTimerSeconds" [Range(1, 25)],
        use_system_default_unavailable_settings: bool = "useSystemDefaultUnavailableSettings",
        force_agent_unavailable_on_dnd_activation: bool = "forceAgentUnavailableOnDNDActivation",
        force_agent_unavailable_on_personal_calls: bool = "forceAgentUnavailableOnPersonalCalls",
        force_agent_unavailable_on_bounced_call_limit: bool = "forceAgentUnavailableOnBouncedCallLimit",
        number_consecutive_bounced_calls_to_force_agent_unavailable: i64
            = "numberConsecutiveBouncedCallsToForceAgentUnavailable" [Range(1, 5)],
        force_agent_unavailable_on_not_reachable: bool = "forceAgentUnavailableOnNotReachable",
        /// Where calls go in wrap-up; newest BroadWorks only.
        wrap_up_destination: String = "wrapUpDestination" [Chars(0, 161)],
    }
}
