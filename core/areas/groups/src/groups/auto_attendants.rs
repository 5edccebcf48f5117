//! `/groups/auto-attendants`: callers choose by pressing keys.

mod menu;
pub mod remove_user;
pub mod status;
pub mod submenus;
pub mod user;

use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
use crate::shapes::{schedule::ScheduleRef, service::ServiceInstanceProfile};
use crate::value::{Array, GroupId, PhoneNumber, ResellerId, ServiceProviderId, ServiceUserId, open_enum};

pub use menu::{KeyAction, KeyEntry, Menu, MenuKey};

open_enum! {
    /// What an auto attendant can do.
    AutoAttendantType {
        Basic = "Basic",
        /// Has submenus and a holiday menu; the group needs the service Auto Attendant - Standard.
        Standard = "Standard",
    }
}

open_enum! {
    /// The users that callers can reach by extension or by name.
    DialingScope {
        Enterprise = "Enterprise",
        Group = "Group",
        Department = "Department",
    }
}

open_enum! {
    /// In which order callers spell a name.
    NameDialing {
        LastThenFirst = "LastName + FirstName",
        EitherOrder = "LastName + FirstName or FirstName + LastName",
    }
}

model! {
    /// An auto attendant.
    AutoAttendant {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        reseller_id: Option<ResellerId> = "resellerId",
        is_enterprise: Option<bool> = "isEnterprise",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        kind: Option<AutoAttendantType> = "type",
        enable_video: Option<bool> = "enableVideo",
        /// How long it waits for the first key.
        first_digit_timeout_seconds: Option<i64> = "firstDigitTimeoutSeconds",
        extension_dialing_scope: Option<DialingScope> = "extensionDialingScope",
        name_dialing_scope: Option<DialingScope> = "nameDialingScope",
        name_dialing_entries: Option<NameDialing> = "nameDialingEntries",
        /// When the business hours menu answers; always when absent.
        business_hours: Option<ScheduleRef> = "businessHours",
        /// When the holiday menu answers.
        holiday_schedule: Option<ScheduleRef> = "holidaySchedule",
        business_hours_menu: Option<Menu> = "businessHoursMenu",
        after_hours_menu: Option<Menu> = "afterHoursMenu",
        /// Only with [`AutoAttendantType::Standard`].
        holiday_menu: Option<Menu> = "holidayMenu",
    }
}

model! {
    /// An auto attendant in a list.
    AutoAttendantRow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        video: Option<bool> = "video",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        /// Whether it takes calls: see [`status::Update`].
        is_active: Option<bool> = "isActive",
        kind: Option<AutoAttendantType> = "type",
    }
}

