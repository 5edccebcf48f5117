//! `/groups/trunk-groups/call-capacity`

use crate::declare::endpoint;
use crate::response::WriteResponse;
pub use crate::shapes::trunk_group::CallCapacity;
use crate::value::{GroupId, Quantity, ServiceProviderId};

endpoint! {
    /// How many calls the trunk groups of a group may carry; an error when the group does not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::trunk_groups::call_capacity::Get, value::Quantity};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"maxActiveCalls":20,"burstingMaxActiveCalls":-1}"#;
    /// let capacity = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(capacity.bursting_max_active_calls, Some(Quantity::Unlimited));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("concurrent calls", "channels", "simultaneous calls"))]
    Get = GET "/groups/trunk-groups/call-capacity", id "groups.trunk-groups.call-capacity.get", Safe, Sent
        -> CallCapacity;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Says how many calls the trunk groups of a group may carry, within what the service provider has.
    ///
    /// ```
    /// use odin_api::{groups::trunk_groups::call_capacity::Update, value::Quantity};
    /// let update = Update::new("ent.odin", "grp.odin", 20).bursting_max_active_calls(Quantity::Unlimited);
    /// ```
    #[doc(alias("concurrent calls", "channels", "simultaneous calls"))]
    Update = PUT "/groups/trunk-groups/call-capacity", id "groups.trunk-groups.call-capacity.update", Idempotent, Sent
        -> WriteResponse<CallCapacity>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        max_active_calls: i64 = Body "maxActiveCalls" [Range(0, 99_999)],
    }
    body {
        bursting_max_active_calls: Quantity = "burstingMaxActiveCalls" [Range(-1, 99_999)],
        number_of_bursting_btlus: Quantity = "numberOfBurstingBTLUs",
        /// The portal sends it back; the service provider's value counts.
        max_available_active_calls: Quantity = "maxAvailableActiveCalls",
        /// The portal sends it back; the service provider's value counts.
        bursting_max_available_active_calls: Quantity = "burstingMaxAvailableActiveCalls",
    }
}
