//! `/system/collaborate`: what holds for the collaborate rooms of all users.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::duration::HoursMinutes;

model! {
    /// What holds for the collaborate rooms of all users.
    Collaborate {
        /// Of the ids that rooms get.
        collaborate_room_id_length: Option<i64> = "collaborateRoomIdLength",
        instant_room_idle_timeout_seconds: Option<i64> = "instantRoomIdleTimeoutSeconds",
        collaborate_room_maximum_duration_minutes: Option<i64> = "collaborateRoomMaximumDurationMinutes",
        /// Whether participants may call others into a room.
        support_outdial: Option<bool> = "supportOutdial",
        max_collaborate_room_participants: Option<i64> = "maxCollaborateRoomParticipants",
        collaborate_active_talker_refresh_interval_seconds: Option<i64> = "collaborateActiveTalkerRefreshIntervalSeconds",
        /// Whether a room closes some time after its owner has left.
        terminate_collaborate_after_grace_period: Option<bool> = "terminateCollaborateAfterGracePeriod",
        /// How long after.
        collaborate_grace_period: Option<HoursMinutes> = "collaborateGracePeriod",
        enable_active_collaborate_notification: Option<bool> = "enableActiveCollaborateNotification",
        /// The sender of invitations.
        collaborate_from_address: Option<String> = "collaborateFromAddress",
    }
}

endpoint! {
    /// What holds for the collaborate rooms of all users.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::collaborate::Get};
    /// let call = Get::new();
    /// let answer = r#"{"collaborateRoomIdLength":6,"collaborateGracePeriod":{"hours":0,"minutes":15}}"#;
    /// let rooms = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rooms.collaborate_grace_period.unwrap().minutes, Some(15));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("collaborate room", "conference"))]
    Get = GET "/system/collaborate", id "system.collaborate.get", Safe, Sent -> Collaborate;
    new {}
}

endpoint! {
    /// Changes what holds for the collaborate rooms of all users; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::system::collaborate::Update;
    /// let update = Update::new().support_outdial(true).max_collaborate_room_participants(15);
    /// ```
    #[doc(alias("collaborate room", "conference"))]
    Update = PUT "/system/collaborate", id "system.collaborate.update", Idempotent, Sent -> WriteResponse<Collaborate>;
    new {}
    body {
        collaborate_active_talker_refresh_interval_seconds: i64 = "collaborateActiveTalkerRefreshIntervalSeconds" [Range(1, 5)],
        collaborate_from_address: String = "collaborateFromAddress" [Chars(0, 80)],
        collaborate_grace_period: HoursMinutes = "collaborateGracePeriod",
        collaborate_room_id_length: i64 = "collaborateRoomIdLength" [Range(4, 15)],
        collaborate_room_maximum_duration_minutes: i64 = "collaborateRoomMaximumDurationMinutes" [Range(1, 7200)],
        enable_active_collaborate_notification: bool = "enableActiveCollaborateNotification",
        instant_room_idle_timeout_seconds: i64 = "instantRoomIdleTimeoutSeconds" [Range(1, 3600)],
        max_collaborate_room_participants: i64 = "maxCollaborateRoomParticipants" [Range(3, 30)],
        support_outdial: bool = "supportOutdial",
        terminate_collaborate_after_grace_period: bool = "terminateCollaborateAfterGracePeriod",
    }
}
