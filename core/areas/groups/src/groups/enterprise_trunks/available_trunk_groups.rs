//! `/groups/enterprise-trunks/available-trunk-groups`

use crate::declare::endpoint;
use crate::shapes::enterprise_trunk::TrunkGroupList;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The trunk groups that may be put into an enterprise trunk: those that are in none.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::enterprise_trunks::available_trunk_groups::ListAvailable};
    /// let call = ListAvailable::new("ent.odin", "grp.odin");
    /// let answer = r#"{"trunkGroups":[{"trunkGroupName":"tg.sales"}]}"#;
    /// let list = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.trunk_groups[0].trunk_group_name, "tg.sales");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    ListAvailable = GET "/groups/enterprise-trunks/available-trunk-groups", id "groups.enterprise-trunks.available-trunk-groups.list-available", Safe, Sent
        -> TrunkGroupList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
