//! Enterprise trunks, of groups and of service providers.

use crate::declare::model;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, open_enum};

open_enum! {
    /// Which trunk group of an enterprise trunk is tried first.
    OrderingAlgorithm {
        /// The one with the least share of its capacity in use.
        OrderedLoadBalancing = "Ordered Load Balancing",
        /// Always the first, until it is full.
        Overflow = "Overflow",
        /// The one that was idle the longest.
        MostIdle = "Most Idle",
        /// The one that was idle the shortest.
        LeastIdle = "Least Idle",
    }
}

open_enum! {
    /// What happens to a call that no trunk group takes.
    RouteExhaustionAction {
        /// It ends.
        None = "None",
        Forward = "Forward",
    }
}

model! {
    /// Trunk groups are tried in an order.
    OrderedRouting {
        ordering_algorithm: Option<OrderingAlgorithm> = "orderingAlgorithm",
    }
}

model! {
    /// Trunk groups are tried by their priorities, and those of one priority by their weights.
    PriorityWeightedRouting {
        maximum_reroute_attempts_within_priority: Option<i64> = "maximumRerouteAttemptsWithinPriority" [Range(1, 10)],
    }
}

model! {
    /// How many calls an enterprise trunk may carry; one client sends it, BroadWorks has other names for it.
    CapacityManagement {
        enabled: Option<bool> = "enabled",
        maximum_active_calls: Option<i64> = "maximumActiveCalls",
    }
}

model! {
    /// A trunk group of an enterprise trunk.
    TrunkGroupMember from "trunkGroupName" needs {
        /// 1 to 30 characters.
        trunk_group_name: String = "trunkGroupName" [Chars(1, 30)],
    } has {
        /// Its group, which enterprise trunks of service providers need.
        group_id: Option<GroupId> = "groupId",
        /// Those of a lower number are tried first.
        priority: Option<i64> = "priority" [Range(1, 10)],
        /// How often it is tried among those of the same priority.
        weight: Option<i64> = "weight" [Range(1, 65536)],
    }
}

impl TrunkGroupMember {
    /// A trunk group of a group of the service provider.
    pub fn of(group_id: impl Into<GroupId>, trunk_group_name: impl Into<String>) -> Self {
        Self { group_id: Some(group_id.into()), ..Self::new(trunk_group_name) }
    }
}

model! {
    /// An enterprise trunk.
    EnterpriseTrunk {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        enterprise_trunk_name: Option<String> = "enterpriseTrunkName",
        /// How many trunk groups are tried for a call.
        maximum_reroute_attempts: Option<i64> = "maximumRerouteAttempts",
        route_exhaustion_action: Option<RouteExhaustionAction> = "routeExhaustionAction",
        /// Where a call is forwarded to that no trunk group takes.
        route_exhaustion_forward_address: Option<PhoneNumber> = "routeExhaustionForwardAddress",
        ordered_routing: Option<OrderedRouting> = "orderedRouting",
        priority_weighted_routing: Option<PriorityWeightedRouting> = "priorityWeightedRouting",
        trunk_groups: Array<TrunkGroupMember> = "trunkGroups",
    }
}

model! {
    /// An enterprise trunk in a list.
    EnterpriseTrunkRow {
        enterprise_trunk_name: Option<String> = "enterpriseTrunkName",
        /// `Ordered` or `Priority Weighted`.
        routing_type: Option<String> = "routingType",
    }
}

model! {
    /// Trunk groups that an enterprise trunk may have.
    TrunkGroupList {
        trunk_groups: Array<TrunkGroupMember> = "trunkGroups",
    }
}

model! {
    /// Users who are, or may be, reached through an enterprise trunk.
    TrunkUserList {
        users: Array<UserRow> = "users",
    }
}
