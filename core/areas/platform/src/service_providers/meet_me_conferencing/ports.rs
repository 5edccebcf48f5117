//! `/service-providers/meet-me-conferencing/ports`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceProviderId;

model! {
    /// How many people may be in conferences at the same time.
    Ports {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// -1 for any number.
        allocated_ports: Option<i64> = "allocatedPorts",
    }
}

endpoint! {
    /// How many conference ports a service provider has for its groups.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::meet_me_conferencing::ports::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"serviceProviderId":"ent.odin","allocatedPorts":100}"#;
    /// let ports = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(ports.allocated_ports, Some(100));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "conference ports")]
    Get = GET "/service-providers/meet-me-conferencing/ports", id "service-providers.meet-me-conferencing.ports.get", Safe, Sent
        -> Ports;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
    }
}

endpoint! {
    /// Changes how many conference ports a service provider has for its groups.
    ///
    /// ```
    /// use odin_api::service_providers::meet_me_conferencing::ports::Update;
    /// let update = Update::new("ent.odin", 100);
    /// ```
    #[doc(alias = "conference ports")]
    Update = PUT "/service-providers/meet-me-conferencing/ports", id "service-providers.meet-me-conferencing.ports.update", Idempotent, Sent
        -> WriteResponse<Ports>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        /// -1 for any number.
        allocated_ports: i64 = Body "allocatedPorts" [Range(-1, 999_999)],
    }
}
