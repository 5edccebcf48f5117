//! `/groups/admins`: the administrators of a group and of its departments.

pub mod policies;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::Department;
use crate::value::{Array, GroupId, Secret, ServiceProviderId, UserId};

model! {
    /// An administrator of a group or department.
    Admin needs {
        user_id: UserId = "userId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
        language: Option<String> = "language",
        locale: Option<String> = "locale",
        encoding: Option<String> = "encoding",
        /// Absent for an administrator of the whole group.
        department: Option<Department> = "department",
        account_disabled: Option<bool> = "accountDisabled",
        last_authenticated_date: Option<String> = "lastAuthenticatedDate",
        has_password: Option<bool> = "hasPassword",
    }
}

model! {
    /// The administrators of a group and of its departments.
    Admins {
        admins: Array<Admin> = "admins",
    }
}

endpoint! {
    /// An administrator of a group; declared in the API's own client, which never calls it.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::admins::Get};
    /// let call = Get::new("group.admin");
    /// let answer = r#"{"userId":"group.admin","firstName":"John","lastName":"Smith"}"#;
    /// let admin = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(admin.last_name.as_deref(), Some("Smith"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/admins", id "groups.admins.get", Safe, Documented -> Admin;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// The administrators of a group and of its departments.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::admins::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"admins":[{"userId":"group.admin"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.admins[0].user_id, "group.admin");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "administrator")]
    List = GET "/groups/admins", id "groups.admins.list", Safe, Sent -> Admins;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates an administrator of a group.
    ///
    /// The password must follow the rules of the service provider.
    ///
    /// ```
    /// use odin_api::groups::admins::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "second.admin", "Rather-Long-9").language("English");
    /// ```
    #[doc(alias = "administrator")]
    Create = POST "/groups/admins", id "groups.admins.create", NotIdempotent, Sent -> WriteResponse<Admin>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        user_id: UserId = Body "userId" [Chars(1, 161)],
        password: Secret = Body "password" [Chars(1, 60)],
    }
    body {
        first_name: String = "firstName" [Chars(0, 30)],
        last_name: String = "lastName" [Chars(0, 30)],
        language: String = "language" [Chars(0, 40)],
    }
}

endpoint! {
    /// Changes an administrator of a group; what is not set stays as it is.
    ///
    /// It may set a password, which is why it is not repeated when its answer is lost.
    ///
    /// ```
    /// use odin_api::groups::admins::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "group.admin").last_name("Smith").password("new secret");
    /// ```
    Update = PUT "/groups/admins", id "groups.admins.update", NotIdempotent, Sent -> WriteResponse<Admin>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        user_id: UserId = Body "userId",
    }
    body {
        first_name: String = "firstName" [Chars(0, 30)],
        last_name: String = "lastName" [Chars(0, 30)],
        password: Secret = "password" [Chars(1, 60)],
        language: String = "language" [Chars(0, 40)],
    }
}

endpoint! {
    /// Deletes an administrator of a group.
    ///
    /// ```
    /// use odin_api::groups::admins::Delete;
    /// let delete = Delete::new("group.admin");
    /// ```
    Delete = DELETE "/groups/admins", id "groups.admins.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Query "userId" }
}
