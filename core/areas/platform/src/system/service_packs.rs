//! `/system/service-packs`: which service packs are in use on the platform.

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, Quantity, ServicePackName, ServiceProviderId};

model! {
    /// A service pack, and how much a group uses it.
    ServicePackUse {
        service_pack_name: Option<ServicePackName> = "servicePackName",
        /// How many the group may have.
        total_packs: Option<Quantity> = "totalPacks",
        /// How many of its users have it.
        assigned: Option<i64> = "assigned",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        service_provider_name: Option<String> = "serviceProviderName",
        is_enterprise: Option<bool> = "isEnterprise",
        group_id: Option<GroupId> = "groupId",
        group_name: Option<String> = "groupName",
        /// How many users the group may have.
        user_limit: Option<i64> = "userLimit",
        /// How many it has.
        user_count: Option<i64> = "userCount",
    }
}

endpoint! {
    /// The service packs of the platform, and where they are used: a slow report.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::service_packs::List};
    /// let call = List::new();
    /// let answer = r#"[{"servicePackName":"Standard","groupId":"grp.odin","totalPacks":"Unlimited","assigned":3}]"#;
    /// let rows = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rows[0].assigned, Some(3));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "bundle")]
    List = GET "/system/service-packs", id "system.service-packs.list", Safe, Sent -> Array<ServicePackUse>;
    new {}
}
