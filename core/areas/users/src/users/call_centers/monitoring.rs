//! `/users/call-centers/monitoring`: whether an agent hears that a supervisor listens.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::UserId;

model! {
    /// Whether an agent hears that a supervisor listens.
    Monitoring {
        user_id: Option<UserId> = "userId",
        play_tone_to_agent_for_silent_monitoring: Option<bool> = "playToneToAgentForSilentMonitoring",
        /// Newest BroadWorks only.
        play_tone_to_agent_for_supervisor_coaching: Option<bool> = "playToneToAgentForSupervisorCoaching",
    }
}

endpoint! {
    /// What an agent hears of its supervisor.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_centers::monitoring::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"playToneToAgentForSilentMonitoring":true}"#;
    /// let tones = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(tones.play_tone_to_agent_for_silent_monitoring, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/call-centers/monitoring", id "users.call-centers.monitoring.get", Safe, Sent -> Monitoring;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what an agent hears of its supervisor.
    ///
    /// ```
    /// use odin_api::users::call_centers::monitoring::Update;
    /// let update = Update::new("4004@example.net", true);
    /// ```
    Update = PUT "/users/call-centers/monitoring", id "users.call-centers.monitoring.update",
        Idempotent, Sent -> WriteResponse<Monitoring>;
    new {
        user_id: UserId = Body "userId",
        play_tone_to_agent_for_silent_monitoring: bool = Body "playToneToAgentForSilentMonitoring",
    }
    body {
        /// By BroadWorks; no client sends it.
        play_tone_to_agent_for_supervisor_coaching: bool = "playToneToAgentForSupervisorCoaching",
    }
}
