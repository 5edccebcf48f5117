//! `/users/broad-works-anywhere/criteria`: for which calls one of the other phones rings.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Patch, PhoneNumber, UserId};

model! {
    /// A criterion of one phone: whose calls make it ring, and when.
    AnywhereCriterion needs {
        criteria_name: String = "criteriaName",
    } has {
        /// The phone that it is about.
        phone_number: Option<PhoneNumber> = "phoneNumber",
        /// True for calls for which the phone does not ring.
        blacklisted: Option<bool> = "blacklisted",
        from_dn_criteria: Option<FromDnCriteria> = "fromDnCriteria",
        /// Absent means always.
        time_schedule: Patch<ScheduleRef> = "timeSchedule",
        /// Absent means no holidays.
        holiday_schedule: Patch<ScheduleRef> = "holidaySchedule",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// One criterion of a phone, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::broad_works_anywhere::criteria::Get};
    /// let call = Get::new("4001@example.net", "+1-2015559999", "Office hours");
    /// let answer = r#"{"criteriaName":"Office hours","timeSchedule":{"name":"Opening times","type":"Time"}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert!(criterion.time_schedule.get().is_some());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Get = GET "/users/broad-works-anywhere/criteria", id "users.broad-works-anywhere.criteria.get", Safe, Sent
        -> AnywhereCriterion;
    new {
        user_id: UserId = Query "userId",
        phone_number: PhoneNumber = Query "phoneNumber",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// Adds a criterion to a phone: it rings for calls that fit it.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::broad_works_anywhere::criteria::Create;
    /// let create = Create::new("4001@example.net", "+1-2015559999", "Customers", FromDnCriteria::any()).is_active(true);
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Create = POST "/users/broad-works-anywhere/criteria", id "users.broad-works-anywhere.criteria.create", NotIdempotent, Sent
        -> WriteResponse<AnywhereCriterion>;
    new {
        user_id: UserId = Body "userId",
        /// The phone that it is about.
        phone_number: PhoneNumber = Body "phoneNumber" [Chars(1, 23)],
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        /// Which callers it is about; its selection must be set.
        from_dn_criteria: FromDnCriteria = Body "fromDnCriteria",
    }
    body {
        /// True for calls for which the phone does not ring.
        blacklisted: bool = "blacklisted",
        /// When it applies: always, without a schedule.
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Whether the criterion is switched on.
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Changes a criterion of a phone.
    ///
    /// The API requires the new name: repeat the old one to keep it.
    ///
    /// ```
    /// use odin_api::users::broad_works_anywhere::criteria::Update;
    /// let rename = Update::new("4001@example.net", "+1-2015559999", "Customers", "All customers");
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Update = PUT "/users/broad-works-anywhere/criteria", id "users.broad-works-anywhere.criteria.update", NotIdempotent, Sent
        -> WriteResponse<AnywhereCriterion>;
    new {
        user_id: UserId = Body "userId",
        phone_number: PhoneNumber = Body "phoneNumber",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
        new_criteria_name: String = Body "newCriteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls for which the phone does not ring.
        blacklisted: bool = "blacklisted",
        /// Which callers it is about.
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Whether the criterion is switched on.
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Removes a criterion from a phone.
    ///
    /// ```
    /// use odin_api::users::broad_works_anywhere::criteria::Delete;
    /// let delete = Delete::new("4001@example.net", "+1-2015559999", "Customers");
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Delete = DELETE "/users/broad-works-anywhere/criteria", id "users.broad-works-anywhere.criteria.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        phone_number: PhoneNumber = Query "phoneNumber",
        criteria_name: String = Query "criteriaName",
    }
}
