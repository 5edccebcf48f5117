//! `/groups/paging/status`

use super::PagingGroupRow;
use crate::declare::endpoint;
use crate::response::WriteResponse;

endpoint! {
    /// Switches paging groups on and off.
    ///
    /// Those that are not named stay as they are. Of each, id and [`is_active`](PagingGroupRow::is_active) count.
    ///
    /// ```
    /// use odin_api::groups::paging::status::Update;
    /// use odin_api::groups::paging::PagingGroupRow;
    /// let mut group = PagingGroupRow::new("page@example.net");
    /// group.is_active = Some(false);
    /// let update = Update::new().instances([group]);
    /// ```
    #[doc(alias = "paging")]
    Update = PUT "/groups/paging/status", id "groups.paging.status.update", Idempotent, Sent -> WriteResponse;
    new {}
    items {
        instances: PagingGroupRow = "instances",
    }
    one_of ["instances"]
}
