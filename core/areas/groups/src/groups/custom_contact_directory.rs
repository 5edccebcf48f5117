//! `/groups/custom-contact-directory`: lists of users that receptionists and others look people up in.

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// A custom contact directory; in a list its name alone.
    CustomContactDirectory {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name",
        users: Array<UserRow> = "users",
    }
}

endpoint! {
    /// A custom contact directory with the users in it.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::custom_contact_directory::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "Management");
    /// let answer = r#"{"name":"Management","users":[{"userId":"4001@example.net","lastName":"Smith"}]}"#;
    /// let directory = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(directory.users[0].last_name.as_deref(), Some("Smith"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("contacts", "directory"))]
    Get = GET "/groups/custom-contact-directory", id "groups.custom-contact-directory.get", Safe, Sent
        -> CustomContactDirectory;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The custom contact directories of a group, by name.
    ///
    /// ```
    /// use odin_api::groups::custom_contact_directory::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    #[doc(alias("contacts", "directory"))]
    List = GET "/groups/custom-contact-directory", id "groups.custom-contact-directory.list", Safe, Sent
        -> Array<CustomContactDirectory>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a custom contact directory.
    ///
    /// ```
    /// use odin_api::groups::custom_contact_directory::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Management").users(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias("contacts", "directory"))]
    Create = POST "/groups/custom-contact-directory", id "groups.custom-contact-directory.create", NotIdempotent, Sent
        -> WriteResponse<CustomContactDirectory>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 40)],
    }
    body {
        /// The portal sends it here as well; it means nothing.
        new_name: String = "newName",
    }
    lists {
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Replaces the users of a custom contact directory, and may rename it.
    ///
    /// ```
    /// use odin_api::groups::custom_contact_directory::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Management", "Management").users(["4001@example.net"]);
    /// ```
    #[doc(alias("contacts", "directory"))]
    Update = PUT "/groups/custom-contact-directory", id "groups.custom-contact-directory.update", NotIdempotent, Sent
        -> WriteResponse<CustomContactDirectory>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        name: String = Body "name",
        /// The present name again where it stays. A new one is why the operation is not repeated when its answer is lost.
        new_name: String = Body "newName" [Chars(1, 40)],
    }
    lists {
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Deletes a custom contact directory; the users themselves stay.
    ///
    /// ```
    /// use odin_api::groups::custom_contact_directory::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Management");
    /// ```
    Delete = DELETE "/groups/custom-contact-directory", id "groups.custom-contact-directory.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
