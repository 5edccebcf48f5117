//! `/groups/call-centers`: queues in front of agents.

pub mod agents;
pub mod announcements;
pub mod bounced_calls;
pub mod comfort_message_bypass;
pub mod disposition_codes;
pub mod distinctive_ringing;
pub mod dnis;
pub mod enhanced_reporting;
pub mod forced_forwarding;
pub mod holiday_service;
pub mod night_service;
pub mod overflow;
pub mod queue_status_notifications;
pub mod reporting;
pub mod statistics;
pub mod status;
pub mod stranded_calls;
pub mod stranded_calls_unavailable;
pub mod supervisors;
pub mod threshold_profiles;
pub mod thresholds;

mod media;

use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
pub use crate::shapes::call_center::{CallCenterType, RoutingType};
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, ServiceUserId, open_enum};

pub use crate::groups::hunt_groups::Policy;
pub use media::{HoldSource, MessageSource};

open_enum! {
    /// The state of an agent after a call.
    AgentStateAfterCall {
        Available = "Available",
        Unavailable = "Unavailable",
        WrapUp = "Wrap-Up",
    }
}

open_enum! {
    /// A codec for announcements.
    AudioCodec {
        None = "None",
        G711 = "G711",
        G722 = "G722",
        G729 = "G729",
        G726 = "G726",
        Amr = "AMR",
        AmrWb = "AMR-WB",
        Opus = "OPUS",
        Evrc0 = "EVRC0",
        EvrcNw = "EVRCNW",
        EvrcNw0 = "EVRCNW0",
    }
}

model! {
    /// A call center: a queue, and a number at which it is called.
    CallCenter needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        call_center_type: Option<CallCenterType> = "type",
        /// Premium only.
        routing_type: Option<RoutingType> = "routingType",
        /// Which agent gets the next call.
        policy: Option<Policy> = "policy",
        enable_video: Option<bool> = "enableVideo",
        /// How many calls may wait.
        queue_length: Option<i64> = "queueLength" [Range(0, 525)],
        /// Standard and Premium.
        enable_reporting: Option<bool> = "enableReporting",
        /// Whether callers may leave the queue by pressing [`CallCenter::escape_digit`].
        allow_caller_to_dial_escape_digit: Option<bool> = "allowCallerToDialEscapeDigit",
        escape_digit: Option<String> = "escapeDigit" [Chars(1, 1)],
        reset_call_statistics_upon_entry_in_queue: Option<bool> = "resetCallStatisticsUponEntryInQueue",
        allow_agent_logoff: Option<bool> = "allowAgentLogoff",
        allow_call_waiting_for_agents: Option<bool> = "allowCallWaitingForAgents",
        /// Standard and Premium.
        allow_calls_to_agents_in_wrap_up: Option<bool> = "allowCallsToAgentsInWrapUp",
        /// Whether [`CallCenter::wrap_up_seconds`] is a limit; Standard and Premium.
        override_agent_wrap_up_time: Option<bool> = "overrideAgentWrapUpTime",
        wrap_up_seconds: Option<i64> = "wrapUpSeconds" [Range(1, 3600)],
        /// Whether waiting calls are put through without the agent answering; Premium only.
        force_delivery_of_calls: Option<bool> = "forceDeliveryOfCalls",
        force_delivery_wait_time_seconds: Option<i64> = "forceDeliveryWaitTimeSeconds" [Range(1, 10)],
        /// Standard and Premium.
        enable_automatic_state_change_for_agents: Option<bool> = "enableAutomaticStateChangeForAgents",
        agent_state_after_call: Option<AgentStateAfterCall> = "agentStateAfterCall",
        /// The reason that is noted where that state is [`AgentStateAfterCall::Unavailable`].
        agent_unavailable_code: Option<String> = "agentUnavailableCode" [Chars(1, 10)],
        external_preferred_audio_codec: Option<AudioCodec> = "externalPreferredAudioCodec",
        internal_preferred_audio_codec: Option<AudioCodec> = "internalPreferredAudioCodec",
        play_ringing_when_offering_call: Option<bool> = "playRingingWhenOfferingCall",
        network_class_of_service: Option<String> = "networkClassOfService" [Chars(1, 40)],
        /// Only read: see [`thresholds`].
        call_center_queue_thresholds_is_active: Option<bool> = "callCenterQueueThresholdsIsActive",
    }
}

model! {
    /// A call center, as lists show it.
    CallCenterRow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        video: Option<bool> = "video",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// Only its name.
        department: Option<String> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        /// Whether it takes calls: see [`status`].
        is_active: Option<bool> = "isActive",
        policy: Option<Policy> = "policy",
        call_center_type: Option<CallCenterType> = "type",
    }
}

