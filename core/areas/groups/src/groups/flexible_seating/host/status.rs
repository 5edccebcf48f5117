//! `/groups/flexible-seating/host/status`

use super::HostRow;
use crate::declare::endpoint;
use crate::response::WriteResponse;

endpoint! {
    /// Opens flexible seating hosts for guests, or closes them.
    ///
    /// Those that are not named stay as they are. Of each, id and [`is_active`](HostRow::is_active) count.
    ///
    /// ```
    /// use odin_api::groups::flexible_seating::host::status::Update;
    /// use odin_api::groups::flexible_seating::host::HostRow;
    /// let mut host = HostRow::new("desk@example.net");
    /// host.is_active = Some(false);
    /// let update = Update::new().instances([host]);
    /// ```
    #[doc(alias = "hot desk")]
    Update = PUT "/groups/flexible-seating/host/status", id "groups.flexible-seating.host.status.update", Idempotent, Sent
        -> WriteResponse;
    new {}
    items {
        instances: HostRow = "instances",
    }
    one_of ["instances"]
}
