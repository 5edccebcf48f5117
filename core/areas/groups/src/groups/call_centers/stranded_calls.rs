//! `/groups/call-centers/stranded-calls`: calls in a queue without agents signed in.

use super::MessageSource;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::AnnouncementFile;
use crate::value::{Array, PhoneNumber, ServiceUserId, open_enum};

open_enum! {
    /// What happens to a stranded call.
    StrandedAction {
        None = "None",
        Busy = "Busy",
        Transfer = "Transfer",
        NightService = "Night Service",
        Ringing = "Ringing",
        Announcement = "Announcement",
    }
}

model! {
    /// What happens to calls in a queue in which no agent is staffed; Standard and Premium call centers.
    StrandedCalls needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
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
    /// The treatment of calls that are stranded because no agent is signed in.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::stranded_calls::{Get, StrandedAction}};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","action":"Night Service"}"#;
    /// let stranded = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(stranded.action, Some(StrandedAction::NightService));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/stranded-calls", id "groups.call-centers.stranded-calls.get",
        Safe, Sent -> StrandedCalls;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the treatment of stranded calls; what is not set stays as it is.
    ///
    /// The announcement is a Premium feature: for a Standard call center the API's own client sends action and
    /// number only.
    /// An unreleased client spells the key `serviceUserID`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::stranded_calls::{StrandedAction, Update};
    /// let update = Update::new("cc.support@example.net").action(StrandedAction::NightService);
    /// ```
    Update = PUT "/groups/call-centers/stranded-calls", id "groups.call-centers.stranded-calls.update",
        Idempotent, Sent -> WriteResponse<StrandedCalls>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
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
