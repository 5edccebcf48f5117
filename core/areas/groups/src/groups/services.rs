//! `/groups/services`: what a group may use, how much of it, and what is assigned.

pub mod assigned;
pub mod assigned_list;
pub mod assignedall;
pub mod authorized;
pub mod available;

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
pub use crate::shapes::service::{GroupService, Limited};
use crate::value::{Array, GroupId, Quantity, ResellerId, ServiceName, ServicePackName, ServiceProviderId};

model! {
    /// A service pack, as a group may use it.
    GroupServicePack {
        /// The name of the pack, which some answers have under `servicePackName`: see [`GroupServicePack::name`].
        service_name: Option<ServicePackName> = "serviceName",
        service_pack_name: Option<ServicePackName> = "servicePackName",
        authorized: Option<bool> = "authorized",
        assigned: Option<bool> = "assigned",
        limited: Option<Limited> = "limited",
        quantity: Option<Quantity> = "quantity",
        usage: Option<Quantity> = "usage",
        allowed: Option<Quantity> = "allowed",
        licensed: Option<bool> = "licensed",
        description: Option<String> = "description",
        tags: Array<Value> = "tags",
        /// The name that the portal shows.
        alias: Option<String> = "alias",
    }
}

impl GroupServicePack {
    /// The name, under whichever key the answer has it.
    pub fn name(&self) -> Option<&ServicePackName> {
        self.service_name.as_ref().or(self.service_pack_name.as_ref())
    }
}

model! {
    /// All services and service packs, with what a group may do with each.
    GroupServices {
        reseller_id: Option<ResellerId> = "resellerId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_services: Array<GroupService> = "userServices",
        group_services: Array<GroupService> = "groupServices",
        service_pack_services: Array<GroupServicePack> = "servicePackServices",
    }
}

endpoint! {
    /// All services and service packs, with what a group may do with each.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::{groups::services::Get, value::Quantity};
    /// let answer = r#"{"userServices":[{"serviceName":"Do Not Disturb","authorized":true,"quantity":-1,"usage":7}]}"#;
    /// let services = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(services.user_services[0].quantity, Some(Quantity::Unlimited));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("license", "licence"))]
    Get = GET "/groups/services", id "groups.services.get", Safe, Sent -> GroupServices;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

model! {
    /// What changes about a service or service pack of a group.
    ServiceChange needs {
        service_name: ServiceName = "serviceName",
    } has {
        /// Whether the group may use it.
        authorized: Option<bool> = "authorized",
        /// For a group service: whether the group has it.
        assigned: Option<bool> = "assigned",
        /// How many users may have it, -1 for any number.
        quantity: Option<Quantity> = "quantity" [Range(-1, 99_999)],
        limited: Option<Limited> = "limited",
        allocated: Option<i64> = "allocated",
    }
}

impl ServiceChange {
    /// Lets so many users of the group have it.
    ///
    /// ```
    /// use odin_api::{groups::services::ServiceChange, value::Quantity};
    /// let change = ServiceChange::authorize("Do Not Disturb", Quantity::Unlimited);
    /// assert_eq!(change.quantity, Some(Quantity::Unlimited));
    /// ```
    pub fn authorize(service_name: impl Into<ServiceName>, quantity: impl Into<Quantity>) -> Self {
        Self { authorized: Some(true), quantity: Some(quantity.into()), ..Self::new(service_name) }
    }

    /// Lets the group no longer use it.
    pub fn withdraw(service_name: impl Into<ServiceName>) -> Self {
        Self { authorized: Some(false), ..Self::new(service_name) }
    }

    /// Gives a group service to the group, or takes it away.
    pub fn assign(service_name: impl Into<ServiceName>, assigned: bool) -> Self {
        Self { assigned: Some(assigned), ..Self::new(service_name) }
    }
}

endpoint! {
    /// Authorises services and service packs for a group and gives it group services; what is not listed stays.
    ///
    /// The portal changes one list at a time. One client leaves the service provider id out.
    ///
    /// ```
    /// use odin_api::groups::services::{ServiceChange, Update};
    /// let update = Update::new("ent.odin", "grp.odin")
    ///     .user_services([ServiceChange::authorize("Do Not Disturb", 25)])
    ///     .group_services([ServiceChange::assign("Hunt Group", true)]);
    /// ```
    #[doc(alias("license", "licence"))]
    Update = PUT "/groups/services", id "groups.services.update", Idempotent, Sent -> WriteResponse<GroupServices>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items {
        user_services: ServiceChange = "userServices",
        group_services: ServiceChange = "groupServices",
        service_pack_services: ServiceChange = "servicePackServices",
    }
    one_of ["userServices", "groupServices", "servicePackServices"]
}
