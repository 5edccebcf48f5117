//! `/users/services/search`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, Pattern, PhoneNumber, ServiceProviderId, ServiceUserId};

model! {
    /// A virtual user: an auto attendant, a hunt group, a call center, a meet-me bridge, a paging group and so on.
    ServiceInstance needs {
        /// The service user id.
        user_id: ServiceUserId = "userId",
    } has {
        /// What kind of service it is.
        service_type: Option<String> = "serviceType",
        name: Option<String> = "name",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        group_id: Option<GroupId> = "groupId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        user_id_short: Option<String> = "userIdShort",
        domain: Option<String> = "domain",
    }
}

endpoint! {
    /// Service instances that match a criterion.
    ///
    /// The API's own client sends one criterion at a time, wrapped in wildcards.
    ///
    /// ```
    /// use odin_api::{users::services::search::Search, value::Pattern};
    /// let search = Search::new().dn(Pattern::contains("5551")).limit(20);
    /// ```
    Search = GET "/users/services/search", id "users.services.search.search", Safe, Sent -> Array<ServiceInstance>;
    query {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId" [With("serviceProviderId")],
        dn: Pattern = "dn",
        extension: Pattern = "extension",
        /// The name of the service instance.
        last_name: Pattern = "lastName",
        user_id: Pattern = "userId",
        limit: i64 = "limit" [Range(1, 2_147_483_647)],
        extended: bool = "extended",
    }
    one_of ["dn", "extension", "lastName", "userId"]
}
