//! `/users/selective-call-acceptance`: only calls that fit a criterion come through.

pub mod activation;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Criterion, CriterionRow};
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Selective Call Acceptance, as the settings of all services show it.
    SelectiveCallAcceptance {
        criteria: Array<CriterionRow> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// One criterion of Selective Call Acceptance, in full.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::selective_call_acceptance::Get};
    /// let call = Get::new("4001@example.net", "Family");
    /// let answer = r#"{"criteriaName":"Family","fromDnCriteria":{"phoneNumbers":["+1-2105554321"]}}"#;
    /// let criterion = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criterion.from_dn_criteria.unwrap().phone_numbers[0], "+1-2105554321");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("whitelist", "call screening"))]
    Get = GET "/users/selective-call-acceptance", id "users.selective-call-acceptance.get", Safe, Sent -> Criterion;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}

endpoint! {
    /// The criteria of Selective Call Acceptance, as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::selective_call_acceptance::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"isActive":true,"criteriaName":"Family","timeSchedule":"Every Day All Day"}]"#;
    /// let criteria = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(criteria[0].criteria_name.as_deref(), Some("Family"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("whitelist", "call screening"))]
    List = GET "/users/selective-call-acceptance", id "users.selective-call-acceptance.list", Safe, Sent -> Array<CriterionRow>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds a criterion to Selective Call Acceptance: calls that fit it come through.
    ///
    /// The service does not use it until it is switched on, here with `is_active` or later with [`Activate`](activation::Activate).
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::selective_call_acceptance::Create;
    /// let create = Create::new("4001@example.net", "Family")
    ///     .from_dn_criteria(FromDnCriteria::only(["+1-2105554321"]));
    /// ```
    #[doc(alias("whitelist", "call screening"))]
    Create = POST "/users/selective-call-acceptance", id "users.selective-call-acceptance.create", NotIdempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls that do not come through.
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
    /// Changes a criterion of Selective Call Acceptance.
    ///
    /// What is not set stays as it is. A criterion keeps its name.
    ///
    /// ```
    /// use odin_api::shapes::schedule::FromDnCriteria;
    /// use odin_api::users::selective_call_acceptance::Update;
    /// let update = Update::new("4001@example.net", "Family")
    ///     .from_dn_criteria(FromDnCriteria::any());
    /// ```
    #[doc(alias("whitelist", "call screening"))]
    Update = PUT "/users/selective-call-acceptance", id "users.selective-call-acceptance.update", Idempotent, Sent -> WriteResponse<Criterion>;
    new {
        user_id: UserId = Body "userId",
        criteria_name: String = Body "criteriaName" [Chars(1, 50)],
    }
    body {
        /// True for calls that do not come through.
        blacklisted: bool = "blacklisted",
        from_dn_criteria: FromDnCriteria = "fromDnCriteria",
        time_schedule: ScheduleRef = "timeSchedule",
        holiday_schedule: ScheduleRef = "holidaySchedule",
        /// Whether the service uses it.
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Removes a criterion from Selective Call Acceptance.
    ///
    /// ```
    /// use odin_api::users::selective_call_acceptance::Delete;
    /// let delete = Delete::new("4001@example.net", "Family");
    /// ```
    #[doc(alias("whitelist", "call screening"))]
    Delete = DELETE "/users/selective-call-acceptance", id "users.selective-call-acceptance.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        criteria_name: String = Query "criteriaName",
    }
}
