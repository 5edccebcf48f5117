//! `/groups/call-centers/announcements`: what callers hear while they wait.

use super::{HoldSource, MessageSource};
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::AnnouncementFile;
use crate::value::{Array, Patch, ServiceUserId, open_enum};

open_enum! {
    /// The content of the estimated wait message.
    WaitMessageMode {
        Position = "Position",
        Time = "Time",
    }
}

model! {
    /// What callers hear when they enter the queue.
    EntranceMessage {
        enabled: Patch<bool> = "enabled",
        /// Whether it is played to the end before an agent is connected.
        mandatory: Patch<bool> = "mandatory",
        audio_message_source: Patch<MessageSource> = "audioMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
    }
}

model! {
    /// What callers hear about their place in the queue, or how long it will take.
    EstimatedWaitMessage {
        enabled: Patch<bool> = "enabled",
        /// Whether it is repeated.
        play_updated_ewm: Patch<bool> = "playUpdatedEWM",
        time_between_ewm_updates_seconds: Patch<i64> = "timeBetweenEWMUpdatesSeconds" [Range(10, 600)],
        operating_mode: Patch<WaitMessageMode> = "operatingMode",
        /// Not played further back than this.
        maximum_positions: Patch<i64> = "maximumPositions" [Range(1, 100)],
        /// Whether callers further back hear of a high call volume.
        play_position_high_volume: Patch<bool> = "playPositionHighVolume",
        /// Not played for longer waits than this.
        maximum_waiting_minutes: Patch<i64> = "maximumWaitingMinutes" [Range(1, 100)],
        play_time_high_volume: Patch<bool> = "playTimeHighVolume",
        /// The assumed duration of a call before there are statistics.
        default_call_handling_minutes: Patch<i64> = "defaultCallHandlingMinutes" [Range(1, 100)],
    }
}

model! {
    /// What callers hear from time to time while they wait.
    ComfortMessage {
        enabled: Patch<bool> = "enabled",
        time_between_comfort_messages_seconds: Patch<i64> = "timeBetweenComfortMessagesSeconds" [Range(10, 600)],
        audio_message_source: Patch<MessageSource> = "audioMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
    }
}

model! {
    /// What callers hear between the other messages.
    HoldMessage {
        enabled: Patch<bool> = "enabled",
        audio_message_source: Patch<HoldSource> = "audioMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
    }
}

model! {
    /// What an agent hears before it is connected to the caller.
    WhisperMessage {
        enabled: Patch<bool> = "enabled",
        audio_message_source: Patch<MessageSource> = "audioMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
    }
}

model! {
    /// The announcements of a call center.
    Announcements needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        entrance_message: Option<EntranceMessage> = "entranceMessage",
        estimated_wait_message: Option<EstimatedWaitMessage> = "estimatedWaitMessage",
        comfort_message: Option<ComfortMessage> = "comfortMessage",
        music_on_hold_message: Option<HoldMessage> = "musicOnHoldMessage",
        /// Premium only.
        call_whisper_message: Option<WhisperMessage> = "callWhisperMessage",
    }
}

endpoint! {
    /// The announcements of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::announcements::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","entranceMessage":{}}"#;
    /// let messages = Get::response(http::Response::new(answer.into()))?;
    /// assert!(messages.entrance_message.is_some() && messages.comfort_message.is_none());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/announcements", id "groups.call-centers.announcements.get",
        Safe, Sent -> Announcements;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes announcements; messages that are not set stay as they are.
    ///
    /// An unreleased client spells the key `serviceUserID`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::announcements::{EntranceMessage, Update};
    /// let mut entrance = EntranceMessage::default();
    /// entrance.enabled = true.into();
    /// let update = Update::new("cc.support@example.net").entrance_message(entrance);
    /// ```
    Update = PUT "/groups/call-centers/announcements", id "groups.call-centers.announcements.update",
        Idempotent, Sent -> WriteResponse<Announcements>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        entrance_message: EntranceMessage = "entranceMessage",
        estimated_wait_message: EstimatedWaitMessage = "estimatedWaitMessage",
        comfort_message: ComfortMessage = "comfortMessage",
        music_on_hold_message: HoldMessage = "musicOnHoldMessage",
        /// Premium only.
        call_whisper_message: WhisperMessage = "callWhisperMessage",
    }
}
