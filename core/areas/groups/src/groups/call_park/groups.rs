//! `/groups/call-park/groups`

pub mod users;

use super::RecallTo;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Users among whom a call is parked on the first who is free; in a list its name alone.
    CallParkGroup {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name",
        /// Whom a parked call rings that nobody takes.
        recall_to: Option<RecallTo> = "recallTo",
        recall_alternate_user_id: Option<UserId> = "recallAlternateUserId",
        users: Array<UserRow> = "users",
    }
}

endpoint! {
    /// A call park group with its users.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_park::groups::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "Front desk");
    /// let answer = r#"{"name":"Front desk","recallTo":"Parking User Only","users":[{"userId":"4001@example.net"}]}"#;
    /// let group = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(group.users[0].user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call park group")]
    Get = GET "/groups/call-park/groups", id "groups.call-park.groups.get", Safe, Sent -> CallParkGroup;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The call park groups of a group, by name.
    ///
    /// ```
    /// use odin_api::groups::call_park::groups::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    #[doc(alias = "call park group")]
    List = GET "/groups/call-park/groups", id "groups.call-park.groups.list", Safe, Sent -> Array<CallParkGroup>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a call park group; its users are set by [`Update`].
    ///
    /// ```
    /// use odin_api::groups::call_park::groups::Create;
    /// use odin_api::groups::call_park::RecallTo;
    /// let create = Create::new("ent.odin", "grp.odin", "Front desk", RecallTo::ParkingUserOnly);
    /// ```
    #[doc(alias = "call park group")]
    Create = POST "/groups/call-park/groups", id "groups.call-park.groups.create", NotIdempotent, Sent
        -> WriteResponse<CallParkGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 80)],
        /// Whom a parked call rings that nobody takes.
        recall_to: RecallTo = Body "recallTo",
    }
    body {
        recall_alternate_user_id: UserId = "recallAlternateUserId" [Chars(0, 161)],
    }
}

endpoint! {
    /// Changes or renames a call park group, or replaces its users; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_park::groups::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Front desk").users(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias = "call park group")]
    Update = PUT "/groups/call-park/groups", id "groups.call-park.groups.update", NotIdempotent, Sent
        -> WriteResponse<CallParkGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        name: String = Body "name",
    }
    body {
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_name: String = "newName" [Chars(0, 80)],
        recall_alternate_user_id: UserId = "recallAlternateUserId" [Chars(0, 161)],
        recall_to: RecallTo = "recallTo",
    }
    lists {
        users: UserRow = "users",
    }
}

endpoint! {
    /// Deletes a call park group.
    ///
    /// ```
    /// use odin_api::groups::call_park::groups::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Front desk");
    /// ```
    Delete = DELETE "/groups/call-park/groups", id "groups.call-park.groups.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
