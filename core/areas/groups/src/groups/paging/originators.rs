//! `/groups/paging/originators`

pub mod available;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, ServiceUserId};

endpoint! {
    /// The users who may speak to a paging group.
    ///
    /// ```
    /// use odin_api::groups::paging::originators::List;
    /// let list = List::new("page@example.net");
    /// ```
    #[doc(alias = "paging")]
    List = GET "/groups/paging/originators", id "groups.paging.originators.list", Safe, Sent -> Array<UserRow>;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// Replaces the users who may speak to a paging group.
    ///
    /// ```
    /// use odin_api::groups::paging::originators::Update;
    /// let update = Update::new("page@example.net").originators(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias = "paging")]
    Update = PUT "/groups/paging/originators", id "groups.paging.originators.update", Idempotent, Sent -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    lists {
        originators: UserRow = "originators",
    }
    one_of ["originators"]
}
