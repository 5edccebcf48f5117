//! `/groups/calling-plans/outgoing/pinhole-digit-plan/redirecting`: which pinhole patterns users may redirect calls to.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentAllowingPinholes, GroupAllowingPinholes};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// Which pinhole patterns users may forward or transfer calls to, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::pinhole_digit_plan::redirecting::Get};
    /// use odin_api::shapes::dialing::PinholePermission;
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"digitPatterns":[{"digitPatternName":"Head office","permission":"Allow"}]}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.departments[0].digit_patterns[0].permission, Some(PinholePermission::Allow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/groups/calling-plans/outgoing/pinhole-digit-plan/redirecting",
        id "groups.calling-plans.outgoing.pinhole-digit-plan.redirecting.get", Safe, Sent -> GroupAllowingPinholes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes which pinhole patterns users may forward or transfer calls to.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::pinhole_digit_plan::redirecting::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentAllowingPinholes;
    /// use odin_api::shapes::dialing::{PinholeAllowedPattern, PinholePermission};
    /// let mut pattern = PinholeAllowedPattern::new("Head office");
    /// pattern.permission = Some(PinholePermission::Ignore);
    /// let mut row = DepartmentAllowingPinholes::default();
    /// row.digit_patterns.push(pattern);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/groups/calling-plans/outgoing/pinhole-digit-plan/redirecting",
        id "groups.calling-plans.outgoing.pinhole-digit-plan.redirecting.update", Idempotent, Sent -> WriteResponse<GroupAllowingPinholes>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentAllowingPinholes = "departments" }
    one_of ["departments"]
}
