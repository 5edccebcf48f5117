//! What happens during a call.

use crate::declare::model;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};
use serde_json::Value;

model! {
    /// Communication Barring User-Control.
    CommunicationBarringUserControl {
        lockout_status: Option<bool> = "lockoutStatus",
        profile_table: Array<Value> = "profileTable",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}
