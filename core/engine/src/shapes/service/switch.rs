//! Services that have nothing to set but whether they act.

use crate::declare::model;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// A service that is only switched on and off; many settings of a user are this record.
    Switch {
        is_active: Option<bool> = "isActive",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}
