//! `/users/executive/filtering/criteria`: which calls of an executive reach the assistants.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::users::call_to_numbers::CallToNumber;
use crate::value::{Array, Patch, UserId};

model! {
    /// Whose calls reach the assistants, and when.
    FilterCriterion {
        criteria_name: Option<String> = "criteriaName",
        /// True for calls that reach the assistants, false for those that do not.
        filter: Option<bool> = "filter",
        from_dn_criteria: Option<FromDnCriteria> = "fromDnCriteria",
        /// The numbers of the user that it is about; none means any.
        call_to_numbers: Array<CallToNumber> = "callToNumbers",
        /// Absent means always.
        time_schedule: Patch<ScheduleRef> = "timeSchedule",
        /// Absent means no holidays.
        holiday_schedule: Patch<ScheduleRef> = "holidaySchedule",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// One criterion of executive filtering, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::executive::filtering::criteria::Get};
    /// let call = Get::new("4001@example.net", "Customers");
    /// let answer = r#"{"filter":false,"fromDnCriteria":{"fromDnCriteriaSelection":"Any"}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criterion.filter, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Get = GET "/users/executive/filtering/criteria", id "users.executive.filtering.criteria.get", Safe, Inferred -> FilterCriterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// Adds a criterion to executive filtering: calls that fit it reach the assistants, or not.
    ///
    /// It is switched off at first: [`Update`](super::Update) switches it on.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::executive::filtering::criteria::Create;
    /// let callers = FromDnCriteria::only(["+1-2105554321"]);
    /// let create = Create::new("4001@example.net", "Customers", true, callers);
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Create = POST "/users/executive/filtering/criteria", id "users.executive.filtering.criteria.create", NotIdempotent, Inferred -> WriteResponse<FilterCriterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        /// True for calls that reach the assistants, false for those that do not.
        filter: bool = Body "filter",
        /// Which callers it is about; its selection must be set.
        from_dn_criteria: FromDnCriteria = Body "fromDnCriteria",
    }
    body {
        /// When it applies: always, without a schedule.
        time_schedule: ScheduleRef = "timeSchedule",
        /// A schedule of holidays; without one, holidays make no difference.
        holiday_schedule: ScheduleRef = "holidaySchedule",
    }
    lists {
        /// The numbers of the user that it is about; none means any.
        call_to_numbers: CallToNumber = "callToNumbers",
    }
}

endpoint! {
    /// Changes a criterion of executive filtering; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::executive::filtering::criteria::Update;
    /// let rename = Update::new("4001@example.net", "Customers").new_criteria_name("All customers");
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Update = PUT "/users/executive/filtering/criteria", id "users.executive.filtering.criteria.update", NotIdempotent, Inferred -> WriteResponse<FilterCriterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
    }
    body {
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_criteria_name: String = "newCriteriaName" [Chars(0, 50)],
        /// True for calls that reach the assistants, false for those that do not.
        filter: bool = "filter",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
    }
    lists {
        call_to_numbers: CallToNumber = "callToNumbers",
    }
}

endpoint! {
    /// Removes a criterion from executive filtering.
    ///
    /// ```
    /// use odin_api::users::executive::filtering::criteria::Delete;
    /// let delete = Delete::new("4001@example.net", "Customers");
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Delete = DELETE "/users/executive/filtering/criteria", id "users.executive.filtering.criteria.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
