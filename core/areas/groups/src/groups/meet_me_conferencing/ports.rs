//! `/groups/meet-me-conferencing/ports`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// How many people may be in the conferences of a group at the same time.
    Ports {
        /// -1 for any number.
        allocated_ports: Option<i64> = "allocatedPorts",
        /// How many of them no bridge has; -1 for any number.
        available_ports: Option<i64> = "availablePorts",
    }
}

endpoint! {
    /// How many conference ports a group has for its bridges.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::meet_me_conferencing::ports::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"allocatedPorts":20,"availablePorts":5}"#;
    /// let ports = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(ports.available_ports, Some(5));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference ports")]
    Get = GET "/groups/meet-me-conferencing/ports", id "groups.meet-me-conferencing.ports.get", Safe, Sent -> Ports;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes how many conference ports a group has for its bridges.
    ///
    /// ```
    /// use odin_api::groups::meet_me_conferencing::ports::Update;
    /// let update = Update::new("ent.odin", "grp.odin", 20);
    /// ```
    #[doc(alias = "conference ports")]
    Update = PUT "/groups/meet-me-conferencing/ports", id "groups.meet-me-conferencing.ports.update", Idempotent, Sent
        -> WriteResponse<Ports>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// -1 for any number.
        allocated_ports: i64 = Body "allocatedPorts" [Range(-1, 999_999)],
    }
    body {
        /// The portal sends it back; it means nothing.
        available_ports: i64 = "availablePorts",
    }
}
