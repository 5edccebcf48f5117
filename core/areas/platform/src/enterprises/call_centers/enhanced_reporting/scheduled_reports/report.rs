//! What reports are about.

use super::{HourMinute, TimeUnit};
use crate::declare::model;
use crate::shapes::people::UserRef;
use crate::value::{Array, Patch, ServiceUserId, open_enum};

open_enum! {
    /// Who has a report template.
    TemplateLevel {
        System = "System",
        Enterprise = "Enterprise",
        Group = "Group",
    }
}

open_enum! {
    /// The sampling interval of a report.
    SamplingPeriod {
        QuarterHour = "15 Minutes",
        HalfHour = "30 Minutes",
        Hourly = "Hourly",
        Daily = "Daily",
        Weekly = "Weekly",
        Monthly = "Monthly",
    }
}

open_enum! {
    /// How dates are written.
    DateFormat {
        MonthDayYear = "MMDDYYYY",
        DayMonthYear = "DDMMYYYY",
    }
}

open_enum! {
    /// How times are written.
    TimeFormat {
        AmPm = "AM/PM",
        TwentyFourHour = "24Hour",
    }
}

open_enum! {
    /// What kind of file a report is.
    FileFormat {
        Pdf = "PDF",
        Xls = "XLS",
    }
}

open_enum! {
    /// Which abandoned calls count against the service level.
    AbandonedCalls {
        Ignore = "Ignore All Abandoned Calls",
        Include = "Include All Abandoned Calls",
        ExceptBeforeEntrance = "Include Abandoned Calls Except Before Entrance Completes",
        ExceptInInterval = "Include Abandoned Calls Except In Interval",
    }
}

model! {
    /// Names a report template.
    ReportTemplate {
        template_level: Patch<TemplateLevel> = "templateLevel",
        template_name: Patch<String> = "templateName" [Chars(1, 80)],
    }
}

model! {
    /// From a time to a time.
    IntervalDates {
        start_date: Patch<String> = "startDate",
        start_time: Patch<HourMinute> = "startTime",
        end_date: Patch<String> = "endDate",
        end_time: Patch<HourMinute> = "endTime",
    }
}

model! {
    /// The present hour, day and so on.
    IntervalCurrent {
        time_unit: Patch<TimeUnit> = "timeUnit",
    }
}

model! {
    /// So many hours, days and so on, back from now.
    IntervalPast {
        number: Patch<i64> = "number" [Range(1, 99)],
        time_unit: Patch<TimeUnit> = "timeUnit",
    }
}

model! {
    /// The period of a report: one of the three.
    ReportInterval {
        dates: Patch<IntervalDates> = "dates",
        current: Patch<IntervalCurrent> = "current",
        past: Patch<IntervalPast> = "past",
    }
}

model! {
    /// Which agents a report is about.
    AgentSelection {
        all_agent: Patch<bool> = "allAgent",
        agents: Array<UserRef> = "agents",
    }
}

model! {
    /// Which call centers a report is about.
    CallCenterSelection {
        all_call_center: Patch<bool> = "allCallCenter",
        service_user_ids: Array<ServiceUserId> = "serviceUserIds",
    }
}

model! {
    /// Which DNIS numbers a report is about.
    DnisSelection {
        service_user_id: Patch<ServiceUserId> = "serviceUserId",
        all_dnis: Patch<bool> = "allDNIS",
        names: Array<String> = "names",
    }
}

model! {
    /// What counts towards the service level.
    ServiceLevelInclusions {
        include_overflow_time_transfered_in_service_level: Patch<bool>
            = "includeOverflowTimeTransferedInServiceLevel",
        include_other_transfers_in_service_level: Patch<bool> = "includeOtherTransfersInServiceLevel",
        abandoned_calls_in_service_level: Patch<AbandonedCalls> = "abandonedCallsInServiceLevel",
        abandoned_call_interval_seconds: Patch<i64> = "abandonedCallIntervalSeconds" [Range(1, 7200)],
    }
}
