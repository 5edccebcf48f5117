//! `/groups/events`: what happens in a schedule of a group.

use crate::declare::endpoint;
use crate::response::WriteResponse;
pub use crate::shapes::schedule::Event;
use crate::shapes::schedule::ScheduleType;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// An event of a schedule; declared in the API's own client, which never calls it.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, groups::events::Get};
    /// let get = Get::new("ent.odin", "grp.odin", "Holidays", ScheduleType::Holiday, "New Year");
    /// ```
    Get = GET "/groups/events", id "groups.events.get", Safe, Documented -> Event;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// Of the schedule.
        name: String = Query "name",
        /// Of the schedule.
        kind: ScheduleType = Query "type",
        event_name: String = Query "eventName",
    }
}

endpoint! {
    /// The events of a schedule.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, groups::events::List};
    /// let list = List::new("ent.odin", "grp.odin", "Holidays", ScheduleType::Holiday);
    /// ```
    #[doc(alias = "holiday")]
    List = GET "/groups/events", id "groups.events.list", Safe, Sent -> Array<Event>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// Of the schedule.
        name: String = Query "name",
        /// Of the schedule.
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
    /// use odin_api::groups::events::Create;
    /// let (start, end) = ("2026-12-24T12:00:00Z", "2026-12-24T23:59:00Z");
    /// let create = Create::new("ent.odin", "grp.odin", "Holidays", ScheduleType::Holiday, "Christmas", start, end)
    ///     .rrule("FREQ=YEARLY;INTERVAL=1");
    /// ```
    #[doc(alias = "holiday")]
    Create = POST "/groups/events", id "groups.events.create", NotIdempotent, Sent -> WriteResponse<Event>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// Of the schedule.
        name: String = Body "name",
        /// Of the schedule.
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
    /// Changes an event of a schedule.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, groups::events::Update};
    /// let (from, to) = ("2025-01-01T00:00:00", "2025-01-02T00:00:00");
    /// let update = Update::new("ent.odin", "grp.odin", "Holidays", ScheduleType::Holiday, "New Year", from, to)
    ///     .all_day_event(true);
    /// ```
    Update = PUT "/groups/events", id "groups.events.update", NotIdempotent, Sent -> WriteResponse<Event>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// Of the schedule.
        name: String = Body "name",
        /// Of the schedule.
        kind: ScheduleType = Body "type",
        event_name: String = Body "eventName",
        start_time: String = Body "startTime",
        end_time: String = Body "endTime",
    }
    body {
        all_day_event: bool = "allDayEvent",
        rrule: String = "rrule",
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_event_name: String = "newEventName" [Chars(1, 40)],
    }
}

endpoint! {
    /// Deletes an event of a schedule.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, groups::events::Delete};
    /// let delete = Delete::new("ent.odin", "grp.odin", "Holidays", ScheduleType::Holiday, "New Year");
    /// ```
    Delete = DELETE "/groups/events", id "groups.events.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// Of the schedule.
        name: String = Query "name",
        /// Of the schedule.
        kind: ScheduleType = Query "type",
        event_name: String = Query "eventName",
    }
}
