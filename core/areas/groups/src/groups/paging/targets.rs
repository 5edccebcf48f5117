//! `/groups/paging/targets`

pub mod available;
pub mod capacity;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, ServiceUserId};

endpoint! {
    /// The users who hear a paging group.
    ///
    /// ```
    /// use odin_api::groups::paging::targets::List;
    /// let list = List::new("page@example.net");
    /// ```
    #[doc(alias = "paging")]
    List = GET "/groups/paging/targets", id "groups.paging.targets.list", Safe, Sent -> Array<UserRow>;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// Replaces the users who hear a paging group.
    ///
    /// ```
    /// use odin_api::groups::paging::targets::Update;
    /// let update = Update::new("page@example.net").targets(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias = "paging")]
    Update = PUT "/groups/paging/targets", id "groups.paging.targets.update", Idempotent, Sent -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    lists {
        targets: UserRow = "targets",
    }
    one_of ["targets"]
}
