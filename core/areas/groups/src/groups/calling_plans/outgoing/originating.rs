//! `/groups/calling-plans/outgoing/originating`: what is done with calls that users make.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentOriginating, GroupOriginating};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// What is done with each kind of call that users make, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::originating::Get};
    /// use odin_api::shapes::dialing::Treatment;
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"permissions":{"international":"Authorization Code Required"}}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// let calls = plan.departments[0].permissions.as_ref().unwrap();
    /// assert_eq!(calls.international, Some(Treatment::AuthorizationCodeRequired));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("OCP", "toll restriction"))]
    Get = GET "/groups/calling-plans/outgoing/originating",
        id "groups.calling-plans.outgoing.originating.get", Safe, Sent -> GroupOriginating;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes what is done with each kind of call that users make.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::originating::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentOriginating;
    /// use odin_api::shapes::dialing::{CallTreatments, Treatment};
    /// let mut calls = CallTreatments::default();
    /// calls.premium_services_i = Some(Treatment::Disallow);
    /// let mut row = DepartmentOriginating::default();
    /// row.permissions = Some(calls);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias("OCP", "toll restriction"))]
    Update = PUT "/groups/calling-plans/outgoing/originating",
        id "groups.calling-plans.outgoing.originating.update", Idempotent, Sent -> WriteResponse<GroupOriginating>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentOriginating = "departments" }
    one_of ["departments"]
}
