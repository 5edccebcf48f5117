//! `/service-providers/routing-profile`: how calls of a service provider are routed.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceProviderId;

model! {
    /// The routing profile of a service provider.
    ServiceProviderRoutingProfile {
        /// Absent where none is set.
        routing_profile: Option<String> = "routingProfile",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
    }
}

endpoint! {
    /// The routing profile of a service provider, by which its calls are routed.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::routing_profile::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"routingProfile":"Overseas"}"#;
    /// let profile = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(profile.routing_profile.as_deref(), Some("Overseas"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/service-providers/routing-profile", id "service-providers.routing-profile.get", Safe, Sent -> ServiceProviderRoutingProfile;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
    }
}

endpoint! {
    /// Changes the routing profile of a service provider, or takes it away.
    ///
    /// ```
    /// use odin_api::{service_providers::routing_profile::Update, value::Patch};
    /// let set = Update::new("ent.odin").routing_profile("Overseas");
    /// let none = Update::new("ent.odin").routing_profile(Patch::Clear);
    /// ```
    Update = PUT "/service-providers/routing-profile", id "service-providers.routing-profile.update", Idempotent, Sent
        -> WriteResponse<ServiceProviderRoutingProfile>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
    }
    body { routing_profile: String = "routingProfile" [Chars(4, 12)] }
    one_of ["routingProfile"]
}
