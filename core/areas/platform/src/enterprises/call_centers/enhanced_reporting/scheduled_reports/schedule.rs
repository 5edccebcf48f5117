//! When reports are made.

use crate::declare::model;
use crate::value::{Patch, open_enum};

open_enum! {
    /// A span of time.
    TimeUnit {
        Hour = "Hour",
        Day = "Day",
        Week = "Week",
        Month = "Month",
        Year = "Year",
    }
}

open_enum! {
    /// A day of the week.
    DayOfWeek {
        Sunday = "Sunday",
        Monday = "Monday",
        Tuesday = "Tuesday",
        Wednesday = "Wednesday",
        Thursday = "Thursday",
        Friday = "Friday",
        Saturday = "Saturday",
    }
}

open_enum! {
    /// Which of the weeks of a month.
    WeekInMonth {
        First = "First",
        Second = "Second",
        Third = "Third",
        Fourth = "Fourth",
        Last = "Last",
    }
}

open_enum! {
    /// A month.
    Month {
        January = "January",
        February = "February",
        March = "March",
        April = "April",
        May = "May",
        June = "June",
        July = "July",
        August = "August",
        September = "September",
        October = "October",
        November = "November",
        December = "December",
    }
}

model! {
    /// A time of day.
    HourMinute {
        hour: Patch<i64> = "hour" [Range(0, 23)],
        minute: Patch<i64> = "minute" [Range(0, 59)],
    }
}

model! {
    /// Every so many days.
    Daily {
        recur_interval: Patch<i64> = "recurInterval",
    }
}

model! {
    /// On some days of every so many weeks.
    Weekly {
        recur_interval: Patch<i64> = "recurInterval",
        sunday: Patch<bool> = "sunday",
        monday: Patch<bool> = "monday",
        tuesday: Patch<bool> = "tuesday",
        wednesday: Patch<bool> = "wednesday",
        thursday: Patch<bool> = "thursday",
        friday: Patch<bool> = "friday",
        saturday: Patch<bool> = "saturday",
    }
}

model! {
    /// On a day of every so many months.
    MonthlyByDay {
        recur_interval: Patch<i64> = "recurInterval",
        day_of_month: Patch<i64> = "dayOfMonth" [Range(1, 31)],
    }
}

model! {
    /// On a day of a week of every so many months.
    MonthlyByWeek {
        recur_interval: Patch<i64> = "recurInterval",
        day_of_week_in_month: Patch<WeekInMonth> = "dayOfWeekInMonth",
        day_of_week: Patch<DayOfWeek> = "dayOfWeek",
    }
}

model! {
    /// On a date of every so many years.
    YearlyByDay {
        recur_interval: Patch<i64> = "recurInterval",
        day_of_month: Patch<i64> = "dayOfMonth" [Range(1, 31)],
        month: Patch<Month> = "month",
    }
}

model! {
    /// On a day of a week of a month of every so many years.
    YearlyByWeek {
        recur_interval: Patch<i64> = "recurInterval",
        day_of_week: Patch<DayOfWeek> = "dayOfWeek",
        day_of_week_in_month: Patch<WeekInMonth> = "dayOfWeekInMonth",
        month: Patch<Month> = "month",
    }
}

model! {
    /// How often; one of the first six, and one of the last three.
    Recurrence {
        recur_daily: Patch<Daily> = "recurDaily",
        recur_weekly: Patch<Weekly> = "recurWeekly",
        recur_monthly_by_day: Patch<MonthlyByDay> = "recurMonthlyByDay",
        recur_monthly_by_week: Patch<MonthlyByWeek> = "recurMonthlyByWeek",
        recur_yearly_by_day: Patch<YearlyByDay> = "recurYearlyByDay",
        recur_yearly_by_week: Patch<YearlyByWeek> = "recurYearlyByWeek",
        recur_for_ever: Patch<bool> = "recurForEver",
        recur_end_date: Patch<String> = "recurEndDate",
        recur_end_occurrence: Patch<i64> = "recurEndOccurrence" [Range(1, 999)],
    }
}

model! {
    /// A report that is made once.
    ReportOnce {
        time_zone: Patch<String> = "timeZone" [Chars(1, 127)],
        schedule_date: Patch<String> = "scheduleDate",
        schedule_time: Patch<HourMinute> = "scheduleTime",
    }
}

model! {
    /// A report that is made again and again.
    ReportRecurring {
        time_zone: Patch<String> = "timeZone" [Chars(1, 127)],
        start_date: Patch<String> = "startDate",
        schedule_time: Patch<HourMinute> = "scheduleTime",
        recurrence: Patch<Recurrence> = "recurrence",
    }
}

model! {
    /// When a report is made: one of the two.
    ReportSchedule {
        schedule_time: Patch<ReportOnce> = "scheduleTime",
        recurrence: Patch<ReportRecurring> = "recurrence",
    }
}
