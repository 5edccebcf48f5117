//! How many calls trunk groups may carry.

use crate::declare::model;
use crate::value::{GroupId, Quantity, ServiceProviderId};

model! {
    /// How many calls the trunk groups of a group may carry at the same time.
    CallCapacity {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        max_active_calls: Option<Quantity> = "maxActiveCalls",
        /// What the service provider lets the group have.
        max_available_active_calls: Option<Quantity> = "maxAvailableActiveCalls",
        bursting_max_active_calls: Option<Quantity> = "burstingMaxActiveCalls",
        /// What the service provider lets the group have.
        bursting_max_available_active_calls: Option<Quantity> = "burstingMaxAvailableActiveCalls",
        /// Newer platforms only.
        number_of_bursting_btlus: Option<Quantity> = "numberOfBurstingBTLUs",
        /// Newer platforms only.
        max_available_number_of_bursting_btlus: Option<Quantity> = "maxAvailableNumberOfBurstingBTLUs",
    }
}
