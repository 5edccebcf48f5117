//! `/users/voice-messaging/messages/read`: messages marked as heard.

use super::MessageRef;
use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Marks voice messages as heard.
    ///
    /// The documented body holds the messages alone, with the user in the query. A client that cannot send a query there
    /// would send the user in the body: use [`Endpoint::with`](crate::Endpoint::with) for that.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::messages::{MessageRef, read::Update};
    /// let update = Update::new().user_id("4001@example.net").messages([MessageRef::new("7"), MessageRef::new("8")]);
    /// ```
    Update = PUT "/users/voice-messaging/messages/read", id "users.voice-messaging.messages.read.update", Idempotent, Documented -> WriteResponse;
    query { user_id: UserId = "userId" }
    items { messages: MessageRef = "messages" }
    one_of ["messages"]
}
