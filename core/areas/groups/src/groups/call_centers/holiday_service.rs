//! `/groups/call-centers/holiday-service`: another treatment on holidays.

use super::MessageSource;
use super::night_service::NightAction;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{media::AnnouncementFile, schedule::ScheduleRef};
use crate::value::{Array, PhoneNumber, ServiceUserId};

model! {
    /// What a Premium call center does with calls on holidays.
    HolidayService needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        action: Option<NightAction> = "action",
        transfer_phone_number: Option<PhoneNumber> = "transferPhoneNumber" [Chars(0, 161)],
        /// The schedule of type Holiday that says when.
        holiday_schedule: Option<ScheduleRef> = "holidaySchedule",
        play_announcement_before_action: Option<bool> = "playAnnouncementBeforeAction",
        audio_message_source: Option<MessageSource> = "audioMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
    }
}

endpoint! {
    /// The holiday service of a call center.
    ///
    /// ```
    /// use odin_api::groups::call_centers::holiday_service::Get;
    /// let get = Get::new("cc.support@example.net");
    /// ```
    #[doc(alias("holiday", "bank holiday"))]
    Get = GET "/groups/call-centers/holiday-service", id "groups.call-centers.holiday-service.get",
        Safe, Sent -> HolidayService;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the holiday service; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_centers::{holiday_service::Update, night_service::NightAction};
    /// let update = Update::new("cc.support@example.net").action(NightAction::Busy);
    /// ```
    #[doc(alias("holiday", "bank holiday"))]
    Update = PUT "/groups/call-centers/holiday-service", id "groups.call-centers.holiday-service.update",
        Idempotent, Sent -> WriteResponse<HolidayService>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        action: NightAction = "action",
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 161)],
        /// The schedule of type Holiday that says when.
        holiday_schedule: ScheduleRef = "holidaySchedule",
        play_announcement_before_action: bool = "playAnnouncementBeforeAction",
        audio_message_source: MessageSource = "audioMessageSource",
    }
    lists {
        audio_url_list: String = "audioUrlList" [Items(4)],
        audio_file_list: AnnouncementFile = "audioFileList" [Items(4)],
    }
}
