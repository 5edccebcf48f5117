//! `/users/voice-messaging/message`: one voice message with its sound.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::declare::{endpoint, model};
use crate::value::UserId;

model! {
    /// A voice message.
    VoiceMessage {
        /// Milliseconds, as text.
        duration: Option<String> = "duration",
        read: Option<bool> = "read",
        /// When it was left: milliseconds since 1970, as text.
        time: Option<String> = "time",
        /// The address of the message in BroadWorks.
        message_id: Option<String> = "messageId",
        /// When it was left: `2020-08-21 15:04:43`.
        date_time: Option<String> = "dateTime",
        seconds: Option<f64> = "seconds",
        /// The id by which this API knows it.
        id: Option<String> = "id",
        calling_party_info_name: Option<String> = "callingPartyInfoName",
        /// A SIP address.
        calling_party_info_address: Option<String> = "callingPartyInfoAddress",
        /// Only in the answer for one message, as are the fields after it.
        file_name: Option<String> = "fileName",
        media_type: Option<String> = "mediaType",
        /// The sound in base64: see [`VoiceMessage::audio`].
        media_content: Option<String> = "mediaContent",
        user_id: Option<UserId> = "userId",
    }
}

impl VoiceMessage {
    /// The sound; `None` where there is none or it is not base64.
    pub fn audio(&self) -> Option<Vec<u8>> {
        STANDARD.decode(self.media_content.as_deref()?).ok()
    }
}

endpoint! {
    /// One voice message with its audio.
    ///
    /// ```
    /// use odin_api::{Endpoint, users};
    /// let answer = r#"{"id":"7","seconds":8.4,"mediaType":"WAV","mediaContent":"UklGRg=="}"#;
    /// let message = users::voice_messaging::message::Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(message.audio().as_deref(), Some(b"RIFF".as_slice()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/voice-messaging/message", id "users.voice-messaging.message.get", Safe, Sent -> VoiceMessage;
    new {
        user_id: UserId = Query "userId",
        /// The id of the message from the list.
        id: String = Query "id",
    }
}
