//! `/users/meet-me-conferencing/conferences`: the conferences of a user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, Patch, Secret, UserId, open_enum};

open_enum! {
    /// What a conference hears when somebody comes or goes.
    AttendeeNotification {
        NoNotification = "No Notification",
        PlayTone = "Play Tone",
        /// The name that the person has recorded.
        PlayRecordedName = "Play Recorded Name",
    }
}

model! {
    /// A conference, in full.
    Conference {
        title: Option<String> = "title",
        /// A number from 1 to 294, as a text.
        estimated_participants: Patch<String> = "estimatedParticipants" [Digits(0, 3)],
        account_code: Patch<String> = "accountCode" [Chars(0, 50)],
        attendee_notification: Option<AttendeeNotification> = "attendeeNotification",
        mute_all_attendees_on_entry: Option<bool> = "muteAllAttendeesOnEntry",
        end_conference_on_moderator_exit: Option<bool> = "endConferenceOnModeratorExit",
        moderator_required: Option<bool> = "moderatorRequired",
        /// Whether people must enter `security_pin`.
        require_security_pin: Option<bool> = "requireSecurityPin",
        /// Whether people may identify themselves by a number of their own.
        allow_unique_identifier: Option<bool> = "allowUniqueIdentifier",
        /// Makes whoever enters it the moderator; the platform chooses it.
        moderator_pin: Patch<Secret> = "moderatorPin",
        /// Lets people in; the platform chooses it.
        security_pin: Patch<Secret> = "securityPin",
        conference_id: Option<String> = "conferenceId",
        bridge_id: Option<String> = "bridgeId",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// A conference, as the list shows it.
    ConferenceRow {
        conference_id: Option<String> = "conferenceId",
        bridge_id: Option<String> = "bridgeId",
        bridge_name: Option<String> = "bridgeName",
        title: Option<String> = "title",
        /// The name of the user who holds it.
        host: Option<String> = "host",
        kind: Option<String> = "type",
        start_time: Option<String> = "startTime",
        status: Option<String> = "status",
    }
}

endpoint! {
    /// A conference in full, with its PINs.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::meet_me_conferencing::conferences::Get};
    /// let call = Get::new("4001@example.net", "123456", "meet@example.net");
    /// let answer = r#"{"title":"Weekly","moderatorRequired":true,"moderatorPin":"987654"}"#;
    /// let conference = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(conference.moderator_required, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("conference bridge", "audio conference"))]
    Get = GET "/users/meet-me-conferencing/conferences", id "users.meet-me-conferencing.conferences.get", Safe, Sent -> Conference;
    new {
        user_id: UserId = Query "userId",
        conference_id: String = Query "conferenceId",
        bridge_id: String = Query "bridgeId",
    }
}

endpoint! {
    /// The conferences of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::meet_me_conferencing::conferences::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"conferenceId":"123456","bridgeId":"meet@example.net","title":"Weekly"}]"#;
    /// let conferences = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(conferences[0].title.as_deref(), Some("Weekly"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("conference bridge", "audio conference"))]
    List = GET "/users/meet-me-conferencing/conferences", id "users.meet-me-conferencing.conferences.list", Safe, Sent
        -> Array<ConferenceRow>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Sets up a conference that is always open; the platform gives it an id and PINs.
    ///
    /// ```
    /// use odin_api::users::meet_me_conferencing::conferences::{AttendeeNotification, Create};
    /// let create = Create::new("4001@example.net", "meet@example.net", "Weekly", AttendeeNotification::PlayTone)
    ///     .moderator_required(true);
    /// ```
    #[doc(alias("conference bridge", "audio conference"))]
    Create = POST "/users/meet-me-conferencing/conferences", id "users.meet-me-conferencing.conferences.create", NotIdempotent, Sent
        -> WriteResponse<Conference>;
    new {
        user_id: UserId = Body "userId",
        bridge_id: String = Body "bridgeId" [Chars(1, 161)],
        title: String = Body "title" [Chars(1, 80)],
        /// What the conference hears when somebody comes or goes.
        attendee_notification: AttendeeNotification = Body "attendeeNotification",
    }
    body {
        /// A number from 1 to 294, as a text.
        estimated_participants: String = "estimatedParticipants" [Digits(0, 3)],
        account_code: String = "accountCode" [Chars(0, 50)],
        mute_all_attendees_on_entry: bool = "muteAllAttendeesOnEntry",
        end_conference_on_moderator_exit: bool = "endConferenceOnModeratorExit",
        moderator_required: bool = "moderatorRequired",
        /// Whether people must enter the PIN of the conference.
        require_security_pin: bool = "requireSecurityPin",
        /// Whether people may identify themselves by a number of their own.
        allow_unique_identifier: bool = "allowUniqueIdentifier",
    }
}

endpoint! {
    /// Changes a conference.
    ///
    /// The API requires its title and its notification: take them from [`Get`].
    ///
    /// ```
    /// use odin_api::users::meet_me_conferencing::conferences::{AttendeeNotification, Update};
    /// let tone = AttendeeNotification::PlayTone;
    /// let update = Update::new("4001@example.net", "123456", "meet@example.net", "Monthly", tone)
    ///     .mute_all_attendees_on_entry(true);
    /// ```
    #[doc(alias("conference bridge", "audio conference"))]
    Update = PUT "/users/meet-me-conferencing/conferences", id "users.meet-me-conferencing.conferences.update", Idempotent, Sent
        -> WriteResponse<Conference>;
    new {
        user_id: UserId = Body "userId",
        conference_id: String = Body "conferenceId",
        bridge_id: String = Body "bridgeId",
        title: String = Body "title" [Chars(1, 80)],
        /// What the conference hears when somebody comes or goes.
        attendee_notification: AttendeeNotification = Body "attendeeNotification",
    }
    body {
        /// A number from 1 to 294, as a text.
        estimated_participants: String = "estimatedParticipants" [Digits(0, 3)],
        account_code: String = "accountCode" [Chars(0, 50)],
        mute_all_attendees_on_entry: bool = "muteAllAttendeesOnEntry",
        end_conference_on_moderator_exit: bool = "endConferenceOnModeratorExit",
        moderator_required: bool = "moderatorRequired",
        /// Whether people must enter the PIN of the conference.
        require_security_pin: bool = "requireSecurityPin",
        /// Whether people may identify themselves by a number of their own.
        allow_unique_identifier: bool = "allowUniqueIdentifier",
    }
}

endpoint! {
    /// Deletes a conference.
    ///
    /// ```
    /// use odin_api::users::meet_me_conferencing::conferences::Delete;
    /// let delete = Delete::new("4001@example.net", "123456", "meet@example.net");
    /// ```
    #[doc(alias("conference bridge", "audio conference"))]
    Delete = DELETE "/users/meet-me-conferencing/conferences", id "users.meet-me-conferencing.conferences.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        conference_id: String = Query "conferenceId",
        bridge_id: String = Query "bridgeId",
    }
}
