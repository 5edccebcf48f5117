//! `/groups/services/assignedall`

use super::assigned::{ServiceType, ServiceUsers};
use crate::declare::endpoint;
use crate::value::{GroupId, ServiceName, ServiceProviderId};

endpoint! {
    /// The users and virtual users of a group that have a service, by itself or by a service pack.
    ///
    /// ```
    /// use odin_api::groups::services::{assigned::ServiceType, assignedall::List};
    /// let list = List::new("ent.odin", "grp.odin", "Call Waiting", ServiceType::Service);
    /// ```
    List = GET "/groups/services/assignedall", id "groups.services.assignedall.list", Safe, Sent -> ServiceUsers;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        service_name: ServiceName = Query "serviceName",
        service_type: ServiceType = Query "serviceType",
    }
}
