//! `/groups/calling-plans/outgoing/redirecting`: to which kinds of numbers users may redirect calls.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentAllowing, GroupAllowing};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// Which kinds of numbers users may forward or transfer calls to, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::redirecting::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"permissions":{"local":true,"international":false}}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// let calls = plan.departments[0].permissions.as_ref().unwrap();
    /// assert_eq!(calls.international, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/groups/calling-plans/outgoing/redirecting",
        id "groups.calling-plans.outgoing.redirecting.get", Safe, Sent -> GroupAllowing;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes which kinds of numbers users may forward or transfer calls to.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::redirecting::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentAllowing;
    /// use odin_api::shapes::dialing::AllowedCalls;
    /// let mut calls = AllowedCalls::default();
    /// calls.international = Some(false);
    /// let mut row = DepartmentAllowing::default();
    /// row.permissions = Some(calls);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/groups/calling-plans/outgoing/redirecting",
        id "groups.calling-plans.outgoing.redirecting.update", Idempotent, Sent -> WriteResponse<GroupAllowing>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentAllowing = "departments" }
    one_of ["departments"]
}
