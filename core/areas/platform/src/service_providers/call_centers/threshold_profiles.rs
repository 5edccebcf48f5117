//! `/service-providers/call-centers/threshold-profiles`: the agent threshold profiles of an enterprise.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{
    call_center::{Agent, ThresholdProfileRow},
    people::UserRef,
};
use crate::value::{Array, ServiceProviderId};

model! {
    /// When the figures of an agent turn yellow or red on the screen of a supervisor; times in seconds.
    ThresholdProfile {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        profile_name: Option<String> = "profileName",
        profile_description: Option<String> = "profileDescription",
        threshold_current_call_state_idle_time_yellow: Option<i64>
            = "thresholdCurrentCallStateIdleTimeYellow" [Range(1, 86_400)],
        threshold_current_call_state_idle_time_red: Option<i64>
            = "thresholdCurrentCallStateIdleTimeRed" [Range(1, 86_400)],
        threshold_current_call_state_on_call_time_yellow: Option<i64>
            = "thresholdCurrentCallStateOnCallTimeYellow" [Range(1, 86_400)],
        threshold_current_call_state_on_call_time_red: Option<i64>
            = "thresholdCurrentCallStateOnCallTimeRed" [Range(1, 86_400)],
        threshold_current_agent_state_unavailable_time_yellow: Option<i64>
            = "thresholdCurrentAgentStateUnavailableTimeYellow" [Range(1, 86_400)],
        threshold_current_agent_state_unavailable_time_red: Option<i64>
            = "thresholdCurrentAgentStateUnavailableTimeRed" [Range(1, 86_400)],
        threshold_average_busy_in_time_yellow: Option<i64> = "thresholdAverageBusyInTimeYellow" [Range(1, 86_400)],
        threshold_average_busy_in_time_red: Option<i64> = "thresholdAverageBusyInTimeRed" [Range(1, 86_400)],
        threshold_average_busy_out_time_yellow: Option<i64> = "thresholdAverageBusyOutTimeYellow" [Range(1, 86_400)],
        threshold_average_busy_out_time_red: Option<i64> = "thresholdAverageBusyOutTimeRed" [Range(1, 86_400)],
        threshold_average_wrap_up_time_yellow: Option<i64> = "thresholdAverageWrapUpTimeYellow" [Range(1, 86_400)],
        threshold_average_wrap_up_time_red: Option<i64> = "thresholdAverageWrapUpTimeRed" [Range(1, 86_400)],
        enable_notification_email: Option<bool> = "enableNotificationEmail",
        notification_email_addresses: Array<String> = "notificationEmailAddresses" [Items(8)],
        agents: Array<Agent> = "agents",
    }
}

endpoint! {
    /// One profile.
    ///
    /// The client that describes it sends another path by mistake; the fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::call_centers::threshold_profiles::Get};
    /// let answer = r#"{"profileName":"Sales","thresholdAverageWrapUpTimeRed":"90"}"#;
    /// let profile = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(profile.threshold_average_wrap_up_time_red, Some(90));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/service-providers/call-centers/threshold-profiles",
        id "service-providers.call-centers.threshold-profiles.get", Safe, Inferred -> ThresholdProfile;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        profile_name: String = Query "profileName" [Chars(1, 40)],
    }
}

endpoint! {
    /// The agent threshold profiles of an enterprise; a service provider has none, and old releases refuse.
    ///
    /// ```
    /// use odin_api::service_providers::call_centers::threshold_profiles::List;
    /// let list = List::new("ent.odin");
    /// ```
    List = GET "/service-providers/call-centers/threshold-profiles",
        id "service-providers.call-centers.threshold-profiles.list", Safe, Sent -> Array<ThresholdProfileRow>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Creates a profile, with thresholds to be set by [`Update`].
    ///
    /// Never seen sent: the source has the ids in the query and the last segment in the singular.
    ///
    /// ```
    /// use odin_api::service_providers::call_centers::threshold_profiles::Create;
    /// let create = Create::new("ent.odin", "Sales", "For the sales team");
    /// ```
    Create = POST "/service-providers/call-centers/threshold-profiles",
        id "service-providers.call-centers.threshold-profiles.create", NotIdempotent, Inferred -> WriteResponse<ThresholdProfile>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        profile_name: String = Query "profileName" [Chars(1, 40)],
        profile_description: String = Body "profileDescription" [Chars(1, 80)],
    }
}

