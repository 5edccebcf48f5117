//! `/users/call-center`: a user as an agent.

pub mod dnis;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::call_center::{CallCenterType, RoutingType};
use crate::value::{Array, Patch, PhoneNumber, ServiceUserId, UserId, open_enum};

open_enum! {
    /// The state of an agent.
    AgentState {
        SignIn = "Sign-In",
        SignOut = "Sign-Out",
        Available = "Available",
        Unavailable = "Unavailable",
        WrapUp = "Wrap-Up",
    }
}

model! {
    /// Names a DNIS number of a call center.
    DnisKey {
        name: Patch<String> = "name" [Chars(0, 40)],
        service_user_id: Patch<ServiceUserId> = "serviceUserId",
    }
}

model! {
    /// A call center of which a user is an agent.
    AgentCallCenter needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// Whether the user takes its calls.
        available: Option<bool> = "available",
        /// Whether the user may change that.
        logoff_allowed: Option<bool> = "logoffAllowed",
        call_center_type: Option<CallCenterType> = "type",
        priority: Option<i64> = "priority",
        routing_type: Option<RoutingType> = "routingType",
        /// 1 is the highest; there with [`RoutingType::SkillBased`].
        skill_level: Option<i64> = "skillLevel" [Range(1, 20)],
    }
}

model! {
    /// What a user is as an agent.
    AgentSettings needs {
        user_id: UserId = "userId",
    } has {
        agent_acd_state: Option<AgentState> = "agentACDState",
        agent_threshold_profile_name: Option<String> = "agentThresholdProfileName",
        use_default_guard_timer: Option<bool> = "useDefaultGuardTimer",
        /// Whether the agent has time to wrap up between two calls.
        enable_guard_timer: Option<bool> = "enableGuardTimer",
        guard_timer_seconds: Option<i64> = "guardTimerSeconds" [Range(1, 25)],
        use_system_default_unavailable_settings: Option<bool> = "useSystemDefaultUnavailableSettings",
        force_agent_unavailable_on_dnd_activation: Option<bool> = "forceAgentUnavailableOnDNDActivation",
        force_agent_unavailable_on_personal_calls: Option<bool> = "forceAgentUnavailableOnPersonalCalls",
        force_agent_unavailable_on_bounced_call_limit: Option<bool> = "forceAgentUnavailableOnBouncedCallLimit",
        number_consecutive_bounced_calls_to_force_agent_unavailable: Option<i64>
            = "numberConsecutiveBouncedCallsToForceAgentUnavailable" [Range(1, 5)],
        force_agent_unavailable_on_not_reachable: Option<bool> = "forceAgentUnavailableOnNotReachable",
        make_outgoing_calls_as_call_center: Option<bool> = "makeOutgoingCallsAsCallCenter",
        /// As which DNIS number; needed where the agent calls out as a call center.
        outgoing_call_dnis: Option<DnisKey> = "outgoingCallDNIS",
        call_centers: Array<AgentCallCenter> = "callCenters",
    }
}

model! {
    /// What to change about a user as an agent of a call center.
    AgentCallCenterChange needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        available: Patch<bool> = "available",
        /// An administrator may set it, where the routing is by skill.
        skill_level: Patch<i64> = "skillLevel" [Range(1, 20)],
    }
}

endpoint! {
    /// State, timers and call centers of an agent.
    ///
    /// Refused where the user has no call center license.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_center::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","agentACDState":"Available"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert!(settings.agent_acd_state.is_some());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("ACD state", "agent login", "queue agent"))]
    Get = GET "/users/call-center", id "users.call-center.get", Safe, Sent -> AgentSettings;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes state, timers or call centers of an agent; what is not set stays as it is.
    ///
    /// Users may change the call centers that let them log off; threshold profile, timers and skills are for
    /// administrators.
    ///
    /// ```
    /// use odin_api::users::call_center::{AgentCallCenterChange, AgentState, Update};
    /// let mut change = AgentCallCenterChange::new("cc.support@example.net");
    /// change.available = true.into();
    /// let update = Update::new("4001@example.net").agent_acd_state(AgentState::Available).call_centers([change]);
    /// ```
    #[doc(alias("ACD state", "agent login", "queue agent"))]
    Update = PUT "/users/call-center", id "users.call-center.update", Idempotent, Sent -> WriteResponse<AgentSettings>;
    new { user_id: UserId = Body "userId" }
    body {
        agent_acd_state: AgentState = "agentACDState",
        agent_threshold_profile_name: String = "agentThresholdProfileName" [Chars(1, 40)],
        use_default_guard_timer: bool = "useDefaultGuardTimer",
        /// Whether the agent has time to wrap up between two calls.
        enable_guard_timer: bool = "enableGuardTimer",
        guard_timer_seconds: i64 = "guardTimerSeconds" [Range(1, 25)],
        use_system_default_unavailable_settings: bool = "useSystemDefaultUnavailableSettings",
        force_agent_unavailable_on_dnd_activation: bool = "forceAgentUnavailableOnDNDActivation",
        force_agent_unavailable_on_personal_calls: bool = "forceAgentUnavailableOnPersonalCalls",
        force_agent_unavailable_on_bounced_call_limit: bool = "forceAgentUnavailableOnBouncedCallLimit",
        number_consecutive_bounced_calls_to_force_agent_unavailable: i64
            = "numberConsecutiveBouncedCallsToForceAgentUnavailable" [Range(1, 5)],
        force_agent_unavailable_on_not_reachable: bool = "forceAgentUnavailableOnNotReachable",
        make_outgoing_calls_as_call_center: bool = "makeOutgoingCallsAsCallCenter",
        /// As which DNIS number; needed where the agent calls out as a call center.
        outgoing_call_dnis: DnisKey = "outgoingCallDNIS",
    }
    items {
        /// Those to change.
        call_centers: AgentCallCenterChange = "callCenters",
    }
}
