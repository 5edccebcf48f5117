//! `/groups/call-centers/comfort-message-bypass`: no comfort message for calls that are about to be answered.

use super::MessageSource;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::AnnouncementFile;
use crate::value::{Array, ServiceUserId};

model! {
    /// The comfort message bypass of a Premium call center.
    ComfortMessageBypass needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        enabled: Option<bool> = "enabled",
        /// Calls that are expected to wait less than this hear no comfort message.
        call_waiting_age_threshold_seconds: Option<i64> = "callWaitingAgeThresholdSeconds" [Range(1, 120)],
        /// Whether an announcement is played after some ringing instead.
        play_announcement_after_ringing: Option<bool> = "playAnnouncementAfterRinging",
        ring_time_before_playing_announcement_seconds: Option<i64>
            = "ringTimeBeforePlayingAnnouncementSeconds" [Range(0, 120)],
        audio_message_source: Option<MessageSource> = "audioMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
    }
}

endpoint! {
    /// The comfort message bypass of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::comfort_message_bypass::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","enabled":true,"callWaitingAgeThresholdSeconds":30}"#;
    /// let bypass = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(bypass.call_waiting_age_threshold_seconds, Some(30));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/comfort-message-bypass", id "groups.call-centers.comfort-message-bypass.get",
        Safe, Sent -> ComfortMessageBypass;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the comfort message bypass; what is not set stays as it is.
    ///
    /// An unreleased client spells the key `serviceUserID`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::comfort_message_bypass::Update;
    /// let update = Update::new("cc.support@example.net").enabled(true).call_waiting_age_threshold_seconds(30);
    /// ```
    Update = PUT "/groups/call-centers/comfort-message-bypass",
        id "groups.call-centers.comfort-message-bypass.update", Idempotent, Sent -> WriteResponse<ComfortMessageBypass>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        enabled: bool = "enabled",
        /// Calls that are expected to wait less than this hear no comfort message.
        call_waiting_age_threshold_seconds: i64 = "callWaitingAgeThresholdSeconds" [Range(1, 120)],
        /// Whether an announcement is played after some ringing instead.
        play_announcement_after_ringing: bool = "playAnnouncementAfterRinging",
        ring_time_before_playing_announcement_seconds: i64
            = "ringTimeBeforePlayingAnnouncementSeconds" [Range(0, 120)],
        audio_message_source: MessageSource = "audioMessageSource",
    }
    lists {
        audio_url_list: String = "audioUrlList" [Items(4)],
        audio_file_list: AnnouncementFile = "audioFileList" [Items(4)],
    }
}