endpoint! {
    /// An auto attendant with its menus.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::auto_attendants::Get};
    /// let call = Get::new("aa.main@example.net");
    /// let answer = r#"{"serviceUserId":"aa.main@example.net","firstDigitTimeoutSeconds":5}"#;
    /// let attendant = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(attendant.first_digit_timeout_seconds, Some(5));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("IVR", "auto attendant", "auto receptionist", "phone menu"))]
    Get = GET "/groups/auto-attendants", id "groups.auto-attendants.get", Safe, Sent -> AutoAttendant;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// The auto attendants of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::auto_attendants::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"serviceUserId":"aa.main@example.net","name":"Main","isActive":true}]"#;
    /// let attendants = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(attendants[0].is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("IVR", "auto attendant", "auto receptionist", "phone menu"))]
    List = GET "/groups/auto-attendants", id "groups.auto-attendants.list", Safe, Sent -> Array<AutoAttendantRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

write_record! {
    /// What is written of an auto attendant, by whichever operation.
    Settings as settings {
        body {
            is_enterprise: bool = "isEnterprise",
            reseller_id: ResellerId = "resellerId",
            business_hours: ScheduleRef = "businessHours",
            holiday_schedule: ScheduleRef = "holidaySchedule",
            business_hours_menu: Menu = "businessHoursMenu",
            after_hours_menu: Menu = "afterHoursMenu",
        }
    }

    endpoint {
        /// Creates an auto attendant with the platform's menus; the answer is the record.
        ///
        /// Its menus are usually set afterwards, by [`Update`]. Sources differ on the usual time to wait: 1 or 10 seconds.
        ///
        /// ```
        /// use odin_api::groups::auto_attendants::{AutoAttendantType, Create};
        /// let kind = AutoAttendantType::Basic;
        /// let create = Create::named("ent.odin", "grp.odin", "aa.main@example.net", kind, "Main Menu");
        /// assert_eq!(create.first_digit_timeout_seconds, 10);
        /// ```
        #[doc(alias("IVR", "auto attendant", "auto receptionist", "phone menu"))]
        Create = POST "/groups/auto-attendants", id "groups.auto-attendants.create", NotIdempotent, Sent -> WriteResponse<AutoAttendant>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId",
            /// With its domain: `aa.main@example.net`.
            service_user_id: ServiceUserId = Body "serviceUserId" [Chars(1, 161)],
            kind: AutoAttendantType = Body "type",
            enable_video: bool = Body "enableVideo",
            extension_dialing_scope: DialingScope = Body "extensionDialingScope",
            name_dialing_scope: DialingScope = Body "nameDialingScope",
            name_dialing_entries: NameDialing = Body "nameDialingEntries",
            first_digit_timeout_seconds: i64 = Body "firstDigitTimeoutSeconds" [Range(1, 60)],
        }
        body {
            service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
        }
    }

    endpoint {
        /// Changes an auto attendant; what is not set stays as it is.
        ///
        /// The profile is sent even when nothing of it changes: `ServiceInstanceProfile::default()`. A key that is left out
        /// of a menu stays: see [`KeyEntry::removed`].
        ///
        /// ```
        /// use odin_api::shapes::service::ServiceInstanceProfile;
        /// use odin_api::groups::auto_attendants::{KeyEntry, Menu, MenuKey, Update};
        /// let mut menu = Menu::default();
        /// menu.keys.push(KeyEntry::transfer(MenuKey::One, "4010"));
        /// let update = Update::new("aa.main@example.net", ServiceInstanceProfile::default()).business_hours_menu(menu);
        /// ```
        #[doc(alias("IVR", "auto attendant", "auto receptionist", "phone menu"))]
        Update = PUT "/groups/auto-attendants", id "groups.auto-attendants.update", Idempotent, Sent
            -> WriteResponse<AutoAttendant>;
        new {
            service_user_id: ServiceUserId = Body "serviceUserId",
            service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
        }
        body {
            service_provider_id: ServiceProviderId = "serviceProviderId",
            group_id: GroupId = "groupId",
            kind: AutoAttendantType = "type",
            enable_video: bool = "enableVideo",
            extension_dialing_scope: DialingScope = "extensionDialingScope",
            name_dialing_scope: DialingScope = "nameDialingScope",
            name_dialing_entries: NameDialing = "nameDialingEntries",
            first_digit_timeout_seconds: i64 = "firstDigitTimeoutSeconds" [Range(1, 60)],
            holiday_menu: Menu = "holidayMenu",
        }
    }
}

impl Create {
    /// One with this name and otherwise what the API's own wizard sends: no video, scope of the group, 10 seconds.
    pub fn named(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        service_user_id: impl Into<ServiceUserId>,
        kind: impl Into<AutoAttendantType>,
        name: impl Into<String>,
    ) -> Self {
        let name = name.into();
        let mut profile = ServiceInstanceProfile::default();
        profile.name = name.clone().into();
        profile.calling_line_id_last_name = name.clone().into();
        profile.calling_line_id_first_name = name.into();
        let (scope, spelling) = (DialingScope::Group, NameDialing::LastThenFirst);
        Self::new(service_provider_id, group_id, service_user_id, kind, false, scope.clone(), scope, spelling, 10)
            .service_instance_profile(profile)
    }
}

endpoint! {
    /// Deletes an auto attendant; the answer is the record as it was.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::Delete;
    /// let delete = Delete::new("aa.main@example.net");
    /// ```
    Delete = DELETE "/groups/auto-attendants", id "groups.auto-attendants.delete", NotIdempotent, Sent
        -> WriteResponse<AutoAttendant>;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}
