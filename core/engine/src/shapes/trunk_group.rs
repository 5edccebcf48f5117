//! How many calls trunk groups may carry, and the words of their policies.

use crate::declare::model;
use crate::value::{GroupId, Quantity, ServiceProviderId, open_enum};

open_enum! {
    /// For which calls the identity of the pilot user is used in place of the trunk group's.
    CallPolicy {
        All = "All Originating Calls",
        /// Calls whose caller is not a user of the trunk group.
        Unscreened = "Unscreened Originating Calls",
        None = "No Calls",
    }
}

open_enum! {
    /// What the calls of the pilot user are treated for.
    CallOptimization {
        UserServices = "Optimize For User Services",
        HighCallVolume = "Optimize For High Call Volume",
    }
}

open_enum! {
    /// Whether name and number of a caller come from its profile or from the device.
    ClidSource {
        Profile = "Profile Name Profile Number",
        ReceivedName = "Received Name Profile Number",
        Received = "Received Name Received Number",
    }
}

open_enum! {
    /// How the caller is found among the users.
    UserLookup {
        Basic = "Basic",
        Extended = "Extended",
        BasicPreferFrom = "Basic Lookup Prefer From",
    }
}

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
