//! `/users/voice-messaging/messages`: the voice messages of a user.

pub mod download;
pub mod read;
pub mod unread;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::users::voice_messaging::message::VoiceMessage;
use crate::value::{Array, UserId};

model! {
    /// The voice messages of a user, without their sound.
    VoiceMessages {
        messages: Array<VoiceMessage> = "messages",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// Names a message in a request.
    MessageRef from "id" needs {
        id: String = "id",
    } has {}
}

endpoint! {
    /// The voice messages of a user, without their sound.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::messages::{List, MessageRef, read};
    /// let list = List::new("4001@example.net");
    /// let heard = read::Update::new().user_id("4001@example.net").messages([MessageRef::new("7")]);
    /// ```
    #[doc(alias("voicemail", "voicemail messages"))]
    List = GET "/users/voice-messaging/messages", id "users.voice-messaging.messages.list", Safe, Sent -> VoiceMessages;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Deletes all voice messages of a user.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::messages::Delete;
    /// let empty = Delete::new("4001@example.net");
    /// ```
    Delete = DELETE "/users/voice-messaging/messages", id "users.voice-messaging.messages.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Query "userId" }
}
