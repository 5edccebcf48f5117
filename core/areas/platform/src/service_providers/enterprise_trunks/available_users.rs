//! `/service-providers/enterprise-trunks/available-users`

use crate::declare::endpoint;
use crate::shapes::enterprise_trunk::TrunkUserList;
use crate::value::ServiceProviderId;

endpoint! {
    /// The users who may be reached through an enterprise trunk: those who are reached through none.
    ///
    /// ```
    /// use odin_api::service_providers::enterprise_trunks::available_users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin");
    /// ```
    ListAvailable = GET "/service-providers/enterprise-trunks/available-users", id "service-providers.enterprise-trunks.available-users.list-available", Safe, Sent
        -> TrunkUserList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
    }
}
