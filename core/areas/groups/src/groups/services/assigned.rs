//! `/groups/services/assigned`

use crate::declare::{endpoint, model};
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceName, ServiceProviderId, open_enum};

open_enum! {
    /// Whether a name means a service or a service pack.
    ServiceType {
        Service = "serviceName",
        ServicePack = "servicePackName",
        /// Only in answers: a service, where the request did not say.
        UserServices = "userServices",
    }
}

model! {
    /// Who has a service or service pack.
    ServiceUsers {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        service_type: Option<ServiceType> = "serviceType",
        service_name: Option<ServiceName> = "serviceName",
        users: Array<UserRow> = "users",
    }
}

endpoint! {
    /// The users and virtual users of a group that have a service or a service pack.
    ///
    /// A service that comes by a service pack does not count: see [`assignedall`](super::assignedall).
    ///
    /// ```
    /// use odin_api::groups::services::assigned::{List, ServiceType};
    /// let list = List::new("ent.odin", "grp.odin", "Standard").service_type(ServiceType::ServicePack);
    /// ```
    List = GET "/groups/services/assigned", id "groups.services.assigned.list", Safe, Sent -> ServiceUsers;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// Of the service, or of the service pack, as the service type says.
        service_name: ServiceName = Query "serviceName",
    }
    query { service_type: ServiceType = "serviceType" }
}
