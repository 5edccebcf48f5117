//! `/groups/collaborate/bridges/details`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// The room that a user always has.
    MyRoom {
        room_id: Option<String> = "roomId",
    }
}

model! {
    /// A user of a collaborate bridge, with the room that the user always has.
    RoomOwner {
        user_id: Option<UserId> = "userId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// Of the bridge.
        name: Option<String> = "name",
        participants: Option<i64> = "participants",
        my_room: Option<MyRoom> = "myRoom",
    }
}

endpoint! {
    /// The users of the collaborate bridges of a group, each with bridge and room.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::collaborate::bridges::details::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"userId":"4001@example.net","name":"Meetings","myRoom":{"roomId":"123456"}}]"#;
    /// let owners = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(owners[0].my_room.clone().unwrap().room_id.as_deref(), Some("123456"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/collaborate/bridges/details", id "groups.collaborate.bridges.details.list", Safe, Sent
        -> Array<RoomOwner>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
