//! `/groups/auto-attendants/status`

use super::AutoAttendantRow;
use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::ServiceUserId;

endpoint! {
    /// Switches auto attendants on and off.
    ///
    /// The portal sends whole rows of [`List`](super::List) back, with `isActive` turned; [`Update::set`] sends the two
    /// fields that matter.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::status::Update;
    /// let on = Update::new().set("aa.main@example.net", true);
    /// ```
    Update = PUT "/groups/auto-attendants/status", id "groups.auto-attendants.status.update", Idempotent, Sent
        -> WriteResponse;
    items { instances: AutoAttendantRow = "instances" }
    one_of ["instances"]
}

impl Update {
    /// Adds an auto attendant, to be switched on or off.
    pub fn set(mut self, service_user_id: impl Into<ServiceUserId>, is_active: bool) -> Self {
        let mut row = AutoAttendantRow::new(service_user_id);
        row.is_active = Some(is_active);
        self.instances.push(row);
        self
    }
}
