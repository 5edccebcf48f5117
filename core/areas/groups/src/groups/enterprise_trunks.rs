//! `/groups/enterprise-trunks`: many trunk groups that users are reached through as one.

pub mod available_trunk_groups;
pub mod available_users;
pub mod users;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::enterprise_trunk::{
    CapacityManagement, EnterpriseTrunkRow, OrderedRouting, PriorityWeightedRouting, RouteExhaustionAction,
    TrunkGroupMember,
};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId};

pub use crate::shapes::enterprise_trunk::EnterpriseTrunk;

endpoint! {
    /// An enterprise trunk of a group, with its trunk groups.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::enterprise_trunks::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "Trunks");
    /// let answer = r#"{"enterpriseTrunkName":"Trunks","trunkGroups":[{"trunkGroupName":"tg.sales"}]}"#;
    /// let trunk = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(trunk.trunk_groups[0].trunk_group_name, "tg.sales");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    Get = GET "/groups/enterprise-trunks", id "groups.enterprise-trunks.get", Safe, Sent -> EnterpriseTrunk;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        enterprise_trunk_name: String = Query "enterpriseTrunkName",
    }
}

endpoint! {
    /// The enterprise trunks of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::enterprise_trunks::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"enterpriseTrunkName":"Trunks","routingType":"Ordered"}]"#;
    /// let trunks = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(trunks[0].routing_type.as_deref(), Some("Ordered"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    List = GET "/groups/enterprise-trunks", id "groups.enterprise-trunks.list", Safe, Sent -> Array<EnterpriseTrunkRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates an enterprise trunk.
    ///
    /// ```
    /// use odin_api::groups::enterprise_trunks::Create;
    /// use odin_api::shapes::enterprise_trunk::{RouteExhaustionAction, TrunkGroupMember};
    /// let create = Create::new("ent.odin", "grp.odin", "Trunks", 3, RouteExhaustionAction::None)
    ///     .trunk_groups([TrunkGroupMember::new("tg.sales")]);
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    Create = POST "/groups/enterprise-trunks", id "groups.enterprise-trunks.create", NotIdempotent, Sent
        -> WriteResponse<EnterpriseTrunk>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        enterprise_trunk_name: String = Body "enterpriseTrunkName" [Chars(1, 30)],
        /// How many trunk groups are tried for a call.
        maximum_reroute_attempts: i64 = Body "maximumRerouteAttempts" [Range(1, 10)],
        /// What happens to a call that no trunk group takes.
        route_exhaustion_action: RouteExhaustionAction = Body "routeExhaustionAction",
    }
    body {
        /// One client sends it; what it does is not known.
        capacity_management: CapacityManagement = "capacityManagement",
        /// Trunk groups are tried in an order; without it by their priorities and weights.
        ordered_routing: OrderedRouting = "orderedRouting",
        priority_weighted_routing: PriorityWeightedRouting = "priorityWeightedRouting",
        /// Where it is forwarded to.
        route_exhaustion_forward_address: PhoneNumber = "routeExhaustionForwardAddress" [Chars(0, 161)],
    }
    lists {
        trunk_groups: TrunkGroupMember = "trunkGroups",
    }
}

endpoint! {
    /// Changes or renames an enterprise trunk, or replaces its trunk groups; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::enterprise_trunks::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Trunks").maximum_reroute_attempts(5);
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    Update = PUT "/groups/enterprise-trunks", id "groups.enterprise-trunks.update", NotIdempotent, Sent
        -> WriteResponse<EnterpriseTrunk>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        enterprise_trunk_name: String = Body "enterpriseTrunkName",
    }
    body {
        /// How many trunk groups are tried for a call.
        maximum_reroute_attempts: i64 = "maximumRerouteAttempts" [Range(1, 10)],
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_enterprise_trunk_name: String = "newEnterpriseTrunkName" [Chars(0, 30)],
        /// Trunk groups are tried in an order; without it by their priorities and weights.
        ordered_routing: OrderedRouting = "orderedRouting",
        priority_weighted_routing: PriorityWeightedRouting = "priorityWeightedRouting",
        /// What happens to a call that no trunk group takes.
        route_exhaustion_action: RouteExhaustionAction = "routeExhaustionAction",
        /// Where it is forwarded to.
        route_exhaustion_forward_address: PhoneNumber = "routeExhaustionForwardAddress" [Chars(0, 161)],
    }
    lists {
        /// Replaces those that it has.
        trunk_groups: TrunkGroupMember = "trunkGroups",
    }
}

endpoint! {
    /// Deletes an enterprise trunk; its trunk groups stay.
    ///
    /// ```
    /// use odin_api::groups::enterprise_trunks::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Trunks");
    /// ```
    Delete = DELETE "/groups/enterprise-trunks", id "groups.enterprise-trunks.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        enterprise_trunk_name: String = Query "enterpriseTrunkName",
    }
}
