//! `/groups/auto-attendants/user`

use super::{AutoAttendantType, DialingScope, Menu, NameDialing};
use crate::declare::{endpoint, model};
use crate::shapes::{schedule::ScheduleRef, service::ServiceInstanceProfile};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, ServiceUserId, UserId};

model! {
    /// An auto attendant of a user's group: list row and record in one.
    UserAutoAttendant needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        video: Option<bool> = "video",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        is_active: Option<bool> = "isActive",
        kind: Option<AutoAttendantType> = "type",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        first_digit_timeout_seconds: Option<i64> = "firstDigitTimeoutSeconds",
        enable_video: Option<bool> = "enableVideo",
        extension_dialing_scope: Option<DialingScope> = "extensionDialingScope",
        name_dialing_scope: Option<DialingScope> = "nameDialingScope",
        name_dialing_entries: Option<NameDialing> = "nameDialingEntries",
        business_hours: Option<ScheduleRef> = "businessHours",
        holiday_schedule: Option<ScheduleRef> = "holidaySchedule",
        business_hours_menu: Option<Menu> = "businessHoursMenu",
        after_hours_menu: Option<Menu> = "afterHoursMenu",
        holiday_menu: Option<Menu> = "holidayMenu",
    }
}

endpoint! {
    /// The auto attendants of a user's group with all settings, not only those that lead to the user.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::user::List;
    /// let list = List::new("ent.odin", "grp.odin", "4001@example.net");
    /// ```
    List = GET "/groups/auto-attendants/user", id "groups.auto-attendants.user.list", Safe, Sent
        -> Array<UserAutoAttendant>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        user_id: UserId = Query "userId",
    }
}
