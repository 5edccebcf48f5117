//! `/groups/phone-directory`: everybody who can be called in a group.

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A line of the phone directory: a user, or a service that can be called.
    DirectoryEntry {
        name: Option<String> = "name",
        number: Option<PhoneNumber> = "number",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        user_id: Option<UserId> = "userId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// The phone directory of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::phone_directory::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"Smith, Jane","extension":"4001","userId":"4001@example.net"}]"#;
    /// let entries = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(entries[0].name.as_deref(), Some("Smith, Jane"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("phone book", "directory"))]
    List = GET "/groups/phone-directory", id "groups.phone-directory.list", Safe, Sent -> Array<DirectoryEntry>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
