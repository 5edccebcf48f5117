//! `/groups/call-centers/dnis/announcements`: what callers of one DNIS number hear.

use crate::declare::{endpoint, model};
use crate::groups::call_centers::announcements::{
    ComfortMessage, EntranceMessage, EstimatedWaitMessage, HoldMessage, WhisperMessage,
};
use crate::response::WriteResponse;
use crate::value::ServiceUserId;

model! {
    /// The announcements of one DNIS number, in place of those of the call center.
    DnisAnnouncements needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        entrance_message: Option<EntranceMessage> = "entranceMessage",
        estimated_wait_message: Option<EstimatedWaitMessage> = "estimatedWaitMessage",
        comfort_message: Option<ComfortMessage> = "comfortMessage",
        music_on_hold_message: Option<HoldMessage> = "musicOnHoldMessage",
        /// Premium only.
        call_whisper_message: Option<WhisperMessage> = "callWhisperMessage",
    }
}

endpoint! {
    /// The announcements of a DNIS number.
    ///
    /// ```
    /// use odin_api::groups::call_centers::dnis::announcements::Get;
    /// let get = Get::new("cc.support@example.net", "Spanish");
    /// ```
    Get = GET "/groups/call-centers/dnis/announcements", id "groups.call-centers.dnis.announcements.get",
        Safe, Sent -> DnisAnnouncements;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        name: String = Query "name",
    }
}

endpoint! {
    /// Changes announcements of a DNIS number; messages that are not set stay as they are.
    ///
    /// An unreleased client sends them to `/groups/call-centers/dnis/instances/announcements`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::{announcements::WhisperMessage, dnis::announcements::Update};
    /// let update = Update::new("cc.support@example.net", "Sales").call_whisper_message(WhisperMessage::default());
    /// ```
    Update = PUT "/groups/call-centers/dnis/announcements", id "groups.call-centers.dnis.announcements.update",
        Idempotent, Sent -> WriteResponse<DnisAnnouncements>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
        name: String = Body "name",
    }
    body {
        entrance_message: EntranceMessage = "entranceMessage",
        estimated_wait_message: EstimatedWaitMessage = "estimatedWaitMessage",
        comfort_message: ComfortMessage = "comfortMessage",
        music_on_hold_message: HoldMessage = "musicOnHoldMessage",
        /// Premium only.
        call_whisper_message: WhisperMessage = "callWhisperMessage",
    }
}
