//! `/groups/call-capacity-management/groups`

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, Quantity, ServiceProviderId};

model! {
    /// Users who share a number of calls.
    CallCapacityGroup {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name",
        /// How many calls they may have at the same time.
        max_active_calls_allowed: Option<i64> = "maxActiveCallsAllowed",
        /// How many of them from others; no limit of its own when absent.
        max_incoming_active_calls_allowed: Option<i64> = "maxIncomingActiveCallsAllowed",
        /// How many of them to others; no limit of its own when absent.
        max_outgoing_active_calls_allowed: Option<i64> = "maxOutgoingActiveCallsAllowed",
        /// Whether a new user of the group is put into it; one call capacity group of a group is the default at most.
        default_group_for_new_users: Option<bool> = "defaultGroupForNewUsers",
        users: Array<UserRow> = "users",
    }
}

model! {
    /// A call capacity group in a list.
    CallCapacityRow {
        name: Option<String> = "name",
        maximum_calls: Option<Quantity> = "maximumCalls",
        maximum_incoming_calls: Option<Quantity> = "maximumIncomingCalls",
        maximum_outgoing_calls: Option<Quantity> = "maximumOutgoingCalls",
        /// Whether a new user of the group is put into it.
        is_default: Option<bool> = "isDefault",
    }
}

endpoint! {
    /// A call capacity group with its users.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_capacity_management::groups::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "Sales");
    /// let answer = r#"{"name":"Sales","maxActiveCallsAllowed":10,"users":[{"userId":"4001@example.net"}]}"#;
    /// let group = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!((group.max_active_calls_allowed, group.users.len()), (Some(10), 1));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call capacity", "concurrent calls"))]
    Get = GET "/groups/call-capacity-management/groups", id "groups.call-capacity-management.groups.get", Safe, Inferred
        -> CallCapacityGroup;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The call capacity groups of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_capacity_management::groups::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"Sales","maximumCalls":"10","isDefault":"false"}]"#;
    /// let groups = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(groups[0].name.as_deref(), Some("Sales"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call capacity", "concurrent calls"))]
    List = GET "/groups/call-capacity-management/groups", id "groups.call-capacity-management.groups.list", Safe, Inferred
        -> Array<CallCapacityRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a call capacity group.
    ///
    /// ```
    /// use odin_api::groups::call_capacity_management::groups::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Sales", 10, false).users(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias("call capacity", "concurrent calls"))]
    Create = POST "/groups/call-capacity-management/groups", id "groups.call-capacity-management.groups.create", NotIdempotent, Inferred
        -> WriteResponse<CallCapacityGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 80)],
        /// How many calls its users may have at the same time.
        max_active_calls_allowed: i64 = Body "maxActiveCallsAllowed" [Range(0, 99999)],
        /// Whether a new user of the group is put into it, in place of the one that was the default.
        become_default_group_for_new_users: bool = Body "becomeDefaultGroupForNewUsers",
    }
    body {
        /// How many of them from others.
        max_incoming_active_calls_allowed: i64 = "maxIncomingActiveCallsAllowed" [Range(0, 99999)],
        /// How many of them to others.
        max_outgoing_active_calls_allowed: i64 = "maxOutgoingActiveCallsAllowed" [Range(0, 99999)],
    }
    lists {
        users: UserRow = "users",
    }
}

endpoint! {
    /// Changes or renames a call capacity group, or replaces its users; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_capacity_management::groups::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Sales").max_active_calls_allowed(12);
    /// ```
    #[doc(alias("call capacity", "concurrent calls"))]
    Update = PUT "/groups/call-capacity-management/groups", id "groups.call-capacity-management.groups.update", NotIdempotent, Inferred
        -> WriteResponse<CallCapacityGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        name: String = Body "name",
    }
    body {
        /// Whether a new user of the group is put into it, in place of the one that was the default.
        become_default_group_for_new_users: bool = "becomeDefaultGroupForNewUsers",
        /// How many calls its users may have at the same time.
        max_active_calls_allowed: i64 = "maxActiveCallsAllowed" [Range(0, 99999)],
        /// How many of them from others.
        max_incoming_active_calls_allowed: i64 = "maxIncomingActiveCallsAllowed" [Range(0, 99999)],
        /// How many of them to others.
        max_outgoing_active_calls_allowed: i64 = "maxOutgoingActiveCallsAllowed" [Range(0, 99999)],
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_name: String = "newName" [Chars(0, 80)],
    }
    lists {
        users: UserRow = "users",
    }
}

endpoint! {
    /// Deletes a call capacity group; its users have no limit then.
    ///
    /// ```
    /// use odin_api::groups::call_capacity_management::groups::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Sales");
    /// ```
    Delete = DELETE "/groups/call-capacity-management/groups", id "groups.call-capacity-management.groups.delete", NotIdempotent, Inferred
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
