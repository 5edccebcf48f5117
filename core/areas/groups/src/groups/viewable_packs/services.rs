//! `/groups/viewable-packs/services`

use super::PackService;
use crate::declare::endpoint;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The services that may be put into a viewable pack of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::viewable_packs::services::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let services = List::response(http::Response::new(r#"[{"id":4,"name":"Do Not Disturb"}]"#.into()))?;
    /// assert_eq!(services[0].id, 4);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    List = GET "/groups/viewable-packs/services", id "groups.viewable-packs.services.list", Safe, Sent -> Array<PackService>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
