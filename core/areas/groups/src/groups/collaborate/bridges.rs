//! `/groups/collaborate/bridges`

pub mod details;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, ServiceUserId};

model! {
    /// A bridge that carries the rooms of its users.
    CollaborateBridge {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        /// How many people may be in all of its rooms at the same time; -1 for any number.
        maximum_bridge_participants: Option<i64> = "maximumBridgeParticipants",
        /// How many people may be in one room.
        max_collaborate_room_participants: Option<i64> = "maxCollaborateRoomParticipants",
        /// Whether participants may call others into a room.
        support_outdial: Option<bool> = "supportOutdial",
        /// Whether it is the bridge of users who were given none.
        is_default: Option<bool> = "isDefault",
        users: Array<UserRow> = "users",
    }
}

model! {
    /// A collaborate bridge in a list.
    CollaborateBridgeRow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        participants: Option<i64> = "participants",
    }
}

endpoint! {
    /// A collaborate bridge with its users.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::collaborate::bridges::Get};
    /// let call = Get::new("bridge@example.net");
    /// let answer = r#"{"serviceUserId":"bridge@example.net","users":[{"userId":"4001@example.net"}]}"#;
    /// let bridge = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(bridge.users[0].user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("collaborate bridge", "conference bridge"))]
    Get = GET "/groups/collaborate/bridges", id "groups.collaborate.bridges.get", Safe, Sent -> CollaborateBridge;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// The collaborate bridges of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::collaborate::bridges::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"serviceUserId":"bridge@example.net","name":"Meetings"}]"#;
    /// let bridges = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(bridges[0].name.as_deref(), Some("Meetings"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("collaborate bridge", "conference bridge"))]
    List = GET "/groups/collaborate/bridges", id "groups.collaborate.bridges.list", Safe, Sent
        -> Array<CollaborateBridgeRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a collaborate bridge.
    ///
    /// The profile must have a name and both names of the calling line id. Users are put into it by [`Update`].
    ///
    /// ```
    /// use odin_api::groups::collaborate::bridges::Create;
    /// use odin_api::shapes::service::ServiceInstanceProfile;
    /// let mut profile = ServiceInstanceProfile::default();
    /// profile.name = "Meetings".to_owned().into();
    /// profile.calling_line_id_first_name = "Meetings".to_owned().into();
    /// profile.calling_line_id_last_name = "Meetings".to_owned().into();
    /// let create = Create::new("ent.odin", "grp.odin", "bridge@example.net", profile, 15, 50, true);
    /// ```
    #[doc(alias("collaborate bridge", "conference bridge"))]
    Create = POST "/groups/collaborate/bridges", id "groups.collaborate.bridges.create", NotIdempotent, Sent
        -> WriteResponse<CollaborateBridge>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// With its domain: `bridge@example.net`.
        service_user_id: ServiceUserId = Body "serviceUserId" [Chars(1, 161)],
        service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
        /// How many people may be in one room.
        max_collaborate_room_participants: i64 = Body "maxCollaborateRoomParticipants" [Range(3, 30)],
        /// How many people may be in all of its rooms at the same time.
        maximum_bridge_participants: i64 = Body "maximumBridgeParticipants" [Range(3, 999_999)],
        /// Whether participants may call others into a room.
        support_outdial: bool = Body "supportOutdial",
    }
}

endpoint! {
    /// Changes a collaborate bridge, or replaces its users; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::collaborate::bridges::Update;
    /// let update = Update::new("bridge@example.net").users(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias("collaborate bridge", "conference bridge"))]
    Update = PUT "/groups/collaborate/bridges", id "groups.collaborate.bridges.update", Idempotent, Sent
        -> WriteResponse<CollaborateBridge>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    body {
        is_default: bool = "isDefault",
        /// How many people may be in one room.
        max_collaborate_room_participants: i64 = "maxCollaborateRoomParticipants" [Range(3, 30)],
        /// How many people may be in all of its rooms at the same time.
        maximum_bridge_participants: i64 = "maximumBridgeParticipants" [Range(3, 999_999)],
        service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
        /// Whether participants may call others into a room.
        support_outdial: bool = "supportOutdial",
    }
    lists {
        users: UserRow = "users",
    }
}

endpoint! {
    /// Deletes a collaborate bridge.
    ///
    /// ```
    /// use odin_api::groups::collaborate::bridges::Delete;
    /// let delete = Delete::new("bridge@example.net");
    /// ```
    Delete = DELETE "/groups/collaborate/bridges", id "groups.collaborate.bridges.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}
