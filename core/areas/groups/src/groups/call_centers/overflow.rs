//! `/groups/call-centers/overflow`: calls that find the queue full, or wait in it for too long.

use super::MessageSource;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::AnnouncementFile;
use crate::value::{Array, PhoneNumber, ServiceUserId, open_enum};

open_enum! {
    /// What happens to a call that overflows.
    OverflowAction {
        Busy = "Busy",
        Transfer = "Transfer",
        /// The caller hears ringing until it hangs up.
        Ringing = "Ringing",
    }
}

model! {
    /// What happens to calls that the queue cannot take.
    Overflow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        /// What happens to a call that overflows.
        action: Option<OverflowAction> = "action",
        /// Where `Transfer` sends it.
        transfer_phone_number: Option<PhoneNumber> = "transferPhoneNumber" [Chars(0, 161)],
        /// Whether calls overflow after waiting, too, rather than only when the queue is full.
        overflow_after_timeout: Option<bool> = "overflowAfterTimeout",
        /// How long a call may wait.
        timeout_seconds: Option<i64> = "timeoutSeconds" [Range(0, 7200)],
        play_announcement_before_overflow_processing: Option<bool> = "playAnnouncementBeforeOverflowProcessing",
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
    /// The overflow treatment of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::overflow::{Get, OverflowAction}};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","action":"Busy","timeoutSeconds":30}"#;
    /// let overflow = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(overflow.action, Some(OverflowAction::Busy));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "queue overflow")]
    Get = GET "/groups/call-centers/overflow", id "groups.call-centers.overflow.get", Safe, Sent -> Overflow;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the overflow treatment; what is not set stays as it is.
    ///
    /// An unreleased client spells the key `serviceUserID`; reads and the other writes have `serviceUserId`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::overflow::{OverflowAction, Update};
    /// let update = Update::new("cc.support@example.net")
    ///     .action(OverflowAction::Transfer)
    ///     .transfer_phone_number("+1-2015554010")
    ///     .overflow_after_timeout(true)
    ///     .timeout_seconds(120);
    /// ```
    #[doc(alias = "queue overflow")]
    Update = PUT "/groups/call-centers/overflow", id "groups.call-centers.overflow.update",
        Idempotent, Sent -> WriteResponse<Overflow>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        /// What happens to a call that overflows.
        action: OverflowAction = "action",
        /// Where `Transfer` sends it.
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 161)],
        /// Whether calls overflow after waiting, too, rather than only when the queue is full.
        overflow_after_timeout: bool = "overflowAfterTimeout",
        /// How long a call may wait.
        timeout_seconds: i64 = "timeoutSeconds" [Range(0, 7200)],
        play_announcement_before_overflow_processing: bool = "playAnnouncementBeforeOverflowProcessing",
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
