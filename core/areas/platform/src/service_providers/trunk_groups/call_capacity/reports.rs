//! `/service-providers/trunk-groups/call-capacity/reports`

use crate::declare::{endpoint, model};
use crate::shapes::{service::GroupService, trunk_group::CallCapacity};
use crate::value::{Array, GroupId, Quantity, ServiceProviderId};

model! {
    /// What a group may do with trunk groups.
    GroupTrunking needs {
        group_id: GroupId = "groupId",
    } has {
        group_name: Option<String> = "groupName",
        user_limit: Option<i64> = "userLimit",
        /// The service `Trunk Group` as the group may use it.
        service: Option<GroupService> = "service",
        group_trunk_capacity: Option<CallCapacity> = "groupTrunkCapacity",
    }
}

model! {
    /// A trunk group with what it may carry.
    TrunkGroupDetails {
        group_id: Option<GroupId> = "groupId",
        /// The name of the trunk group.
        name: Option<String> = "name",
        max_active_calls: Option<Quantity> = "maxActiveCalls",
        max_incoming_calls: Option<Quantity> = "maxIncomingCalls",
        max_outgoing_calls: Option<Quantity> = "maxOutgoingCalls",
        enable_bursting: Option<bool> = "enableBursting",
        bursting_max_available_active_calls: Option<Quantity> = "burstingMaxAvailableActiveCalls",
        quantity: Option<Quantity> = "quantity",
        allowed: Option<Quantity> = "allowed",
    }
}

model! {
    /// What a service provider, each of its groups and each of their trunk groups may carry.
    CallCapacityReport {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        service_provider_trunk_capacity: Option<CallCapacity> = "serviceProviderTrunkCapacity",
        groups: Array<GroupTrunking> = "groups",
        group_trunk_group_details: Array<TrunkGroupDetails> = "groupTrunkGroupDetails",
    }
}

endpoint! {
    /// What a service provider, each of its groups and each of their trunk groups may carry: all in one call.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::trunk_groups::call_capacity::reports::Get;
    /// let answer = r#"{"groups":[{"groupId":"grp.odin","groupTrunkCapacity":{"maxActiveCalls":15}}]}"#;
    /// let report = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(report.groups[0].group_id, "grp.odin");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/service-providers/trunk-groups/call-capacity/reports",
        id "service-providers.trunk-groups.call-capacity.reports.get", Safe, Sent -> CallCapacityReport;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
