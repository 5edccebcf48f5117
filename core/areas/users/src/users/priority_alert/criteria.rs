//! `/users/priority-alert/criteria`: which calls have a ring of their own.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::criteria::{Criterion, CriterionRow};
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, UserId};

endpoint! {
    /// One criterion of Priority Alert, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::priority_alert::criteria::Get};
    /// let call = Get::new("4001@example.net", "The boss");
    /// let answer = r#"{"criteriaName":"The boss","fromDnCriteria":{"phoneNumbers":["+1-2105554321"]}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criterion.from_dn_criteria.unwrap().phone_numbers[0], "+1-2105554321");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "distinctive ring")]
    Get = GET "/users/priority-alert/criteria", id "users.priority-alert.criteria.get", Safe, Sent -> Criterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// The criteria of Priority Alert, as rows.
    ///
    /// Documented, but not seen to be sent: the setting itself shows the same rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::priority_alert::criteria::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"isActive":true,"criteriaName":"The boss","timeSchedule":"Every Day All Day"}]"#;
    /// let criteria = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criteria[0].criteria_name.as_deref(), Some("The boss"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "distinctive ring")]
    List = GET "/users/priority-alert/criteria", id "users.priority-alert.criteria.list", Safe, Documented -> Array<CriterionRow>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds a criterion to Priority Alert: calls that fit it have a ring of their own.
    ///
    /// It is switched off at first: [`Update`](super::Update) switches it on.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::priority_alert::criteria::Create;
    /// let callers = FromDnCriteria::only(["+1-2105554321"]);
    /// let create = Create::new("4001@example.net", "The boss", callers);
    /// ```
    #[doc(alias = "distinctive ring")]
    Create = POST "/users/priority-alert/criteria", id "users.priority-alert.criteria.create", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        /// Which callers it is about; its selection must be set.
        from_dn_criteria: FromDnCriteria = Body "fromDnCriteria",
    }
    body {
        /// True for calls that ring as usual.
        blacklisted: bool = "blacklisted",
        /// When it applies: always, without a schedule.
        time_schedule: ScheduleRef = "timeSchedule",
        /// A schedule of holidays; without one, holidays make no difference.
        holiday_schedule: ScheduleRef = "holidaySchedule",
    }
}

endpoint! {
    /// Changes a criterion of Priority Alert.
    ///
    /// The API requires the new name: repeat the old one to keep it.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::priority_alert::criteria::Update;
    /// let update = Update::new("4001@example.net", "The boss", "The boss")
    ///     .from_dn_criteria(FromDnCriteria::any_external());
    /// ```
    #[doc(alias = "distinctive ring")]
    Update = PUT "/users/priority-alert/criteria", id "users.priority-alert.criteria.update", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        new_criteria_name: String = Body "newCriteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls that ring as usual.
        blacklisted: bool = "blacklisted",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
    }
}

endpoint! {
    /// Removes a criterion from Priority Alert.
    ///
    /// ```
    /// use odin_api::users::priority_alert::criteria::Delete;
    /// let delete = Delete::new("4001@example.net", "The boss");
    /// ```
    #[doc(alias = "distinctive ring")]
    Delete = DELETE "/users/priority-alert/criteria", id "users.priority-alert.criteria.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