endpoint! {
    /// Changes a profile; [`Update::new_profile_name`] renames it.
    ///
    /// Never seen sent: the source has the ids in the query; the body follows BroadWorks.
    ///
    /// ```
    /// use odin_api::service_providers::call_centers::threshold_profiles::Update;
    /// let update = Update::new("ent.odin", "Sales")
    ///     .threshold_average_wrap_up_time_yellow(60)
    ///     .threshold_average_wrap_up_time_red(90);
    /// ```
    Update = PUT "/service-providers/call-centers/threshold-profiles",
        id "service-providers.call-centers.threshold-profiles.update", NotIdempotent, Documented -> WriteResponse<ThresholdProfile>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        profile_name: String = Query "profileName" [Chars(1, 40)],
    }
    body {
        new_profile_name: String = "newProfileName" [Chars(1, 40)],
        profile_description: String = "profileDescription" [Chars(0, 80)],
        threshold_current_call_state_idle_time_yellow: i64
            = "thresholdCurrentCallStateIdleTimeYellow" [Range(1, 86_400)],
        threshold_current_call_state_idle_time_red: i64 = "thresholdCurrentCallStateIdleTimeRed" [Range(1, 86_400)],
        threshold_current_call_state_on_call_time_yellow: i64
            = "thresholdCurrentCallStateOnCallTimeYellow" [Range(1, 86_400)],
        threshold_current_call_state_on_call_time_red: i64
            = "thresholdCurrentCallStateOnCallTimeRed" [Range(1, 86_400)],
        threshold_current_agent_state_unavailable_time_yellow: i64
            = "thresholdCurrentAgentStateUnavailableTimeYellow" [Range(1, 86_400)],
        threshold_current_agent_state_unavailable_time_red: i64
            = "thresholdCurrentAgentStateUnavailableTimeRed" [Range(1, 86_400)],
        threshold_average_busy_in_time_yellow: i64 = "thresholdAverageBusyInTimeYellow" [Range(1, 86_400)],
        threshold_average_busy_in_time_red: i64 = "thresholdAverageBusyInTimeRed" [Range(1, 86_400)],
        threshold_average_busy_out_time_yellow: i64 = "thresholdAverageBusyOutTimeYellow" [Range(1, 86_400)],
        threshold_average_busy_out_time_red: i64 = "thresholdAverageBusyOutTimeRed" [Range(1, 86_400)],
        threshold_average_wrap_up_time_yellow: i64 = "thresholdAverageWrapUpTimeYellow" [Range(1, 86_400)],
        threshold_average_wrap_up_time_red: i64 = "thresholdAverageWrapUpTimeRed" [Range(1, 86_400)],
        enable_notification_email: bool = "enableNotificationEmail",
    }
    lists {
        notification_email_addresses: String = "notificationEmailAddresses" [Items(8)],
        /// The agents that have the profile.
        agents: UserRef = "agents",
    }
}

endpoint! {
    /// Deletes a profile; its agents get the default one.
    ///
    /// The source has another area, `enterprise`, in this path.
    ///
    /// ```
    /// use odin_api::service_providers::call_centers::threshold_profiles::Delete;
    /// let delete = Delete::new("ent.odin", "Sales");
    /// ```
    Delete = DELETE "/service-providers/call-centers/threshold-profiles",
        id "service-providers.call-centers.threshold-profiles.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        profile_name: String = Query "profileName" [Chars(1, 40)],
    }
}
