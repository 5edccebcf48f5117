//! `/groups/call-pickup/groups`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// A call pickup group; in a list without its users.
    PickupGroup {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name",
        users: Array<UserRow> = "users",
    }
}

endpoint! {
    /// A call pickup group with its users.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_pickup::groups::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "Reception");
    /// let answer = r#"{"name":"Reception","users":[{"userId":"4001@example.net"}]}"#;
    /// let group = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(group.users[0].user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("pickup group", "call pickup"))]
    Get = GET "/groups/call-pickup/groups", id "groups.call-pickup.groups.get", Safe, Sent -> PickupGroup;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The call pickup groups of a group.
    ///
    /// ```
    /// use odin_api::groups::call_pickup::groups::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    #[doc(alias("pickup group", "call pickup"))]
    List = GET "/groups/call-pickup/groups", id "groups.call-pickup.groups.list", Safe, Sent -> Array<PickupGroup>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a call pickup group; its users are set by [`Update`], or here as BroadWorks allows it.
    ///
    /// ```
    /// use odin_api::groups::call_pickup::groups::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Front desk");
    /// ```
    #[doc(alias("pickup group", "call pickup"))]
    Create = POST "/groups/call-pickup/groups", id "groups.call-pickup.groups.create", NotIdempotent, Sent
        -> WriteResponse<PickupGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 80)],
    }
    lists { users: UserRow = "users" }
}

endpoint! {
    /// Renames a call pickup group, or replaces its users.
    ///
    /// ```
    /// use odin_api::groups::call_pickup::groups::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Front desk").users(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias("pickup group", "call pickup"))]
    Update = PUT "/groups/call-pickup/groups", id "groups.call-pickup.groups.update", NotIdempotent, Sent
        -> WriteResponse<PickupGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        name: String = Body "name",
    }
    body {
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_name: String = "newName" [Chars(1, 80)],
    }
    lists { users: UserRow = "users" }
}

endpoint! {
    /// Deletes a call pickup group.
    ///
    /// ```
    /// use odin_api::groups::call_pickup::groups::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Reception");
    /// ```
    Delete = DELETE "/groups/call-pickup/groups", id "groups.call-pickup.groups.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
