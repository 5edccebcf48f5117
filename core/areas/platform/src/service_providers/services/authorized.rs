//! `/service-providers/services/authorized`

use super::ServiceProviderServices;
use crate::declare::endpoint;
use crate::value::ServiceProviderId;

endpoint! {
    /// The user services that a service provider may use, with how much of each.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::services::authorized::List;
    /// let answer = r#"{"serviceProviderId":"ent.odin","userServices":[{"serviceName":"Authentication"}]}"#;
    /// let services = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(services.user_services[0].service_name, "Authentication");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/service-providers/services/authorized", id "service-providers.services.authorized.list", Safe, Sent
        -> ServiceProviderServices;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
