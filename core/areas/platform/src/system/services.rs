//! `/system/services`: which services are in use on the platform.

use crate::declare::{endpoint, model};
use crate::shapes::service::Limited;
use crate::value::{Array, GroupId, Quantity, ServiceName, ServicePackName, ServiceProviderId};

model! {
    /// A service or service pack, and how much a group uses it.
    ///
    /// Some answers say only whether anybody has it.
    ServiceUse {
        service_name: Option<ServiceName> = "serviceName",
        /// In place of the service name, for a service pack.
        service_pack_name: Option<ServicePackName> = "servicePackName",
        assigned: Option<bool> = "assigned",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        service_provider_name: Option<String> = "serviceProviderName",
        is_enterprise: Option<bool> = "isEnterprise",
        group_id: Option<GroupId> = "groupId",
        group_name: Option<String> = "groupName",
        user_limit: Option<i64> = "userLimit",
        user_count: Option<i64> = "userCount",
        /// By how many users of the group.
        usage: Option<Quantity> = "usage",
        limited: Option<Limited> = "limited",
    }
}

model! {
    /// The services and service packs of the platform, and where they are used.
    SystemServices {
        user_services: Array<ServiceUse> = "userServices",
        group_services: Array<ServiceUse> = "groupServices",
        service_pack_services: Array<ServiceUse> = "servicePackServices",
    }
}

endpoint! {
    /// The services and service packs of the platform, and where they are used: a slow report.
    ///
    /// The documented answer has only names and whether they are assigned; the portal reads a row for each group.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::services::Get;
    /// let answer = r#"{"userServices":[{"serviceName":"Authentication","assigned":true}],"groupServices":[]}"#;
    /// let services = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(services.user_services[0].assigned, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/system/services", id "system.services.get", Safe, Sent -> SystemServices;
}
