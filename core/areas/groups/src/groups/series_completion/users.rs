//! `/groups/series-completion/users`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users of a group who may be put into a series: those who are in none.
    ///
    /// ```
    /// use odin_api::groups::series_completion::users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/series-completion/users", id "groups.series-completion.users.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
