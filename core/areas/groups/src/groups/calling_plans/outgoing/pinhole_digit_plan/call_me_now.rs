//! `/groups/calling-plans/outgoing/pinhole-digit-plan/call-me-now`: which pinhole patterns strangers may enter at Call Me Now.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentAllowingPinholes, GroupAllowingPinholes};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// Which pinhole patterns strangers may enter at the Call Me Now of users, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::pinhole_digit_plan::call_me_now::Get};
    /// use odin_api::shapes::dialing::PinholePermission;
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"digitPatterns":[{"digitPatternName":"Head office","permission":"Allow"}]}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.departments[0].digit_patterns[0].permission, Some(PinholePermission::Allow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/groups/calling-plans/outgoing/pinhole-digit-plan/call-me-now",
        id "groups.calling-plans.outgoing.pinhole-digit-plan.call-me-now.get", Safe, Sent -> GroupAllowingPinholes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes which pinhole patterns strangers may enter at the Call Me Now of users.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::pinhole_digit_plan::call_me_now::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentAllowingPinholes;
    /// use odin_api::shapes::dialing::{PinholeAllowedPattern, PinholePermission};
    /// let mut pattern = PinholeAllowedPattern::new("Head office");
    /// pattern.permission = Some(PinholePermission::Ignore);
    /// let mut row = DepartmentAllowingPinholes::default();
    /// row.digit_patterns.push(pattern);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/groups/calling-plans/outgoing/pinhole-digit-plan/call-me-now",
        id "groups.calling-plans.outgoing.pinhole-digit-plan.call-me-now.update", Idempotent, Sent -> WriteResponse<GroupAllowingPinholes>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentAllowingPinholes = "departments" }
    one_of ["departments"]
}
