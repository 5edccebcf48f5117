//! `/groups/call-centers/threshold-profiles`: when the figures of an agent turn yellow or red.

use crate::declare::endpoint;
pub use crate::shapes::call_center::ThresholdProfileRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The agent threshold profiles of a group of a service provider; an enterprise has
    /// [its own](crate::service_providers::call_centers::threshold_profiles).
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::threshold_profiles::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"Default","default":true}]"#;
    /// let profiles = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(profiles[0].default, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/call-centers/threshold-profiles", id "groups.call-centers.threshold-profiles.list",
        Safe, Sent -> Array<ThresholdProfileRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
