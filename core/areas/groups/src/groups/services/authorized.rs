//! `/groups/services/authorized`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, ServiceName, ServiceProviderId};

model! {
    /// Whether a group may use a service.
    Authorization needs {
        service_name: ServiceName = "serviceName",
    } has {
        authorized: Option<bool> = "authorized",
    }
}

model! {
    /// Which services and service packs a group may use.
    Authorizations {
        user_services: Array<Authorization> = "userServices",
        group_services: Array<Authorization> = "groupServices",
        service_pack_services: Array<Authorization> = "servicePackServices",
    }
}

endpoint! {
    /// Which services and service packs a group may use.
    ///
    /// ```
    /// use odin_api::groups::services::authorized::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    List = GET "/groups/services/authorized", id "groups.services.authorized.list", Safe, Sent -> Authorizations;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
