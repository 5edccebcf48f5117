//! `/users/call-forwarding-selective/criteria`: for which calls, when, and where to.

use super::SelectiveCriterion;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, Patch, PhoneNumber, UserId, open_enum};

open_enum! {
    /// Where the calls of a criterion go.
    ForwardSelection {
        /// To the number of the service.
        DefaultNumber = "Forward To Default Number",
        /// To a number of its own.
        SpecifiedNumber = "Forward To Specified Number",
        /// Not forwarded: they ring as if the service were off.
        DoNotForward = "Do not forward",
    }
}

model! {
    /// A criterion of Call Forwarding Selective in full.
    Criterion needs {
        criteria_name: String = "criteriaName",
    } has {
        user_id: Option<UserId> = "userId",
        forward_to_number_selection: Option<ForwardSelection> = "forwardToNumberSelection",
        /// Where calls go with [`ForwardSelection::SpecifiedNumber`].
        forward_to_phone_number: Patch<PhoneNumber> = "forwardToPhoneNumber" [Chars(0, 161)],
        /// Absent means always.
        time_schedule: Patch<ScheduleRef> = "timeSchedule",
        /// Absent means no holidays.
        holiday_schedule: Patch<ScheduleRef> = "holidaySchedule",
        from_dn_criteria: Option<FromDnCriteria> = "fromDnCriteria",
    }
}

endpoint! {
    /// One criterion.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_selective::criteria::Get;
    /// let get = Get::new("4001@example.net", "The boss");
    /// ```
    Get = GET "/users/call-forwarding-selective/criteria", id "users.call-forwarding-selective.criteria.get", Safe, Sent -> Criterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// All criteria in short.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_selective::criteria::List;
    /// let list = List::new("4001@example.net");
    /// ```
    List = GET "/users/call-forwarding-selective/criteria", id "users.call-forwarding-selective.criteria.list", Safe, Sent -> Array<SelectiveCriterion>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds a criterion, switched off: [`Update`](super::Update) switches it on.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::call_forwarding_selective::criteria::{Create, ForwardSelection};
    /// let boss = FromDnCriteria::only(["+1-2105554321"]);
    /// let create = Create::new("4001@example.net", "The boss", ForwardSelection::SpecifiedNumber, boss)
    ///     .forward_to_phone_number("+1-2015559999");
    /// ```
    Create = POST "/users/call-forwarding-selective/criteria", id "users.call-forwarding-selective.criteria.create", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        forward_to_number_selection: ForwardSelection = Body "forwardToNumberSelection",
        /// Whose calls; the selection in it is required.
        from_dn_criteria: FromDnCriteria = Body "fromDnCriteria",
    }
    body {
        /// Where calls go with [`ForwardSelection::SpecifiedNumber`].
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
        /// When; without one always.
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Has no meaning here; the portal repeats the name.
        new_criteria_name: String = "newCriteriaName" [Chars(0, 50)],
    }
}

endpoint! {
    /// Changes a criterion.
    ///
    /// The API wants the new name in any case: repeat the old one to keep it. The portal sends the whole record back, as
    /// [`Endpoint::record`](crate::Endpoint::record) does.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_selective::criteria::{ForwardSelection, Update};
    /// let update = Update::new("4001@example.net", "The boss", "The new boss")
    ///     .forward_to_number_selection(ForwardSelection::DefaultNumber);
    /// ```
    Update = PUT "/users/call-forwarding-selective/criteria", id "users.call-forwarding-selective.criteria.update", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        new_criteria_name: String = Body "newCriteriaName" [Chars(1, 50)],
    }
    body {
        forward_to_number_selection: ForwardSelection = "forwardToNumberSelection",
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
    }
}

endpoint! {
    /// Removes a criterion.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_selective::criteria::Delete;
    /// let delete = Delete::new("4001@example.net", "The boss");
    /// ```
    Delete = DELETE "/users/call-forwarding-selective/criteria", id "users.call-forwarding-selective.criteria.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
