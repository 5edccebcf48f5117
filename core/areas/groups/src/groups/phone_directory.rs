//! `/groups/phone-directory`: everybody who can be called in a group.

use crate::declare::endpoint;
use crate::shapes::directory::DirectoryEntry;
use crate::value::{Array, GroupId, ServiceProviderId};

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
