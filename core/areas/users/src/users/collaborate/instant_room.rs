//! `/users/collaborate/instant-room`: how rooms work that a user opens on the spot.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{UserId, open_enum};

open_enum! {
    /// What a room hears when somebody comes or goes.
    AttendeeNotification {
        NoNotification = "No Notification",
        PlayTone = "Play Tone",
    }
}

model! {
    /// How rooms work that a user opens on the spot.
    InstantRoom {
        attendee_notification: Option<AttendeeNotification> = "attendeeNotification",
        /// Whether people wait until the owner is there.
        owner_required: Option<bool> = "ownerRequired",
        /// Whether the meeting ends when the owner leaves.
        end_collaborate_room_session_on_owner_exit: Option<bool> = "endCollaborateRoomSessionOnOwnerExit",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// How rooms work that a user opens on the spot.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::collaborate::instant_room::{AttendeeNotification, Get}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"attendeeNotification":"Play Tone","ownerRequired":true}"#;
    /// let room = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(room.attendee_notification, Some(AttendeeNotification::PlayTone));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference")]
    Get = GET "/users/collaborate/instant-room", id "users.collaborate.instant-room.get", Safe, Sent -> InstantRoom;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes how rooms work that a user opens on the spot; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::collaborate::instant_room::Update;
    /// let update = Update::new("4001@example.net").owner_required(true);
    /// ```
    #[doc(alias = "conference")]
    Update = PUT "/users/collaborate/instant-room", id "users.collaborate.instant-room.update", Idempotent, Sent
        -> WriteResponse<InstantRoom>;
    new { user_id: UserId = Body "userId" }
    body {
        /// What the room hears when somebody comes or goes.
        attendee_notification: AttendeeNotification = "attendeeNotification",
        /// Whether people wait until the owner is there.
        owner_required: bool = "ownerRequired",
        /// Whether the meeting ends when the owner leaves.
        end_collaborate_room_session_on_owner_exit: bool = "endCollaborateRoomSessionOnOwnerExit",
    }
}
