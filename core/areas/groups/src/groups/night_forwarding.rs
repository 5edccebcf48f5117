//! `/groups/night-forwarding`: calls to a group are forwarded outside of business hours.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::forwarding::GroupNightMode;
use crate::value::{GroupId, PhoneNumber, ServiceProviderId, open_enum};

open_enum! {
    /// Where a schedule is defined.
    ScheduleLevel {
        ServiceProvider = "Service Provider",
        Group = "Group",
        User = "User",
    }
}

model! {
    /// A schedule, as night forwarding names it: by its name and by where it is defined, which it calls the type.
    NightSchedule from "name" {
        name: Option<String> = "name" [Chars(0, 40)],
        /// Where it is defined.
        kind: Option<ScheduleLevel> = "type",
        /// What some answers have of it besides; no source says what it means.
        level: Option<String> = "level",
    }
}

model! {
    /// Group Night Forwarding: when and where calls to the users of a group are forwarded.
    NightForwarding {
        night_forwarding: Option<GroupNightMode> = "nightForwarding",
        forward_to_phone_number: Option<PhoneNumber> = "forwardToPhoneNumber",
        /// When calls are not forwarded, with [`GroupNightMode::AutoOn`].
        business_hours: Option<NightSchedule> = "businessHours",
        /// Days on which they are forwarded even then.
        holiday_schedule: Option<NightSchedule> = "holidaySchedule",
    }
}

endpoint! {
    /// The night forwarding of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::night_forwarding::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"nightForwarding":"Auto On","businessHours":{"name":"Office","type":"Group"}}"#;
    /// let night = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(night.business_hours.unwrap().name.as_deref(), Some("Office"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("night service", "night mode", "after hours"))]
    Get = GET "/groups/night-forwarding", id "groups.night-forwarding.get", Safe, Sent -> NightForwarding;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes the night forwarding of a group.
    ///
    /// Each user decides in `/users/night-forwarding` whether to follow the group.
    ///
    /// ```
    /// use odin_api::groups::night_forwarding::Update;
    /// use odin_api::shapes::forwarding::GroupNightMode;
    /// let update = Update::new("ent.odin", "grp.odin", GroupNightMode::On).forward_to_phone_number("+12125550100");
    /// ```
    #[doc(alias("night service", "night mode", "after hours"))]
    Update = PUT "/groups/night-forwarding", id "groups.night-forwarding.update", Idempotent, Sent
        -> WriteResponse<NightForwarding>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        night_forwarding: GroupNightMode = Body "nightForwarding",
    }
    body {
        business_hours: NightSchedule = "businessHours",
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
        holiday_schedule: NightSchedule = "holidaySchedule",
    }
}
