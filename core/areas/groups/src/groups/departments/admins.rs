//! `/groups/departments/admins`: administrators of one department.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::Department;
use crate::value::{Array, GroupId, Secret, ServiceProviderId, UserId};

model! {
    /// An administrator of a department.
    DepartmentAdmin {
        user_id: Option<UserId> = "userId",
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
        language: Option<String> = "language",
        /// In a list the department is known, and is not told.
        department: Option<Department> = "department",
        /// The department with those above it.
        department_full_path: Option<String> = "departmentFullPath",
        account_disabled: Option<bool> = "accountDisabled",
        has_password: Option<bool> = "hasPassword",
        last_authenticated_date: Option<String> = "lastAuthenticatedDate",
    }
}

endpoint! {
    /// An administrator of a department; no client was seen to ask for one.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::departments::admins::Get};
    /// let call = Get::new("sales.admin");
    /// let answer = r#"{"userId":"sales.admin","department":{"name":"Sales"}}"#;
    /// let admin = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(admin.department.unwrap().name.as_deref(), Some("Sales"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "department administrator")]
    Get = GET "/groups/departments/admins", id "groups.departments.admins.get", Safe, Documented -> DepartmentAdmin;
    new {
        user_id: UserId = Query "userId",
    }
}

endpoint! {
    /// The administrators of a department.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::departments::admins::List};
    /// let call = List::new("ent.odin", "grp.odin", "Sales");
    /// let answer = r#"[{"userId":"sales.admin","lastName":"Smith"}]"#;
    /// let admins = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(admins[0].last_name.as_deref(), Some("Smith"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "department administrator")]
    List = GET "/groups/departments/admins", id "groups.departments.admins.list", Safe, Sent -> Array<DepartmentAdmin>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// Creates an administrator of a department.
    ///
    /// ```
    /// use odin_api::groups::departments::admins::Create;
    /// use odin_api::shapes::people::Department;
    /// let mut department = Department::default();
    /// department.name = Some("Sales".to_owned());
    /// department.group_id = Some("grp.odin".into());
    /// department.service_provider_id = Some("ent.odin".into());
    /// let create = Create::new("sales.admin", department, "Moonlight7");
    /// ```
    #[doc(alias = "department administrator")]
    Create = POST "/groups/departments/admins", id "groups.departments.admins.create", NotIdempotent, Sent
        -> WriteResponse<DepartmentAdmin>;
    new {
        user_id: UserId = Body "userId" [Chars(1, 161)],
        /// With the ids of service provider and group.
        department: Department = Body "department",
        password: Secret = Body "password" [Chars(6, 60)],
    }
    body {
        first_name: String = "firstName" [Chars(0, 30)],
        group_id: GroupId = "groupId" [Chars(0, 30)],
        language: String = "language" [Chars(0, 40)],
        last_name: String = "lastName" [Chars(0, 30)],
        service_provider_id: ServiceProviderId = "serviceProviderId" [Chars(0, 30)],
    }
}

endpoint! {
    /// Changes the names or the password of an administrator of a department; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::departments::admins::Update;
    /// let update = Update::new("sales.admin").last_name("Jones");
    /// ```
    #[doc(alias = "department administrator")]
    Update = PUT "/groups/departments/admins", id "groups.departments.admins.update", Idempotent, Sent
        -> WriteResponse<DepartmentAdmin>;
    new {
        user_id: UserId = Body "userId",
    }
    body {
        first_name: String = "firstName" [Chars(0, 30)],
        language: String = "language" [Chars(0, 40)],
        last_name: String = "lastName" [Chars(0, 30)],
        password: Secret = "password" [Chars(0, 60)],
    }
}

endpoint! {
    /// Deletes an administrator of a department.
    ///
    /// ```
    /// use odin_api::groups::departments::admins::Delete;
    /// let delete = Delete::new("sales.admin");
    /// ```
    Delete = DELETE "/groups/departments/admins", id "groups.departments.admins.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
    }
}
