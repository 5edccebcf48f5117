//! When and for whom a selective service acts.

use crate::declare::model;
use crate::shapes::device::DeviceLevel;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, open_enum};

open_enum! {
    /// What the times of a schedule mean.
    ScheduleType {
        Time = "Time",
        Holiday = "Holiday",
    }
}

model! {
    /// A schedule, where a criterion refers to it.
    ///
    /// A list row may hold just its name; `Every Day All Day` and `None` stand there for no schedule.
    ScheduleRef from "name" {
        name: Option<String> = "name" [Chars(0, 40)],
        schedule_type: Option<ScheduleType> = "type",
        /// Where the schedule is defined: `Service Provider`, `Group` or `User`.
        level: Option<DeviceLevel> = "level",
    }
}

open_enum! {
    /// Which callers a criterion is about.
    ///
    /// All services take `Specified Only`, and all but Priority Alert take `Any`; the others say which services take them.
    FromDnSelection {
        /// Every caller.
        Any = "Any",
        /// Every caller of the same group or enterprise; executive filtering only.
        AnyInternal = "Any Internal",
        /// Every caller from outside; Priority Alert and executive filtering only.
        AnyExternal = "Any External",
        /// Every call that was forwarded; Selective Call Rejection only.
        Forwarded = "Forwarded",
        /// Those that the rest of the criterion names.
        SpecifiedOnly = "Specified Only",
    }
}

model! {
    /// Which callers a criterion is about.
    FromDnCriteria {
        from_dn_criteria_selection: Option<FromDnSelection> = "fromDnCriteriaSelection",
        /// Callers that hide their number.
        include_anonymous_callers: Option<bool> = "includeAnonymousCallers",
        /// Callers whose number is not known.
        include_unavailable_callers: Option<bool> = "includeUnavailableCallers",
        phone_numbers: Array<PhoneNumber> = "phoneNumbers" [Items(12)],
    }
}

impl FromDnCriteria {
    /// Every caller.
    pub fn any() -> Self {
        Self { from_dn_criteria_selection: Some(FromDnSelection::Any), ..Self::default() }
    }

    /// Every caller from outside of the group or enterprise.
    pub fn any_external() -> Self {
        Self { from_dn_criteria_selection: Some(FromDnSelection::AnyExternal), ..Self::default() }
    }

    /// Callers with these numbers, 12 at most.
    pub fn only(numbers: impl IntoIterator<Item = impl Into<PhoneNumber>>) -> Self {
        Self {
            from_dn_criteria_selection: Some(FromDnSelection::SpecifiedOnly),
            phone_numbers: numbers.into_iter().collect(),
            ..Self::default()
        }
    }
}

model! {
    /// A schedule, as a list or a read of it shows it; what happens in it are its events.
    Schedule needs {
        name: String = "name",
    } has {
        kind: Option<ScheduleType> = "type",
        /// Where it is defined: schedules of the service provider are listed, too.
        level: Option<DeviceLevel> = "level",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

model! {
    /// An event of a schedule: when it begins and ends, and when it comes again.
    Event needs {
        event_name: String = "eventName",
    } has {
        /// By the clock of whom the schedule belongs to, such as `2018-09-15T00:00:00`.
        start_time: Option<String> = "startTime",
        end_time: Option<String> = "endTime",
        all_day_event: Option<bool> = "allDayEvent",
        /// When it comes again: RFC 5545, a line with its start and a line with the rule; absent when it does not.
        rrule: Option<String> = "rrule",
        /// Of the schedule.
        name: Option<String> = "name",
        /// Of the schedule.
        kind: Option<ScheduleType> = "type",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}
