//! `/groups/calling-plans/outgoing/pinhole-digit-plan/originating`: what is done with calls to pinhole patterns.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentOriginatingPinholes, GroupOriginatingPinholes};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// What is done with calls that users make to pinhole patterns, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::pinhole_digit_plan::originating::Get};
    /// use odin_api::shapes::dialing::PinholeTreatment;
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"digitPatterns":[{"digitPatternName":"Head office","permission":"Allow"}]}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.departments[0].digit_patterns[0].permission, Some(PinholeTreatment::Allow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/groups/calling-plans/outgoing/pinhole-digit-plan/originating",
        id "groups.calling-plans.outgoing.pinhole-digit-plan.originating.get", Safe, Sent -> GroupOriginatingPinholes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes what is done with calls that users make to pinhole patterns.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::pinhole_digit_plan::originating::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentOriginatingPinholes;
    /// use odin_api::shapes::dialing::{PinholeTreatedPattern, PinholeTreatment};
    /// let mut pattern = PinholeTreatedPattern::new("Head office");
    /// pattern.permission = Some(PinholeTreatment::AuthorizationCodeRequired);
    /// let mut row = DepartmentOriginatingPinholes::default();
    /// row.digit_patterns.push(pattern);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/groups/calling-plans/outgoing/pinhole-digit-plan/originating",
        id "groups.calling-plans.outgoing.pinhole-digit-plan.originating.update", Idempotent, Sent -> WriteResponse<GroupOriginatingPinholes>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentOriginatingPinholes = "departments" }
    one_of ["departments"]
}