endpoint! {
    /// The profile and options of a call center.
    ///
    /// Not all of it: agents, announcements and treatments are resources of their own.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","type":"Premium","queueLength":10}"#;
    /// let center = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(center.queue_length, Some(10));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("queue", "call queue", "ACD", "contact center"))]
    Get = GET "/groups/call-centers", id "groups.call-centers.get", Safe, Sent -> CallCenter;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// The call centers of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"serviceUserId":"cc.support@example.net","name":"Support"}]"#;
    /// let centers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(centers[0].name.as_deref(), Some("Support"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("queue", "call queue", "ACD", "contact center"))]
    List = GET "/groups/call-centers", id "groups.call-centers.list", Safe, Sent -> Array<CallCenterRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

write_record! {
    /// What is written of a call center, by whichever operation.
    Settings as settings {
        body {
            /// Premium only.
            routing_type: RoutingType = "routingType",
            enable_video: bool = "enableVideo",
            /// How many calls may wait.
            queue_length: i64 = "queueLength" [Range(0, 525)],
            /// Standard and Premium.
            enable_reporting: bool = "enableReporting",
            /// Whether callers may leave the queue by pressing [`CallCenter::escape_digit`].
            allow_caller_to_dial_escape_digit: bool = "allowCallerToDialEscapeDigit",
            escape_digit: String = "escapeDigit" [Chars(1, 1)],
            reset_call_statistics_upon_entry_in_queue: bool = "resetCallStatisticsUponEntryInQueue",
            allow_agent_logoff: bool = "allowAgentLogoff",
            allow_call_waiting_for_agents: bool = "allowCallWaitingForAgents",
            /// Standard and Premium.
            allow_calls_to_agents_in_wrap_up: bool = "allowCallsToAgentsInWrapUp",
            /// Whether [`CallCenter::wrap_up_seconds`] is a limit; Standard and Premium.
            override_agent_wrap_up_time: bool = "overrideAgentWrapUpTime",
            wrap_up_seconds: i64 = "wrapUpSeconds" [Range(1, 3600)],
            /// Whether waiting calls are put through without the agent answering; Premium only.
            force_delivery_of_calls: bool = "forceDeliveryOfCalls",
            force_delivery_wait_time_seconds: i64 = "forceDeliveryWaitTimeSeconds" [Range(1, 10)],
            /// Standard and Premium.
            enable_automatic_state_change_for_agents: bool = "enableAutomaticStateChangeForAgents",
            agent_state_after_call: AgentStateAfterCall = "agentStateAfterCall",
            /// The reason that is noted where that state is [`AgentStateAfterCall::Unavailable`].
            agent_unavailable_code: String = "agentUnavailableCode" [Chars(1, 10)],
            external_preferred_audio_codec: AudioCodec = "externalPreferredAudioCodec",
            internal_preferred_audio_codec: AudioCodec = "internalPreferredAudioCodec",
            play_ringing_when_offering_call: bool = "playRingingWhenOfferingCall",
            network_class_of_service: String = "networkClassOfService" [Chars(1, 40)],
            /// A leftover of the portal's form that is sent along.
            service_user_id_prefix: String = "serviceUserIdPrefix",
        }
    }

    endpoint {
        /// Creates a call center.
        ///
        /// The profile needs a name. What the type does not have is best left out.
        ///
        /// ```
        /// use odin_api::{shapes::service::ServiceInstanceProfile, groups::call_centers::{CallCenterType, Create, Policy}};
        /// let mut profile = ServiceInstanceProfile::default();
        /// profile.name = "Support".to_owned().into();
        /// profile.extension = "4020".to_owned().into();
        /// let (kind, policy) = (CallCenterType::Premium, Policy::Circular);
        /// let create = Create::new("ent.odin", "grp.odin", "support@example.net", kind, policy, profile).queue_length(10);
        /// ```
        #[doc(alias("queue", "call queue", "ACD", "contact center"))]
        Create = POST "/groups/call-centers", id "groups.call-centers.create", NotIdempotent, Sent -> WriteResponse<CallCenter>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId",
            /// With its domain: `support@example.net`.
            service_user_id: ServiceUserId = Body "serviceUserId" [Chars(1, 161)],
            call_center_type: CallCenterType = Body "type",
            /// Which agent gets the next call.
            policy: Policy = Body "policy",
            /// With at least a name.
            service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
        }
        body {
            /// A leftover of the portal's form that is sent along.
            service_user_id_suffix: String = "serviceUserIdSuffix",
        }
    }

    endpoint {
        /// Changes the profile and options of a call center; what is not set stays as it is.
        ///
        /// The portal sends the whole record back: [`Endpoint::record`](crate::Endpoint::record) does the same.
        ///
        /// ```
        /// use odin_api::groups::call_centers::{Policy, Update};
        /// let update = Update::new("cc.support@example.net").policy(Policy::Uniform).queue_length(20);
        /// ```
        #[doc(alias("queue", "call queue", "ACD", "contact center"))]
        Update = PUT "/groups/call-centers", id "groups.call-centers.update", Idempotent, Sent -> WriteResponse<CallCenter>;
        new { service_user_id: ServiceUserId = Body "serviceUserId" }
        body {
            service_provider_id: ServiceProviderId = "serviceProviderId",
            group_id: GroupId = "groupId",
            service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
            call_center_type: CallCenterType = "type",
            /// Which agent gets the next call.
            policy: Policy = "policy",
        }
    }
}

endpoint! {
    /// Deletes a call center; its number goes back to the group.
    ///
    /// ```
    /// use odin_api::groups::call_centers::Delete;
    /// let delete = Delete::new("cc.support@example.net");
    /// ```
    Delete = DELETE "/groups/call-centers", id "groups.call-centers.delete", NotIdempotent, Sent -> WriteResponse;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}
