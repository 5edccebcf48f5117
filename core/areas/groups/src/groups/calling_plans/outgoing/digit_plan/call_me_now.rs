//! `/groups/calling-plans/outgoing/digit-plan/call-me-now`: which digit patterns strangers may enter at Call Me Now.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentAllowingByDigits, GroupAllowingByDigits};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// Which digit patterns strangers may enter at the Call Me Now of users, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::digit_plan::call_me_now::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"digitPatterns":[{"digitPatternName":"Premium numbers","permission":false}]}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.departments[0].digit_patterns[0].permission, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/groups/calling-plans/outgoing/digit-plan/call-me-now",
        id "groups.calling-plans.outgoing.digit-plan.call-me-now.get", Safe, Sent -> GroupAllowingByDigits;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes which digit patterns strangers may enter at the Call Me Now of users.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::digit_plan::call_me_now::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentAllowingByDigits;
    /// use odin_api::shapes::dialing::AllowedPattern;
    /// let mut pattern = AllowedPattern::new("Premium numbers");
    /// pattern.permission = Some(false);
    /// let mut row = DepartmentAllowingByDigits::default();
    /// row.digit_patterns.push(pattern);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/groups/calling-plans/outgoing/digit-plan/call-me-now",
        id "groups.calling-plans.outgoing.digit-plan.call-me-now.update", Idempotent, Sent -> WriteResponse<GroupAllowingByDigits>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentAllowingByDigits = "departments" }
    one_of ["departments"]
}
