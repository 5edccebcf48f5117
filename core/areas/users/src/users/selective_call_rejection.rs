//! `/users/selective-call-rejection`: calls that fit a criterion are rejected.

pub mod activation;
pub mod details;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Criterion, RejectionRow};
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Selective Call Rejection, as the settings of all services show it.
    SelectiveCallRejection {
        criteria: Array<RejectionRow> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// One criterion of Selective Call Rejection, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::selective_call_rejection::Get};
    /// let call = Get::new("4001@example.net", "Sales calls");
    /// let answer = r#"{"criteriaName":"Sales calls","fromDnCriteria":{"phoneNumbers":["+1-2105554321"]}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criterion.from_dn_criteria.unwrap().phone_numbers[0], "+1-2105554321");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("blacklist", "block callers", "call screening", "call blocking"))]
    Get = GET "/users/selective-call-rejection", id "users.selective-call-rejection.get", Safe, Sent -> Criterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// The criteria of Selective Call Rejection, as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::selective_call_rejection::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"isActive":true,"criteriaName":"Sales calls","timeSchedule":"Every Day All Day"}]"#;
    /// let criteria = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criteria[0].criteria_name.as_deref(), Some("Sales calls"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("blacklist", "block callers", "call screening", "call blocking"))]
    List = GET "/users/selective-call-rejection", id "users.selective-call-rejection.list", Safe, Sent -> Array<RejectionRow>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds a criterion to Selective Call Rejection: calls that fit it are rejected.
    ///
    /// The service does not use it until it is switched on, here with `is_active` or later with [`Activate`](activation::Activate).
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::selective_call_rejection::Create;
    /// let create = Create::new("4001@example.net", "Sales calls")
    ///     .from_dn_criteria(FromDnCriteria::only(["+1-2105554321"]));
    /// ```
    #[doc(alias("blacklist", "block callers", "call screening", "call blocking"))]
    Create = POST "/users/selective-call-rejection", id "users.selective-call-rejection.create", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls that are not rejected.
        blacklisted: bool = "blacklisted",
        /// Which callers it is about; its selection must be set.
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        /// When it applies: always, without a schedule.
        time_schedule: ScheduleRef = "timeSchedule",
        /// A schedule of holidays; without one, holidays make no difference.
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Whether the service uses it.
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Changes a criterion of Selective Call Rejection.
    ///
    /// What is not set stays as it is. A criterion keeps its name.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::selective_call_rejection::Update;
    /// let update = Update::new("4001@example.net", "Sales calls")
    ///     .from_dn_criteria(FromDnCriteria::any());
    /// ```
    #[doc(alias("blacklist", "block callers", "call screening", "call blocking"))]
    Update = PUT "/users/selective-call-rejection", id "users.selective-call-rejection.update", Idempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls that are not rejected.
        blacklisted: bool = "blacklisted",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Whether the service uses it.
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Removes a criterion from Selective Call Rejection.
    ///
    /// ```
    /// use odin_api::users::selective_call_rejection::Delete;
    /// let delete = Delete::new("4001@example.net", "Sales calls");
    /// ```
    #[doc(alias("blacklist", "block callers", "call screening", "call blocking"))]
    Delete = DELETE "/users/selective-call-rejection", id "users.selective-call-rejection.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
