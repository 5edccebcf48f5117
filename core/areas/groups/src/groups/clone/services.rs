//! `/groups/clone/services`

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// A group that gets something of another.
    Destination needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    } has {}
}

endpoint! {
    /// Lets a group have the services of another, in the same numbers.
    ///
    /// ```
    /// use odin_api::groups::clone::services::{Clone, Destination};
    /// let clone = Clone::new("ent.odin", "grp.odin", Destination::new("ent.odin", "grp2.odin"));
    /// ```
    #[doc(alias("copy", "licence", "license"))]
    Clone = PUT "/groups/clone/services", id "groups.clone.services.clone", Idempotent, Sent -> WriteResponse;
    new {
        /// The service provider of the group that is copied from.
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        /// The group that is copied from.
        group_id: GroupId = Body "groupId",
        /// The group that is copied to.
        data: Destination = Body "data",
    }
    body {
        /// No option is known; the vendor's portal sends an empty object.
        options: Value = "options",
    }
}
