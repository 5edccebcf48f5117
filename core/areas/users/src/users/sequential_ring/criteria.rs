//! `/users/sequential-ring/criteria`: which calls look for the user at other phones.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::criteria::{Criterion, CriterionRow};
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, UserId};

endpoint! {
    /// One criterion of Sequential Ring, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::sequential_ring::criteria::Get};
    /// let call = Get::new("4001@example.net", "Customers");
    /// let answer = r#"{"criteriaName":"Customers","fromDnCriteria":{"phoneNumbers":["+1-2105554321"]}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criterion.from_dn_criteria.unwrap().phone_numbers[0], "+1-2105554321");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "find me follow me")]
    Get = GET "/users/sequential-ring/criteria", id "users.sequential-ring.criteria.get", Safe, Sent -> Criterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// The criteria of Sequential Ring, as rows.
    ///
    /// Documented, but not seen to be sent: the setting itself shows the same rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::sequential_ring::criteria::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"isActive":true,"criteriaName":"Customers","timeSchedule":"Every Day All Day"}]"#;
    /// let criteria = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criteria[0].criteria_name.as_deref(), Some("Customers"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "find me follow me")]
    List = GET "/users/sequential-ring/criteria", id "users.sequential-ring.criteria.list", Safe, Documented -> Array<CriterionRow>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds a criterion to Sequential Ring: calls that fit it look for the user at one phone after the other.
    ///
    /// The service does not use it until it is switched on, here with `is_active` or later with [`Update`](super::Update).
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::sequential_ring::criteria::Create;
    /// let callers = FromDnCriteria::only(["+1-2105554321"]);
    /// let create = Create::new("4001@example.net", "Customers", callers);
    /// ```
    #[doc(alias = "find me follow me")]
    Create = POST "/users/sequential-ring/criteria", id "users.sequential-ring.criteria.create", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        /// Which callers it is about; its selection must be set.
        from_dn_criteria: FromDnCriteria = Body "fromDnCriteria",
    }
    body {
        /// True for calls that ring at the phone of the user only.
        blacklisted: bool = "blacklisted",
        /// When it applies: always, without a schedule.
        time_schedule: ScheduleRef = "timeSchedule",
        /// A schedule of holidays; without one, holidays make no difference.
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Whether the service uses it.
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Changes a criterion of Sequential Ring.
    ///
    /// The API requires the new name: repeat the old one to keep it.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::sequential_ring::criteria::Update;
    /// let update = Update::new("4001@example.net", "Customers", "Customers")
    ///     .from_dn_criteria(FromDnCriteria::any());
    /// ```
    #[doc(alias = "find me follow me")]
    Update = PUT "/users/sequential-ring/criteria", id "users.sequential-ring.criteria.update", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        new_criteria_name: String = Body "newCriteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls that ring at the phone of the user only.
        blacklisted: bool = "blacklisted",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Whether the service uses it.
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Removes a criterion from Sequential Ring.
    ///
    /// ```
    /// use odin_api::users::sequential_ring::criteria::Delete;
    /// let delete = Delete::new("4001@example.net", "Customers");
    /// ```
    #[doc(alias = "find me follow me")]
    Delete = DELETE "/users/sequential-ring/criteria", id "users.sequential-ring.criteria.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
