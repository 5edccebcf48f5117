//! `/users/collaborate/regenerate`: a new id for a room.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Gives a room a new id, so that whoever knows the old one no longer comes in.
    ///
    /// ```
    /// use odin_api::users::collaborate::regenerate::Regenerate;
    /// let regenerate = Regenerate::new("4001@example.net", "123456");
    /// ```
    Regenerate = PUT "/users/collaborate/regenerate", id "users.collaborate.regenerate.regenerate", NotIdempotent, Sent
        -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        /// The old id.
        room_id: String = Body "roomId",
    }
}
