//! `/users/collaborate/bridge`: the conference bridge behind the rooms of a user.

use crate::declare::{endpoint, model};
use crate::value::UserId;

model! {
    /// The bridge on which the rooms of a user are.
    CollaborateBridge {
        bridge_id: Option<String> = "bridgeId",
        bridge_name: Option<String> = "bridgeName",
        /// How many people fit into a room: 3 to 145.
        max_collaborate_room_participants: Option<i64> = "maxCollaborateRoomParticipants",
        /// Whether a room can call somebody in.
        support_out_dial: Option<bool> = "supportOutDial",
    }
}

endpoint! {
    /// The bridge on which the rooms of a user are.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::collaborate::bridge::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"bridgeId":"bridge@example.net","maxCollaborateRoomParticipants":30,"supportOutDial":false}"#;
    /// let bridge = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(bridge.max_collaborate_room_participants, Some(30));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "UC-One")]
    Get = GET "/users/collaborate/bridge", id "users.collaborate.bridge.get", Safe, Sent -> CollaborateBridge;
    new { user_id: UserId = Query "userId" }
}
