//! `/service-providers/services/assignable`

use super::ServiceProviderServices;
use crate::declare::endpoint;
use crate::value::ServiceProviderId;

endpoint! {
    /// The user services that a service provider may hand on to its groups.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::services::assignable::List;
    /// let answer = r#"{"serviceProviderId":"ent.odin","userServices":[{"serviceName":"Authentication"}]}"#;
    /// let services = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(services.user_services[0].service_name, "Authentication");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/service-providers/services/assignable", id "service-providers.services.assignable.list", Safe, Sent
        -> ServiceProviderServices;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
