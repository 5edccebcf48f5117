//! `/service-providers/call-centers/threshold-default-profile`: the profile of agents that have no other.

use super::threshold_profiles::ThresholdProfile;
use crate::declare::endpoint;
use crate::value::ServiceProviderId;

endpoint! {
    /// The default agent threshold profile, if wanted with the agents that have it.
    ///
    /// Path and fields are inferred from BroadWorks; it might be below `/enterprises` as well.
    ///
    /// ```
    /// use odin_api::service_providers::call_centers::threshold_default_profile::Get;
    /// let get = Get::new("ent.odin", true);
    /// ```
    Get = GET "/service-providers/call-centers/threshold-default-profile",
        id "service-providers.call-centers.threshold-default-profile.get", Safe, Inferred -> ThresholdProfile;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        include_agents_table: bool = Query "includeAgentsTable",
    }
}
