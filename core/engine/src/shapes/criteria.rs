//! For which calls a selective service acts.
//!
//! Such a service has criteria with names. A list shows them as rows, which is what people want to see; one criterion
//! alone is shown in full, as it was created. The service itself switches them on and off.

use crate::declare::model;
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, Patch, PhoneNumber, UserId};

/// The kinds of services differ in how their rows show the callers.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($callers:tt)* }) => {
        model! {
            $(#[$doc])*
            $name {
                is_active: Option<bool> = "isActive",
                criteria_name: Option<String> = "criteriaName",
                /// A schedule; the text `Every Day All Day` means no schedule.
                time_schedule: Option<ScheduleRef> = "timeSchedule",
                /// True for calls to which the service does not apply.
                blacklisted: Option<bool> = "blacklisted",
                /// A schedule; the text `None` means no schedule.
                holiday_schedule: Option<ScheduleRef> = "holidaySchedule",
                $($callers)*
                calls_to_type: Option<String> = "callsToType",
                calls_to_number: Option<PhoneNumber> = "callsToNumber",
                calls_to_extension: Option<String> = "callsToExtension",
                from_dn_criteria: Option<FromDnCriteria> = "fromDnCriteria",
                user_id: Option<UserId> = "userId",
            }
        }
    };
}

row! {
    /// A criterion, as a list shows it.
    CriterionRow {
        call_from: Option<String> = "callFrom",
        /// Texts to show, such as `All calls`.
        calls_from: Array<String> = "callsFrom",
    }
}

row! {
    /// A criterion of Selective Call Rejection, as a list shows it.
    RejectionRow {
        /// Numbers with commas between them.
        calls_from: Option<String> = "callsFrom",
        private: Option<bool> = "private",
    }
}

model! {
    /// A criterion in full: whose calls, and when.
    Criterion needs {
        criteria_name: String = "criteriaName",
    } has {
        /// True for calls to which the service does not apply.
        blacklisted: Option<bool> = "blacklisted",
        from_dn_criteria: Option<FromDnCriteria> = "fromDnCriteria",
        /// Absent means always.
        time_schedule: Patch<ScheduleRef> = "timeSchedule",
        /// Absent means no holidays.
        holiday_schedule: Patch<ScheduleRef> = "holidaySchedule",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// Switches a criterion on or off.
    Activation needs {
        criteria_name: String = "criteriaName" [Chars(1, 50)],
        is_active: bool = "isActive",
    } has {}
}
