//! `/service-providers/trunk-groups/call-capacity`

pub mod reports;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::trunk_group::CallCapacity;
use crate::value::{Quantity, ServiceProviderId};

endpoint! {
    /// How many calls the trunk groups of a service provider may carry at the same time.
    ///
    /// An error when the service provider does not have the service `Trunk Group`.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::{service_providers::trunk_groups::call_capacity::Get, value::Quantity};
    /// let answer = r#"{"serviceProviderId":"ent.odin","maxActiveCalls":40,"burstingMaxActiveCalls":-1}"#;
    /// let capacity = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(capacity.bursting_max_active_calls, Some(Quantity::Unlimited));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("concurrent calls", "channels", "simultaneous calls"))]
    Get = GET "/service-providers/trunk-groups/call-capacity", id "service-providers.trunk-groups.call-capacity.get",
        Safe, Sent -> CallCapacity;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Says how many calls the trunk groups of a service provider may carry at the same time.
    ///
    /// ```
    /// use odin_api::{service_providers::trunk_groups::call_capacity::Update, value::Quantity};
    /// let update = Update::new("ent.odin", Quantity::Of(40)).bursting_max_active_calls(Quantity::Unlimited);
    /// ```
    #[doc(alias("concurrent calls", "channels", "simultaneous calls"))]
    Update = PUT "/service-providers/trunk-groups/call-capacity",
        id "service-providers.trunk-groups.call-capacity.update", Idempotent, Sent -> WriteResponse<CallCapacity>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        max_active_calls: Quantity = Body "maxActiveCalls",
    }
    body {
        bursting_max_active_calls: Quantity = "burstingMaxActiveCalls",
        /// Newer platforms only.
        number_of_bursting_btlus: Quantity = "numberOfBurstingBTLUs",
    }
}
