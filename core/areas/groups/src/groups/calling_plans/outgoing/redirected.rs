//! `/groups/calling-plans/outgoing/redirected`: whether others may redirect calls of users out of the group.

use crate::declare::endpoint;
use crate::groups::calling_plans::outgoing::{DepartmentRedirected, GroupRedirected};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// Whether calls of users may be forwarded or transferred out of the group by others, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::redirected::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"departmentName":"Sales","permissions":{"outsideGroup":false}}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// let calls = plan.departments[0].permissions.as_ref().unwrap();
    /// assert_eq!(calls.outside_group, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/groups/calling-plans/outgoing/redirected",
        id "groups.calling-plans.outgoing.redirected.get", Safe, Sent -> GroupRedirected;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes whether calls of users may be forwarded or transferred out of the group by others.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::redirected::Update;
    /// use odin_api::groups::calling_plans::outgoing::DepartmentRedirected;
    /// use odin_api::shapes::dialing::RedirectedCalls;
    /// let mut calls = RedirectedCalls::default();
    /// calls.outside_group = Some(false);
    /// let mut row = DepartmentRedirected::default();
    /// row.permissions = Some(calls);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/groups/calling-plans/outgoing/redirected",
        id "groups.calling-plans.outgoing.redirected.update", Idempotent, Sent -> WriteResponse<GroupRedirected>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentRedirected = "departments" }
    one_of ["departments"]
}
