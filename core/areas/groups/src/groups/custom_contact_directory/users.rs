//! `/groups/custom-contact-directory/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users who may be put into a custom contact directory.
    ///
    /// ```
    /// use odin_api::groups::custom_contact_directory::users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/custom-contact-directory/users", id "groups.custom-contact-directory.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
