//! `/users/events`: the events of a schedule, which are when it applies.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::schedule::ScheduleType;
use crate::value::{Array, UserId};

model! {
    /// An event of a schedule.
    UserEvent {
        event_name: Option<String> = "eventName",
        /// By the clock of the user, such as `2018-09-15T00:00:00`.
        start_time: Option<String> = "startTime",
        end_time: Option<String> = "endTime",
        all_day_event: Option<bool> = "allDayEvent",
        /// When it recurs: RFC 5545, a line with its start and a line with the rule; absent if it does not.
        rrule: Option<String> = "rrule",
        /// The name of the schedule.
        name: Option<String> = "name",
        /// The type of the schedule.
        kind: Option<ScheduleType> = "type",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// An event of a schedule.
    ///
    /// Documented, but not seen to be sent: the list shows the same.
    ///
    /// ```
    /// use odin_api::{Endpoint, shapes::schedule::ScheduleType, users::events::Get};
    /// let call = Get::new("4001@example.net", "Holidays", ScheduleType::Holiday, "New Year");
    /// let answer = r#"{"eventName":"New Year","startTime":"2026-01-01T00:00:00","allDayEvent":true}"#;
    /// let event = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(event.start_time.as_deref(), Some("2026-01-01T00:00:00"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("holidays", "business hours"))]
    Get = GET "/users/events", id "users.events.get", Safe, Documented -> UserEvent;
    new {
        user_id: UserId = Query "userId",
        /// The name of the schedule.
        name: String = Query "name",
        /// The type of the schedule.
        kind: ScheduleType = Query "type",
        event_name: String = Query "eventName",
    }
}

endpoint! {
    /// The events of a schedule.
    ///
    /// ```
    /// use odin_api::{Endpoint, shapes::schedule::ScheduleType, users::events::List};
    /// let call = List::new("4001@example.net", "Holidays", ScheduleType::Holiday);
    /// let answer = r#"[{"eventName":"New Year","startTime":"2026-01-01T00:00:00","allDayEvent":true}]"#;
    /// let events = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(events[0].all_day_event, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("holidays", "business hours"))]
    List = GET "/users/events", id "users.events.list", Safe, Sent -> Array<UserEvent>;
    new {
        user_id: UserId = Query "userId",
        /// The name of the schedule.
        name: String = Query "name",
        /// The type of the schedule.
        kind: ScheduleType = Query "type",
    }
}

endpoint! {
    /// Adds an event to a schedule.
    ///
    /// Times are texts such as `2026-12-24T12:00:00Z`. BroadWorks keeps no time zone: what counts is the time that the
    /// text shows, not the offset behind it.
    ///
    /// ```
    /// use odin_api::shapes::schedule::ScheduleType;
    /// use odin_api::users::events::Create;
    /// let (start, end) = ("2026-12-24T12:00:00Z", "2026-12-24T23:59:00Z");
    /// let create = Create::new("4001@example.net", "Holidays", ScheduleType::Holiday, "Christmas", start, end)
    ///     .rrule("FREQ=YEARLY;INTERVAL=1");
    /// ```
    #[doc(alias("holidays", "business hours"))]
    Create = POST "/users/events", id "users.events.create", NotIdempotent, Sent -> WriteResponse<UserEvent>;
    new {
        user_id: UserId = Body "userId",
        /// The name of the schedule.
        name: String = Body "name",
        /// The type of the schedule.
        kind: ScheduleType = Body "type",
        event_name: String = Body "eventName" [Chars(1, 40)],
        start_time: String = Body "startTime",
        end_time: String = Body "endTime",
    }
    body {
        all_day_event: bool = "allDayEvent",
        /// RFC 5545: `FREQ`, `INTERVAL`, `BYDAY`, `BYMONTHDAY`, `BYMONTH`, `COUNT` or `UNTIL`.
        rrule: String = "rrule",
    }
}

endpoint! {
    /// Changes an event of a schedule; the API requires its times, even if they stay.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, users::events::Update};
    /// let (from, to) = ("2025-01-01T00:00:00", "2025-01-02T00:00:00");
    /// let update = Update::new("4001@example.net", "Holidays", ScheduleType::Holiday, "New Year", from, to)
    ///     .all_day_event(true);
    /// ```
    #[doc(alias("holidays", "business hours"))]
    Update = PUT "/users/events", id "users.events.update", NotIdempotent, Sent -> WriteResponse<UserEvent>;
    new {
        user_id: UserId = Body "userId",
        /// The name of the schedule.
        name: String = Body "name",
        /// The type of the schedule.
        kind: ScheduleType = Body "type",
        event_name: String = Body "eventName",
        start_time: String = Body "startTime",
        end_time: String = Body "endTime",
    }
    body {
        all_day_event: bool = "allDayEvent",
        /// RFC 5545, as with [`Create`].
        rrule: String = "rrule",
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_event_name: String = "newEventName" [Chars(1, 40)],
    }
}

endpoint! {
    /// Deletes an event of a schedule.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, users::events::Delete};
    /// let delete = Delete::new("4001@example.net", "Holidays", ScheduleType::Holiday, "New Year");
    /// ```
    #[doc(alias("holidays", "business hours"))]
    Delete = DELETE "/users/events", id "users.events.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        /// The name of the schedule.
        name: String = Query "name",
        /// The type of the schedule.
        kind: ScheduleType = Query "type",
        event_name: String = Query "eventName",
    }
}
