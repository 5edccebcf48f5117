//! `/groups/departments`: parts of a group, which may have parts again.

pub mod admins;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::Department;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId};

model! {
    /// A department; in a list without those above it.
    DepartmentRecord {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Absent for a department of an enterprise.
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name",
        /// With the departments above it.
        full_path_name: Option<String> = "fullPathName",
        is_enterprise_department: Option<bool> = "isEnterpriseDepartment",
        /// What calls of its users show as the name of the caller.
        calling_line_id_name: Option<String> = "callingLineIdName",
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber",
        /// The one that it is a part of.
        parent_department: Option<Department> = "parentDepartment",
        /// Those that it could be a part of.
        available_parents: Array<Department> = "availableParents",
    }
}

endpoint! {
    /// A department of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::departments::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "Sales");
    /// let answer = r#"{"name":"Inside Sales","parentDepartment":{"name":"Sales"}}"#;
    /// let department = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(department.parent_department.unwrap().name.as_deref(), Some("Sales"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "department")]
    Get = GET "/groups/departments", id "groups.departments.get", Safe, Sent -> DepartmentRecord;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The departments of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::departments::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"Sales","fullPathName":"Sales"}]"#;
    /// let departments = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(departments[0].name.as_deref(), Some("Sales"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "department")]
    List = GET "/groups/departments", id "groups.departments.list", Safe, Sent -> Array<DepartmentRecord>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        /// Whether to list the departments of the enterprise as well.
        include_enterprise: bool = "includeEnterprise",
    }
}

endpoint! {
    /// Creates a department in a group.
    ///
    /// ```
    /// use odin_api::groups::departments::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Sales").calling_line_id_name("Sales");
    /// ```
    #[doc(alias = "department")]
    Create = POST "/groups/departments", id "groups.departments.create", NotIdempotent, Sent
        -> WriteResponse<DepartmentRecord>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 50)],
    }
    body {
        /// What calls of its users show as the name of the caller.
        calling_line_id_name: String = "callingLineIdName" [Chars(0, 80)],
        calling_line_id_phone_number: PhoneNumber = "callingLineIdPhoneNumber" [Chars(0, 23)],
        /// The one that it is a part of.
        parent_department: Department = "parentDepartment",
    }
}

endpoint! {
    /// Changes a department, and may rename it; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::departments::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Sales", "Sales").calling_line_id_phone_number("+12125550100");
    /// ```
    #[doc(alias = "department")]
    Update = PUT "/groups/departments", id "groups.departments.update", NotIdempotent, Sent
        -> WriteResponse<DepartmentRecord>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        name: String = Body "name",
        /// The present name again where it stays. A new one is why the operation is not repeated when its answer is lost.
        new_name: String = Body "newName",
    }
    body {
        /// What calls of its users show as the name of the caller.
        calling_line_id_name: String = "callingLineIdName" [Chars(0, 80)],
        calling_line_id_phone_number: PhoneNumber = "callingLineIdPhoneNumber" [Chars(0, 23)],
        /// The one that it is a part of.
        parent_department: Department = "parentDepartment",
    }
}

endpoint! {
    /// Deletes a department; its users stay, and are in none.
    ///
    /// ```
    /// use odin_api::groups::departments::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Sales");
    /// ```
    Delete = DELETE "/groups/departments", id "groups.departments.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
