//! `/users/pre-alerting/criteria`: which callers hear the announcement.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::users::call_to_numbers::CallToNumber;
use crate::value::{Array, Patch, UserId};

model! {
    /// Whose calls begin with the announcement, and when.
    PreAlertingCriterion {
        criteria_name: Option<String> = "criteriaName",
        /// True for callers who do not hear the announcement.
        blacklisted: Option<bool> = "blacklisted",
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
    /// One criterion of Pre-alerting Announcement, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::pre_alerting::criteria::Get};
    /// let call = Get::new("4001@example.net", "Customers");
    /// let answer = r#"{"blacklisted":false,"fromDnCriteria":{"fromDnCriteriaSelection":"Any"}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criterion.blacklisted, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "greeting")]
    Get = GET "/users/pre-alerting/criteria", id "users.pre-alerting.criteria.get", Safe, Inferred -> PreAlertingCriterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// Adds a criterion to Pre-alerting Announcement: callers who fit it hear the announcement.
    ///
    /// It is switched off at first: [`Update`](super::Update) switches it on.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::pre_alerting::criteria::Create;
    /// let callers = FromDnCriteria::only(["+1-2105554321"]);
    /// let create = Create::new("4001@example.net", "Customers", false, callers);
    /// ```
    #[doc(alias = "greeting")]
    Create = POST "/users/pre-alerting/criteria", id "users.pre-alerting.criteria.create", NotIdempotent, Inferred -> WriteResponse<PreAlertingCriterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        /// True for callers who do not hear the announcement.
        blacklisted: bool = Body "blacklisted",
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
    /// Changes a criterion of Pre-alerting Announcement; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::pre_alerting::criteria::Update;
    /// let rename = Update::new("4001@example.net", "Customers").new_criteria_name("All customers");
    /// ```
    #[doc(alias = "greeting")]
    Update = PUT "/users/pre-alerting/criteria", id "users.pre-alerting.criteria.update", NotIdempotent, Inferred -> WriteResponse<PreAlertingCriterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
    }
    body {
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_criteria_name: String = "newCriteriaName" [Chars(0, 50)],
        /// True for callers who do not hear the announcement.
        blacklisted: bool = "blacklisted",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
    }
    lists {
        call_to_numbers: CallToNumber = "callToNumbers",
    }
}

endpoint! {
    /// Removes a criterion from Pre-alerting Announcement.
    ///
    /// ```
    /// use odin_api::users::pre_alerting::criteria::Delete;
    /// let delete = Delete::new("4001@example.net", "Customers");
    /// ```
    #[doc(alias = "greeting")]
    Delete = DELETE "/users/pre-alerting/criteria", id "users.pre-alerting.criteria.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
