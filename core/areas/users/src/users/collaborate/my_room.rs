//! `/users/collaborate/my-room`: the room that a user always has.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::users::collaborate::instant_room::AttendeeNotification;
use crate::value::UserId;

model! {
    /// A room with a name: the one that a user always has, or one of a project.
    Room {
        /// What people dial to come in; [`Regenerate`](super::regenerate::Regenerate) makes a new one.
        room_id: Option<String> = "roomId",
        room_name: Option<String> = "roomName",
        attendee_notification: Option<AttendeeNotification> = "attendeeNotification",
        /// Whether people wait until the owner is there.
        owner_required: Option<bool> = "ownerRequired",
        /// Whether the meeting ends when the owner leaves.
        end_collaborate_room_session_on_owner_exit: Option<bool> = "endCollaborateRoomSessionOnOwnerExit",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The room that a user always has.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::collaborate::my_room::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"roomId":"123456","roomName":"Ada's room","ownerRequired":false}"#;
    /// let room = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(room.room_id.as_deref(), Some("123456"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference")]
    Get = GET "/users/collaborate/my-room", id "users.collaborate.my-room.get", Safe, Sent -> Room;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the room that a user always has.
    ///
    /// The API requires its id, its name and its notification: take them from [`Get`].
    ///
    /// ```
    /// use odin_api::users::collaborate::{instant_room::AttendeeNotification, my_room::Update};
    /// let update = Update::new("4001@example.net", "123456", "Ada's room", AttendeeNotification::NoNotification)
    ///     .owner_required(true);
    /// ```
    #[doc(alias = "conference")]
    Update = PUT "/users/collaborate/my-room", id "users.collaborate.my-room.update", Idempotent, Sent -> WriteResponse<Room>;
    new {
        user_id: UserId = Body "userId",
        room_id: String = Body "roomId",
        room_name: String = Body "roomName" [Chars(1, 40)],
        /// What the room hears when somebody comes or goes.
        attendee_notification: AttendeeNotification = Body "attendeeNotification",
    }
    body {
        /// Whether people wait until the owner is there.
        owner_required: bool = "ownerRequired",
        /// Whether the meeting ends when the owner leaves.
        end_collaborate_room_session_on_owner_exit: bool = "endCollaborateRoomSessionOnOwnerExit",
    }
}
