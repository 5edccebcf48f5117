//! `/groups/call-centers/stranded-calls-unavailable`: calls in a queue whose agents are all unavailable.

use super::MessageSource;
use super::stranded_calls::StrandedAction;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::AnnouncementFile;
use crate::value::{Array, PhoneNumber, ServiceUserId};

model! {
    /// What happens to calls in a queue in which every agent is unavailable; Standard and Premium call centers.
    StrandedCallsUnavailable needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        /// Whether it depends on how many agents are unavailable for one reason, rather than all of them for any.
        condition_policy_on_number_of_agents_with_specified_unavailable_code: Option<bool>
            = "conditionPolicyOnNumberOfAgentsWithSpecifiedUnavailableCode",
        /// How many agents, with the condition on.
        number_of_agents_with_specified_unavailable_code: Option<i64>
            = "numberOfAgentsWithSpecifiedUnavailableCode" [Range(1, 1000)],
        /// For which reason, with the condition on: an agent unavailable code.
        agents_unavailable_code: Option<String> = "agentsUnavailableCode" [Chars(0, 10)],
        /// `None` leaves the calls in the queue.
        action: Option<StrandedAction> = "action",
        /// Where `Transfer` sends them.
        transfer_phone_number: Option<PhoneNumber> = "transferPhoneNumber" [Chars(0, 161)],
        audio_message_source: Option<MessageSource> = "audioMessageSource",
        /// `Default` in every documented record.
        video_message_source: Option<MessageSource> = "videoMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        video_url_list: Array<String> = "videoUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
        video_file_list: Array<AnnouncementFile> = "videoFileList" [Items(4)],
    }
}

endpoint! {
    /// The treatment of calls that are stranded because all agents are unavailable.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::stranded_calls_unavailable::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","agentsUnavailableCode":"1003"}"#;
    /// let stranded = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(stranded.agents_unavailable_code.as_deref(), Some("1003"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/stranded-calls-unavailable",
        id "groups.call-centers.stranded-calls-unavailable.get", Safe, Sent -> StrandedCallsUnavailable;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the treatment of stranded calls; what is not set stays as it is.
    ///
    /// With the condition off, number and code are cleared. An unreleased client spells the key `serviceUserID`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::{stranded_calls::StrandedAction, stranded_calls_unavailable::Update};
    /// let update = Update::new("cc.support@example.net")
    ///     .action(StrandedAction::Busy)
    ///     .condition_policy_on_number_of_agents_with_specified_unavailable_code(true)
    ///     .number_of_agents_with_specified_unavailable_code(3)
    ///     .agents_unavailable_code("1001");
    /// ```
    Update = PUT "/groups/call-centers/stranded-calls-unavailable",
        id "groups.call-centers.stranded-calls-unavailable.update",
        Idempotent, Sent -> WriteResponse<StrandedCallsUnavailable>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        /// Whether it depends on how many agents are unavailable for one reason, rather than all of them for any.
        condition_policy_on_number_of_agents_with_specified_unavailable_code: bool
            = "conditionPolicyOnNumberOfAgentsWithSpecifiedUnavailableCode",
        /// How many agents, with the condition on.
        number_of_agents_with_specified_unavailable_code: i64
            = "numberOfAgentsWithSpecifiedUnavailableCode" [Range(1, 1000)],
        /// For which reason, with the condition on: an agent unavailable code.
        agents_unavailable_code: String = "agentsUnavailableCode" [Chars(0, 10)],
        /// `None` leaves the calls in the queue.
        action: StrandedAction = "action",
        /// Where `Transfer` sends them.
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 161)],
        audio_message_source: MessageSource = "audioMessageSource",
        /// `Default` in every documented record.
        video_message_source: MessageSource = "videoMessageSource",
    }
    lists {
        audio_url_list: String = "audioUrlList" [Items(4)],
        video_url_list: String = "videoUrlList" [Items(4)],
        audio_file_list: AnnouncementFile = "audioFileList" [Items(4)],
        video_file_list: AnnouncementFile = "videoFileList" [Items(4)],
    }
}
