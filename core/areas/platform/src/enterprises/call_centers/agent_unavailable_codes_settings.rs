//! `/enterprises/call-centers/agent-unavailable-codes-settings`: the default reasons for being unavailable.

use super::agent_unavailable_codes::UnavailableCode;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ServiceProviderId};

model! {
    /// A code to switch on or off.
    CodeState needs {
        code: String = "code" [Chars(1, 10)],
    } has {
        is_active: Option<bool> = "isActive",
    }
}

model! {
    /// Whether agents of an enterprise say why they are unavailable, and what counts where they do not.
    UnavailableCodeSettings needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        enable_agent_unavailable_codes: Option<bool> = "enableAgentUnavailableCodes",
        /// When Do Not Disturb is switched on.
        default_agent_unavailable_code_on_dnd: Option<String> = "defaultAgentUnavailableCodeOnDND" [Chars(0, 10)],
        /// While on a personal call.
        default_agent_unavailable_code_on_personal_calls: Option<String>
            = "defaultAgentUnavailableCodeOnPersonalCalls" [Chars(0, 10)],
        /// After several bounced calls.
        default_agent_unavailable_code_on_consecutive_bounces: Option<String>
            = "defaultAgentUnavailableCodeOnConsecutiveBounces" [Chars(0, 10)],
        /// When the phone is not registered.
        default_agent_unavailable_code_on_not_reachable: Option<String>
            = "defaultAgentUnavailableCodeOnNotReachable" [Chars(0, 10)],
        force_use_of_agent_unavailable_codes: Option<bool> = "forceUseOfAgentUnavailableCodes",
        /// Where a code is forced and the agent gives none.
        default_agent_unavailable_code: Option<String> = "defaultAgentUnavailableCode" [Chars(0, 10)],
        codes: Array<UnavailableCode> = "codes",
    }
}

endpoint! {
    /// The settings for unavailable codes, with the codes.
    ///
    /// ```
    /// use odin_api::{Endpoint, enterprises::call_centers::agent_unavailable_codes_settings::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"serviceProviderId":"ent.odin","enableAgentUnavailableCodes":true,
    ///     "defaultAgentUnavailableCodeOnDND":"1003"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.default_agent_unavailable_code_on_dnd.as_deref(), Some("1003"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/enterprises/call-centers/agent-unavailable-codes-settings",
        id "enterprises.call-centers.agent-unavailable-codes-settings.get", Safe, Sent -> UnavailableCodeSettings;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes the settings for unavailable codes.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used.
    /// The source puts the enterprise into the query, and so does this; the body follows BroadWorks.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::agent_unavailable_codes_settings::Update;
    /// let update = Update::new("ent.odin").enable_agent_unavailable_codes(true);
    /// ```
    Update = PUT "/enterprises/call-centers/agent-unavailable-codes-settings",
        id "enterprises.call-centers.agent-unavailable-codes-settings.update",
        Idempotent, Inferred -> WriteResponse<UnavailableCodeSettings>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    body {
        enable_agent_unavailable_codes: bool = "enableAgentUnavailableCodes",
        default_agent_unavailable_code_on_dnd: String = "defaultAgentUnavailableCodeOnDND" [Chars(0, 10)],
        default_agent_unavailable_code_on_personal_calls: String
            = "defaultAgentUnavailableCodeOnPersonalCalls" [Chars(0, 10)],
        default_agent_unavailable_code_on_consecutive_bounces: String
            = "defaultAgentUnavailableCodeOnConsecutiveBounces" [Chars(0, 10)],
        default_agent_unavailable_code_on_not_reachable: String
            = "defaultAgentUnavailableCodeOnNotReachable" [Chars(0, 10)],
        force_use_of_agent_unavailable_codes: bool = "forceUseOfAgentUnavailableCodes",
        default_agent_unavailable_code: String = "defaultAgentUnavailableCode" [Chars(0, 10)],
    }
    items {
        /// Switches single codes on and off.
        code_state_lists: CodeState = "codeStateLists" [Items(1000)],
    }
}
