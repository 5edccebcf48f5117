//! `/groups/calling-plans/incoming`: which calls the users of a group take, by department.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::dialing::{CallsFromOutside, IncomingPattern};
use crate::shapes::people::Department;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// Which calls the users of a department take.
    DepartmentIncomingCalls {
        /// Absent in the row for users who are in no department.
        department: Option<Department> = "department",
        department_name: Option<String> = "departmentName",
        allow_from_within_group: Option<bool> = "allowFromWithinGroup",
        allow_from_outside_group: Option<CallsFromOutside> = "allowFromOutsideGroup",
        allow_collect_calls: Option<bool> = "allowCollectCalls",
        digit_patterns: Array<IncomingPattern> = "digitPatterns",
    }
}

model! {
    /// Which calls the users of a group take, by department.
    GroupIncomingCalls {
        departments: Array<DepartmentIncomingCalls> = "departments",
    }
}

endpoint! {
    /// Which calls the users of a group take, by department.
    ///
    /// It holds for users who have no plan of their own in `/users/calling-plans/incoming`.
    ///
    /// ```
    /// use odin_api::shapes::dialing::CallsFromOutside;
    /// use odin_api::{Endpoint, groups::calling_plans::incoming::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"allowFromWithinGroup":true,"allowFromOutsideGroup":"Disallow"}]}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.departments[0].allow_from_outside_group, Some(CallsFromOutside::Disallow));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("ICP", "incoming call restrictions"))]
    Get = GET "/groups/calling-plans/incoming", id "groups.calling-plans.incoming.get", Safe, Sent -> GroupIncomingCalls;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes which calls the users of a group take.
    ///
    /// Departments that are not listed stay as they are; a row without a department is for users who are in none.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::incoming::{DepartmentIncomingCalls, Update};
    /// use odin_api::shapes::dialing::CallsFromOutside;
    /// let mut row = DepartmentIncomingCalls::default();
    /// row.allow_from_outside_group = Some(CallsFromOutside::OnlyIfRedirected);
    /// let update = Update::new("ent.odin", "grp.odin").departments([row]);
    /// ```
    #[doc(alias("ICP", "incoming call restrictions"))]
    Update = PUT "/groups/calling-plans/incoming", id "groups.calling-plans.incoming.update", Idempotent, Sent
        -> WriteResponse<GroupIncomingCalls>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items { departments: DepartmentIncomingCalls = "departments" }
    one_of ["departments"]
}
