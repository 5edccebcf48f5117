//! Services, as groups and those above them have them.

use serde_json::Value;

use crate::declare::model;
use crate::value::{Array, Quantity, ServiceName, open_enum};

open_enum! {
    /// Whether an authorisation has a limit.
    Limited {
        None = "none",
        Unlimited = "Unlimited",
        Limited = "Limited",
    }
}

model! {
    /// A user service or a group service, as a group may use it.
    GroupService needs {
        service_name: ServiceName = "serviceName",
    } has {
        /// Whether the group may use it at all.
        authorized: Option<bool> = "authorized",
        /// For a group service: whether the group has it.
        assigned: Option<bool> = "assigned",
        limited: Option<Limited> = "limited",
        /// To how many users it may be assigned.
        quantity: Option<Quantity> = "quantity",
        /// To how many it is assigned.
        usage: Option<Quantity> = "usage",
        licensed: Option<bool> = "licensed",
        /// How many the service provider lets the group have.
        allowed: Option<Quantity> = "allowed",
        user_assignable: Option<bool> = "userAssignable",
        group_service_assignable: Option<bool> = "groupServiceAssignable",
        instance_count: Option<i64> = "instanceCount",
        tags: Array<Value> = "tags",
        /// The name that the portal shows.
        alias: Option<String> = "alias",
    }
}
