//! `/users/schedules`: named times and holidays of a user, which its services refer to.

pub mod holidays;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{device::DeviceLevel, schedule::ScheduleType};
use crate::users::events::UserEvent;
use crate::value::{Array, UserId};

model! {
    /// A schedule that a user may use, with its [`events`](super::events).
    UserSchedule {
        name: Option<String> = "name",
        kind: Option<ScheduleType> = "type",
        /// Where it is defined: schedules of the group and the service provider are listed, too.
        level: Option<DeviceLevel> = "level",
        user_id: Option<UserId> = "userId",
        events: Array<UserEvent> = "events",
    }
}

endpoint! {
    /// A schedule of a user, without its events.
    ///
    /// ```
    /// use odin_api::shapes::{device::DeviceLevel, schedule::ScheduleType};
    /// use odin_api::{Endpoint, users::schedules::Get};
    /// let call = Get::new("4001@example.net", "Working hours", ScheduleType::Time);
    /// let answer = r#"{"name":"Working hours","type":"Time","level":"User"}"#;
    /// let schedule = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(schedule.level, Some(DeviceLevel::User));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "business hours")]
    Get = GET "/users/schedules", id "users.schedules.get", Safe, Sent -> UserSchedule;
    new {
        user_id: UserId = Query "userId",
        name: String = Query "name",
        kind: ScheduleType = Query "type",
    }
}

endpoint! {
    /// The schedules that a user may use, with their events.
    ///
    /// ```
    /// use odin_api::{Endpoint, shapes::device::DeviceLevel, users::schedules::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"name":"Working hours","type":"Time","level":"User","events":[{"eventName":"Monday"}]}]"#;
    /// let schedules = List::response(http::Response::new(answer.into()))?;
    /// let own = schedules.iter().filter(|schedule| schedule.level == Some(DeviceLevel::User));
    /// assert_eq!(own.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "business hours")]
    List = GET "/users/schedules", id "users.schedules.list", Safe, Sent -> Array<UserSchedule>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Creates a schedule without events; [`events::Create`](super::events::Create) adds some.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, users::schedules::Create};
    /// let create = Create::new("4001@example.net", "Working hours", ScheduleType::Time);
    /// ```
    #[doc(alias = "business hours")]
    Create = POST "/users/schedules", id "users.schedules.create", NotIdempotent, Sent -> WriteResponse<UserSchedule>;
    new {
        user_id: UserId = Body "userId",
        name: String = Body "name" [Chars(1, 40)],
        kind: ScheduleType = Body "type",
    }
}

endpoint! {
    /// Renames a schedule.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, users::schedules::Update};
    /// let rename = Update::new("4001@example.net", "Working hours", ScheduleType::Time, "Office hours");
    /// ```
    #[doc(alias = "business hours")]
    Update = PUT "/users/schedules", id "users.schedules.update", NotIdempotent, Sent -> WriteResponse<UserSchedule>;
    new {
        user_id: UserId = Body "userId",
        name: String = Body "name",
        kind: ScheduleType = Body "type",
        new_name: String = Body "newName" [Chars(1, 40)],
    }
}

endpoint! {
    /// Deletes a schedule with its events.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, users::schedules::Delete};
    /// let delete = Delete::new("4001@example.net", "Working hours", ScheduleType::Time);
    /// ```
    #[doc(alias = "business hours")]
    Delete = DELETE "/users/schedules", id "users.schedules.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        name: String = Query "name",
        kind: ScheduleType = Query "type",
    }
}
