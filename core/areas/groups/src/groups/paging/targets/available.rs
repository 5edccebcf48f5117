//! `/groups/paging/targets/available`

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, ServiceUserId};

endpoint! {
    /// The users who may be made to hear a paging group.
    ///
    /// ```
    /// use odin_api::groups::paging::targets::available::ListAvailable;
    /// let list = ListAvailable::new("page@example.net");
    /// ```
    ListAvailable = GET "/groups/paging/targets/available", id "groups.paging.targets.available.list-available", Safe, Sent
        -> Array<UserRow>;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}
