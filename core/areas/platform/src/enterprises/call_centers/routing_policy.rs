//! `/enterprises/call-centers/routing-policy`: which queue is served first.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ServiceProviderId, ServiceUserId, open_enum};

open_enum! {
    /// From which queue an agent of several is served first.
    RoutingPolicyChoice {
        /// That of the call that has waited longest.
        LongestWaitTime = "Longest Wait Time",
        /// That of the call center of the lowest priority number.
        Priority = "Priority",
    }
}

model! {
    /// A call center and its priority.
    RoutedCallCenter needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        priority: Option<i64> = "priority",
    }
}

model! {
    /// Which calls agents of several call centers get first.
    RoutingPolicy needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        routing_policy: Option<RoutingPolicyChoice> = "routingPolicy",
        call_centers: Array<RoutedCallCenter> = "callCenters",
    }
}

model! {
    /// The priority of a call center; a text, as BroadWorks allows fractions.
    RoutingPriority needs {
        service_user_id: ServiceUserId = "serviceUserId",
        priority: String = "priority",
    } has {
    }
}

endpoint! {
    /// The routing policy of an enterprise.
    ///
    /// The documented client sends `/enterprises/call-centers` by mistake; the path of the write is used.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::routing_policy::Get;
    /// let get = Get::new("ent.odin");
    /// ```
    Get = GET "/enterprises/call-centers/routing-policy", id "enterprises.call-centers.routing-policy.get",
        Safe, Documented -> RoutingPolicy;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes the routing policy; call centers that are not listed keep their priority.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used.
    /// The fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::routing_policy::{RoutingPolicyChoice, RoutingPriority, Update};
    /// let update = Update::new("ent.odin")
    ///     .routing_policy(RoutingPolicyChoice::Priority)
    ///     .routing_priority_orders([RoutingPriority::new("cc.support@example.net", "1")]);
    /// ```
    Update = PUT "/enterprises/call-centers/routing-policy", id "enterprises.call-centers.routing-policy.update",
        Idempotent, Inferred -> WriteResponse<RoutingPolicy>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        routing_policy: RoutingPolicyChoice = "routingPolicy",
    }
    lists {
        routing_priority_orders: RoutingPriority = "routingPriorityOrders",
    }
}
