//! `/system/dns/utilization`

use crate::declare::{endpoint, model};
use crate::value::{Array, ResellerId, ServiceProviderId};

model! {
    /// How many numbers a service provider has, and how many of them are in use.
    DnUtilization {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        is_enterprise: Option<bool> = "isEnterprise",
        reseller_id: Option<ResellerId> = "resellerId",
        /// How many there are.
        phone_numbers: Option<i64> = "phoneNumbers",
        /// How many of them groups have.
        assigned_to_groups: Option<i64> = "assignedtoGroups",
        /// The same in percent, rounded down.
        percentage_assigned: Option<i64> = "percentageAssigned",
        /// How many of them are activated.
        activated_on_groups: Option<i64> = "activatedOnGroups",
    }
}

endpoint! {
    /// How many numbers each service provider has, and how many of them are in use.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::dns::utilization::List;
    /// let answer = r#"[{"serviceProviderId":"ent.odin","phoneNumbers":"382","assignedtoGroups":159}]"#;
    /// let rows = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rows[0].phone_numbers, Some(382));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/system/dns/utilization", id "system.dns.utilization.list", Safe, Sent -> Array<DnUtilization>;
}
