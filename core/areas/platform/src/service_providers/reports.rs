//! `/service-providers/reports`: all groups of all service providers.

pub mod users;

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// A group and its service provider.
    GroupOfProvider {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        service_provider_name: Option<String> = "serviceProviderName",
        is_enterprise: Option<bool> = "isEnterprise",
        group_id: Option<GroupId> = "groupId",
        group_name: Option<String> = "groupName",
        /// How many users the group may have.
        user_limit: Option<i64> = "userLimit",
    }
}

endpoint! {
    /// Every group of every service provider that the caller may see.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::reports::List};
    /// let call = List::new();
    /// let answer = r#"[{"serviceProviderId":"ent.odin","isEnterprise":true,"groupId":"grp.odin","userLimit":100}]"#;
    /// let rows = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rows[0].user_limit, Some(100));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/service-providers/reports", id "service-providers.reports.list", Safe, Sent -> Array<GroupOfProvider>;
    new {}
}
