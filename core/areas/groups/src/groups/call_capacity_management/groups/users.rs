//! `/groups/call-capacity-management/groups/users`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// Puts users into a call capacity group, beside those who are there.
    ///
    /// ```
    /// use odin_api::groups::call_capacity_management::groups::users::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Sales").users(["4003@example.net"]);
    /// ```
    #[doc(alias = "call capacity")]
    Create = POST "/groups/call-capacity-management/groups/users", id "groups.call-capacity-management.groups.users.create", NotIdempotent, Inferred
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 80)],
    }
    items {
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Takes users out of a call capacity group.
    ///
    /// ```
    /// use odin_api::groups::call_capacity_management::groups::users::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Sales").users(["4003@example.net"]);
    /// ```
    Delete = DELETE "/groups/call-capacity-management/groups/users", id "groups.call-capacity-management.groups.users.delete", NotIdempotent, Inferred
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 80)],
    }
    items {
        users: UserRow = "users",
    }
    one_of ["users"]
}
