//! `/users/call-notify/criteria`: which calls are reported by e-mail.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::criteria::{Criterion, CriterionRow};
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, UserId};

endpoint! {
    /// One criterion of Call Notify, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_notify::criteria::Get};
    /// let call = Get::new("4001@example.net", "Important customers");
    /// let answer = r#"{"criteriaName":"Important customers","fromDnCriteria":{"phoneNumbers":["+1-2105554321"]}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criterion.from_dn_criteria.unwrap().phone_numbers[0], "+1-2105554321");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "e-mail notification")]
    Get = GET "/users/call-notify/criteria", id "users.call-notify.criteria.get", Safe, Sent -> Criterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// The criteria of Call Notify, as rows.
    ///
    /// Documented, but not seen to be sent: the setting itself shows the same rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_notify::criteria::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"isActive":true,"criteriaName":"Important customers","timeSchedule":"Every Day All Day"}]"#;
    /// let criteria = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criteria[0].criteria_name.as_deref(), Some("Important customers"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "e-mail notification")]
    List = GET "/users/call-notify/criteria", id "users.call-notify.criteria.list", Safe, Documented -> Array<CriterionRow>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds a criterion to Call Notify: calls that fit it are reported by e-mail.
    ///
    /// It is switched off at first: [`Update`](super::Update) switches it on.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::call_notify::criteria::Create;
    /// let callers = FromDnCriteria::only(["+1-2105554321"]);
    /// let create = Create::new("4001@example.net", "Important customers", callers);
    /// ```
    #[doc(alias = "e-mail notification")]
    Create = POST "/users/call-notify/criteria", id "users.call-notify.criteria.create", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        /// Which callers it is about; its selection must be set.
        from_dn_criteria: FromDnCriteria = Body "fromDnCriteria",
    }
    body {
        /// True for calls that are not reported.
        blacklisted: bool = "blacklisted",
        /// When it applies: always, without a schedule.
        time_schedule: ScheduleRef = "timeSchedule",
        /// A schedule of holidays; without one, holidays make no difference.
        holiday_schedule: ScheduleRef = "holidaySchedule",
    }
}

endpoint! {
    /// Changes a criterion of Call Notify.
    ///
    /// The API requires the new name: repeat the old one to keep it.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::call_notify::criteria::Update;
    /// let update = Update::new("4001@example.net", "Important customers", "Important customers")
    ///     .from_dn_criteria(FromDnCriteria::any());
    /// ```
    #[doc(alias = "e-mail notification")]
    Update = PUT "/users/call-notify/criteria", id "users.call-notify.criteria.update", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        new_criteria_name: String = Body "newCriteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls that are not reported.
        blacklisted: bool = "blacklisted",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
    }
}

endpoint! {
    /// Removes a criterion from Call Notify.
    ///
    /// ```
    /// use odin_api::users::call_notify::criteria::Delete;
    /// let delete = Delete::new("4001@example.net", "Important customers");
    /// ```
    #[doc(alias = "e-mail notification")]
    Delete = DELETE "/users/call-notify/criteria", id "users.call-notify.criteria.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
