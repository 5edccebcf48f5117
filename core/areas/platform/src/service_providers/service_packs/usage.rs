//! `/service-providers/service-packs/usage`: which service packs have a service.

use crate::declare::{endpoint, model};
use crate::value::{Array, Quantity, ServiceName, ServicePackName, ServiceProviderId};

model! {
    /// A service pack that has a service.
    ServicePackUsage {
        /// How many its groups may have.
        allocated_to_groups: Option<Quantity> = "allocatedtoGroups",
        service_pack_name: Option<ServicePackName> = "servicePackName",
        /// How many the service provider has.
        total_packs: Option<Quantity> = "totalPacks",
    }
}

endpoint! {
    /// The service packs of a service provider that have a service.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::service_packs::usage::List};
    /// let call = List::new("ent.odin", "Call Waiting");
    /// let answer = r#"[{"servicePackName":"Standard","totalPacks":"Unlimited","allocatedtoGroups":"10"}]"#;
    /// let packs = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(packs[0].service_pack_name, Some("Standard".into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/service-providers/service-packs/usage", id "service-providers.service-packs.usage.list", Safe, Sent
        -> Array<ServicePackUsage>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        service_name: ServiceName = Query "serviceName",
    }
}
