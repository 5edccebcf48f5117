//! `/users/voice-messaging/messages/download`: the sound of a message.

use bytes::Bytes;

use crate::declare::endpoint;
use crate::value::UserId;

endpoint! {
    /// The sound of a voice message as a file: the body of the answer is the audio.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::voice_messaging::messages::download::Download};
    /// let answer = http::Response::new(bytes::Bytes::from_static(b"RIFF\0\0\0\0WAVE"));
    /// assert_eq!(Download::response(answer)?.body().len(), 12);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Download = GET "/users/voice-messaging/messages/download", id "users.voice-messaging.messages.download.download", Safe, Sent -> http::Response<Bytes>;
    new {
        user_id: UserId = Query "userId",
        /// The id of the message from the list.
        id: String = Query "id",
    }
}
