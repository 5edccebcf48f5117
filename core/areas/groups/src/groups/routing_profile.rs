//! `/groups/routing-profile`: how calls of a group are routed.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// The routing profile of a group.
    GroupRoutingProfile {
        /// Absent where none is set.
        routing_profile: Option<String> = "routingProfile",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// The routing profile of a group, by which its calls are routed.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::routing_profile::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"routingProfile":"Overseas"}"#;
    /// let profile = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(profile.routing_profile.as_deref(), Some("Overseas"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/routing-profile", id "groups.routing-profile.get", Safe, Sent -> GroupRoutingProfile;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes the routing profile of a group, or takes it away.
    ///
    /// ```
    /// use odin_api::{groups::routing_profile::Update, value::Patch};
    /// let set = Update::new("ent.odin", "grp.odin").routing_profile("Overseas");
    /// let none = Update::new("ent.odin", "grp.odin").routing_profile(Patch::Clear);
    /// ```
    Update = PUT "/groups/routing-profile", id "groups.routing-profile.update", Idempotent, Sent
        -> WriteResponse<GroupRoutingProfile>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body { routing_profile: String = "routingProfile" [Chars(4, 12)] }
    one_of ["routingProfile"]
}
