//! `/groups/call-centers/night-service`: another treatment outside business hours.

use super::MessageSource;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{media::AnnouncementFile, schedule::ScheduleRef};
use crate::value::{Array, Patch, PhoneNumber, ServiceUserId, open_enum};

open_enum! {
    /// What happens to calls at night or on holidays.
    NightAction {
        /// They are treated as by day.
        None = "None",
        Busy = "Busy",
        Transfer = "Transfer",
    }
}

open_enum! {
    /// Which announcement is played at night.
    AnnouncementMode {
        Normal = "Normal Announcement",
        /// While the night service is forced by hand.
        Manual = "Manual Announcement",
    }
}

model! {
    /// What is played before the action.
    NightAnnouncement {
        audio_message_source: Patch<MessageSource> = "audioMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
    }
}

model! {
    /// What a Premium call center does with calls outside business hours.
    NightService needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        action: Option<NightAction> = "action",
        transfer_phone_number: Option<PhoneNumber> = "transferPhoneNumber" [Chars(0, 161)],
        /// Night service now, regardless of the schedule.
        force_night_service: Option<bool> = "forceNightService",
        /// The schedule of type Time that says when it is day; cleared, it is always day.
        business_hours: Option<ScheduleRef> = "businessHours",
        /// Whether it may be forced by feature access code.
        allow_manual_override_via_fac: Option<bool> = "allowManualOverrideViaFAC",
        play_announcement_before_action: Option<bool> = "playAnnouncementBeforeAction",
        announcement_mode: Option<AnnouncementMode> = "announcementMode",
        normal_mode: Option<NightAnnouncement> = "normalMode",
        manual_mode: Option<NightAnnouncement> = "manualMode",
    }
}

endpoint! {
    /// The night service of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::night_service::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","forceNightService":false}"#;
    /// let night = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(night.force_night_service, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("after hours", "night mode"))]
    Get = GET "/groups/call-centers/night-service", id "groups.call-centers.night-service.get",
        Safe, Sent -> NightService;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the night service; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::{groups::call_centers::night_service::{NightAction, Update}, value::Patch};
    /// let mut update = Update::new("cc.support@example.net").action(NightAction::Busy).force_night_service(true);
    /// update.business_hours = Patch::Clear;
    /// ```
    #[doc(alias("after hours", "night mode"))]
    Update = PUT "/groups/call-centers/night-service", id "groups.call-centers.night-service.update",
        Idempotent, Sent -> WriteResponse<NightService>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        action: NightAction = "action",
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 161)],
        /// Night service now, regardless of the schedule.
        force_night_service: bool = "forceNightService",
        /// The schedule of type Time that says when it is day; cleared, it is always day.
        business_hours: ScheduleRef = "businessHours",
        /// Whether it may be forced by feature access code.
        allow_manual_override_via_fac: bool = "allowManualOverrideViaFAC",
        play_announcement_before_action: bool = "playAnnouncementBeforeAction",
        announcement_mode: AnnouncementMode = "announcementMode",
        normal_mode: NightAnnouncement = "normalMode",
        manual_mode: NightAnnouncement = "manualMode",
    }
}
