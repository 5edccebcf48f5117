//! Domains: what may stand behind the `@` of an id.

use crate::declare::model;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// The domains of the platform, of a service provider or of a group.
    Domains {
        /// The domain of those who name none.
        default: Option<String> = "default",
        domains: Array<String> = "domains",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}
