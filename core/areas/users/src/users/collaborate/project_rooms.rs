//! `/users/collaborate/project-rooms`: further rooms of a user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::users::collaborate::instant_room::AttendeeNotification;
use crate::users::collaborate::my_room::Room;
use crate::value::{Array, UserId};

model! {
    /// A room, as the list shows it.
    RoomRow {
        room_id: Option<String> = "roomId",
        room_name: Option<String> = "roomName",
        room_type: Option<String> = "roomType",
    }
}

endpoint! {
    /// One of the further rooms of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::collaborate::project_rooms::Get};
    /// let call = Get::new("4001@example.net", "654321");
    /// let answer = r#"{"roomId":"654321","roomName":"Moonshot","ownerRequired":true}"#;
    /// let room = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(room.owner_required, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference")]
    Get = GET "/users/collaborate/project-rooms", id "users.collaborate.project-rooms.get", Safe, Sent -> Room;
    new {
        user_id: UserId = Query "userId",
        room_id: String = Query "roomId",
    }
}

endpoint! {
    /// The further rooms of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::collaborate::project_rooms::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"roomId":"654321","roomName":"Moonshot","roomType":"Project Room"}]"#;
    /// let rooms = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rooms[0].room_name.as_deref(), Some("Moonshot"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference")]
    List = GET "/users/collaborate/project-rooms", id "users.collaborate.project-rooms.list", Safe, Sent -> Array<RoomRow>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds a room; the platform gives it an id.
    ///
    /// ```
    /// use odin_api::users::collaborate::{instant_room::AttendeeNotification, project_rooms::Create};
    /// let create = Create::new("4001@example.net", "Moonshot", AttendeeNotification::PlayTone);
    /// ```
    #[doc(alias = "conference")]
    Create = POST "/users/collaborate/project-rooms", id "users.collaborate.project-rooms.create", NotIdempotent, Sent
        -> WriteResponse<Room>;
    new {
        user_id: UserId = Body "userId",
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

endpoint! {
    /// Changes one of the further rooms of a user.
    ///
    /// The API requires its name and its notification: take them from [`Get`].
    ///
    /// ```
    /// use odin_api::users::collaborate::{instant_room::AttendeeNotification, project_rooms::Update};
    /// let update = Update::new("4001@example.net", "654321", "Mars", AttendeeNotification::PlayTone);
    /// ```
    #[doc(alias = "conference")]
    Update = PUT "/users/collaborate/project-rooms", id "users.collaborate.project-rooms.update", Idempotent, Sent
        -> WriteResponse<Room>;
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

endpoint! {
    /// Removes one of the further rooms of a user.
    ///
    /// ```
    /// use odin_api::users::collaborate::project_rooms::Delete;
    /// let delete = Delete::new("4001@example.net", "654321");
    /// ```
    #[doc(alias = "conference")]
    Delete = DELETE "/users/collaborate/project-rooms", id "users.collaborate.project-rooms.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        room_id: String = Query "roomId",
    }
}
