//! `/groups/hunt-groups/status`

use super::HuntGroupRow;
use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::ServiceUserId;

endpoint! {
    /// Switches hunt groups on and off.
    ///
    /// The portal sends whole rows of [`List`](super::List) back, with `isActive` turned; [`Update::set`] sends the two
    /// fields that matter.
    ///
    /// ```
    /// use odin_api::groups::hunt_groups::status::Update;
    /// let off = Update::new().set("hg.sales@example.net", false);
    /// ```
    Update = PUT "/groups/hunt-groups/status", id "groups.hunt-groups.status.update", Idempotent, Sent -> WriteResponse;
    items { instances: HuntGroupRow = "instances" }
    one_of ["instances"]
}

impl Update {
    /// Adds a hunt group, to be switched on or off.
    pub fn set(mut self, service_user_id: impl Into<ServiceUserId>, is_active: bool) -> Self {
        let mut row = HuntGroupRow::new(service_user_id);
        row.is_active = Some(is_active);
        self.instances.push(row);
        self
    }
}
