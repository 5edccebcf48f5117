//! `/users/call-recording`: which calls are recorded.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Which calls are recorded, and who decides.
    RecordingOption {
        Always = "Always",
        Never = "Never",
        /// All, but a recording is kept only if the user asks for it during the call.
        OnDemand = "On Demand",
        /// All, and the user may pause.
        AlwaysWithPause = "Always with Pause/Resume",
        /// From the moment when the user asks for it.
        OnDemandWithUserStart = "On Demand with User Initiated Start",
    }
}

open_enum! {
    /// What the parties hear when a recording is paused and resumed.
    PauseNotification {
        None = "None",
        Beep = "Beep",
        PlayAnnouncement = "Play Announcement",
    }
}

model! {
    /// Call Recording: which calls of a user are recorded, and what the parties hear of it.
    #[doc(alias = "record calls")]
    CallRecording {
        recording_option: Option<RecordingOption> = "recordingOption",
        pause_resume_notification: Option<PauseNotification> = "pauseResumeNotification",
        /// Whether the parties are told that the call is recorded.
        enable_call_recording_announcement: Option<bool> = "enableCallRecordingAnnouncement",
        /// Whether a tone repeats while the call is recorded.
        enable_record_call_repeat_warning_tone: Option<bool> = "enableRecordCallRepeatWarningTone",
        /// The time between two tones.
        record_call_repeat_warning_tone_timer_seconds: Option<i64> = "recordCallRepeatWarningToneTimerSeconds" [Range(10, 1800)],
        /// Whether voice messages are recorded, too.
        enable_voice_mail_recording: Option<bool> = "enableVoiceMailRecording",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A user of a group with its Call Recording.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<CallRecording> = "data",
    }
}

endpoint! {
    /// Which calls of a user are recorded.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_recording::{Get, RecordingOption}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"recordingOption":"On Demand with User Initiated Start",
    ///     "pauseResumeNotification":"Play Announcement","enableCallRecordingAnnouncement":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.recording_option, Some(RecordingOption::OnDemandWithUserStart));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("record calls", "recorder"))]
    Get = GET "/users/call-recording", id "users.call-recording.get", Safe, Sent -> CallRecording;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which calls of a user are recorded; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_recording::{RecordingOption, Update};
    /// let update = Update::new("4001@example.net").recording_option(RecordingOption::Always);
    /// ```
    #[doc(alias("record calls", "recorder"))]
    Update = PUT "/users/call-recording", id "users.call-recording.update",
        Idempotent, Sent -> WriteResponse<CallRecording>;
    new { user_id: UserId = Body "userId" }
    body {
        recording_option: RecordingOption = "recordingOption",
        pause_resume_notification: PauseNotification = "pauseResumeNotification",
        enable_call_recording_announcement: bool = "enableCallRecordingAnnouncement",
        enable_record_call_repeat_warning_tone: bool = "enableRecordCallRepeatWarningTone",
        record_call_repeat_warning_tone_timer_seconds: i64 = "recordCallRepeatWarningToneTimerSeconds" [Range(10, 1800)],
        enable_voice_mail_recording: bool = "enableVoiceMailRecording",
    }
}

endpoint! {
    /// The Call Recording of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_recording::{ListBulk, RecordingOption}};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},
    ///     "data":{"recordingOption":"Always"}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let option = rows[0].data.as_ref().and_then(|data| data.recording_option.as_ref());
    /// assert_eq!(option, Some(&RecordingOption::Always));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("record calls", "recorder"))]
    ListBulk = GET "/users/call-recording/bulk", id "users.call-recording.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes for many users which of their calls are recorded.
    ///
    /// Fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::{UserRef, call_recording::{CallRecording, RecordingOption, UpdateBulk}};
    /// let mut change = CallRecording::default();
    /// change.recording_option = Some(RecordingOption::OnDemand);
    /// let update = UpdateBulk::new(change).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias("record calls", "recorder"))]
    UpdateBulk = PUT "/users/call-recording/bulk", id "users.call-recording.update-bulk",
        Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: CallRecording = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
