//! `/groups/calling-plans/outgoing/digit-plan/originating`: what is done with calls to digit patterns.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentOriginatingByDigits, GroupOriginatingByDigits};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// What is done with calls that users make, by department and digit pattern.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::digit_plan::originating::Get};
    /// use odin_api::shapes::dialing::Treatment;
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"digitPatterns":[{"digitPatternName":"Premium numbers",
    ///     "permission":"Authorization Code Required"}]}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.departments[0].digit_patterns[0].permission, Some(Treatment::AuthorizationCodeRequired));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("OCP", "toll restriction"))]
    Get = GET "/groups/calling-plans/outgoing/digit-plan/originating",
        id "groups.calling-plans.outgoing.digit-plan.originating.get", Safe, Sent -> GroupOriginatingByDigits;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes what is done with calls that users make, by digit pattern.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::digit_plan::originating::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentOriginatingByDigits;
    /// use odin_api::shapes::dialing::{TreatedPattern, Treatment};
    /// let mut pattern = TreatedPattern::new("Premium numbers");
    /// pattern.permission = Some(Treatment::Disallow);
    /// let mut row = DepartmentOriginatingByDigits::default();
    /// row.digit_patterns.push(pattern);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias("OCP", "toll restriction"))]
    Update = PUT "/groups/calling-plans/outgoing/digit-plan/originating",
        id "groups.calling-plans.outgoing.digit-plan.originating.update", Idempotent, Sent -> WriteResponse<GroupOriginatingByDigits>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentOriginatingByDigits = "departments" }
    one_of ["departments"]
}
