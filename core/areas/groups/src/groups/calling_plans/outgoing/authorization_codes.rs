//! `/groups/calling-plans/outgoing/authorization-codes`: the codes that let calls of a group through, by department.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{dialing::AuthorizationCode, people::Department};
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// The authorization codes of a department.
    DepartmentCodes {
        /// True in the row for users who are in no department.
        default: Option<bool> = "default",
        department: Option<Department> = "department",
        /// The name of the department.
        name: Option<String> = "name" [Chars(0, 50)],
        codes: Array<AuthorizationCode> = "codes",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

model! {
    /// The authorization codes of a group, by department.
    GroupCodes {
        departments: Array<DepartmentCodes> = "departments",
    }
}

endpoint! {
    /// The authorization codes of a group, by department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::authorization_codes::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"default":true,"codes":[{"code":"4711","description":"Sales"}]}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.departments[0].codes[0].code.expose(), "4711");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "account code")]
    List = GET "/groups/calling-plans/outgoing/authorization-codes",
        id "groups.calling-plans.outgoing.authorization-codes.list", Safe, Sent -> GroupCodes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives a department authorization codes, or the rest of the group where no department is set.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::authorization_codes::Create;
    /// use odin_api::shapes::dialing::AuthorizationCode;
    /// let create = Create::new("ent.odin", "grp.odin").default(true).codes([AuthorizationCode::new("4711")]);
    /// ```
    #[doc(alias = "account code")]
    Create = POST "/groups/calling-plans/outgoing/authorization-codes",
        id "groups.calling-plans.outgoing.authorization-codes.create", NotIdempotent, Sent -> WriteResponse<DepartmentCodes>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// True for users who are in no department.
        default: bool = "default",
        department: Department = "department",
        /// The name of the department, as [`List`] shows it.
        name: String = "name" [Chars(0, 50)],
    }
    lists { codes: AuthorizationCode = "codes" }
    one_of ["codes"]
}

endpoint! {
    /// Takes authorization codes from a department, or from the rest of the group where no department is set.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::authorization_codes::Delete;
    /// use odin_api::shapes::dialing::AuthorizationCode;
    /// let delete = Delete::new("ent.odin", "grp.odin").default(true).codes([AuthorizationCode::new("4711")]);
    /// ```
    #[doc(alias = "account code")]
    Delete = DELETE "/groups/calling-plans/outgoing/authorization-codes",
        id "groups.calling-plans.outgoing.authorization-codes.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// True for users who are in no department.
        default: bool = "default",
        department: Department = "department",
        /// The name of the department, as [`List`] shows it.
        name: String = "name" [Chars(0, 50)],
    }
    lists { codes: AuthorizationCode = "codes" }
    one_of ["codes"]
}
