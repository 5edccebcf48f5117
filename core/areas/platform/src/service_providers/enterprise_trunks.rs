//! `/service-providers/enterprise-trunks`: many trunk groups that users are reached through as one, across groups.

pub mod available_trunk_groups;
pub mod available_users;
pub mod users;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::enterprise_trunk::{
    CapacityManagement, EnterpriseTrunkRow, OrderedRouting, PriorityWeightedRouting, RouteExhaustionAction,
    TrunkGroupMember,
};
use crate::value::{Array, PhoneNumber, ServiceProviderId};

pub use crate::shapes::enterprise_trunk::EnterpriseTrunk;

endpoint! {
    /// An enterprise trunk of a service provider, with its trunk groups.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::enterprise_trunks::Get};
    /// let call = Get::new("ent.odin", "Trunks");
    /// let answer = r#"{"enterpriseTrunkName":"Trunks","trunkGroups":[{"trunkGroupName":"tg.sales"}]}"#;
    /// let trunk = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(trunk.trunk_groups[0].trunk_group_name, "tg.sales");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    Get = GET "/service-providers/enterprise-trunks", id "service-providers.enterprise-trunks.get", Safe, Sent
        -> EnterpriseTrunk;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        enterprise_trunk_name: String = Query "enterpriseTrunkName",
    }
}

endpoint! {
    /// The enterprise trunks of a service provider.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::enterprise_trunks::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"[{"enterpriseTrunkName":"Trunks","routingType":"Ordered"}]"#;
    /// let trunks = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(trunks[0].routing_type.as_deref(), Some("Ordered"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    List = GET "/service-providers/enterprise-trunks", id "service-providers.enterprise-trunks.list", Safe, Sent
        -> Array<EnterpriseTrunkRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
    }
}

endpoint! {
    /// Creates an enterprise trunk.
    ///
    /// ```
    /// use odin_api::service_providers::enterprise_trunks::Create;
    /// use odin_api::shapes::enterprise_trunk::{RouteExhaustionAction, TrunkGroupMember};
    /// let create = Create::new("ent.odin", "Trunks", 3, RouteExhaustionAction::None)
    ///     .trunk_groups([TrunkGroupMember::of("grp.odin", "tg.sales")]);
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    Create = POST "/service-providers/enterprise-trunks", id "service-providers.enterprise-trunks.create", NotIdempotent, Sent
        -> WriteResponse<EnterpriseTrunk>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
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
    /// use odin_api::service_providers::enterprise_trunks::Update;
    /// let update = Update::new("ent.odin", "Trunks").maximum_reroute_attempts(5);
    /// ```
    #[doc(alias("enterprise trunk", "SIP trunk"))]
    Update = PUT "/service-providers/enterprise-trunks", id "service-providers.enterprise-trunks.update", NotIdempotent, Sent
        -> WriteResponse<EnterpriseTrunk>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
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
    /// use odin_api::service_providers::enterprise_trunks::Delete;
    /// let delete = Delete::new("ent.odin", "Trunks");
    /// ```
    Delete = DELETE "/service-providers/enterprise-trunks", id "service-providers.enterprise-trunks.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        enterprise_trunk_name: String = Query "enterpriseTrunkName",
    }
}
