//! `/service-providers/services`: what a service provider may use, and how much of it.

pub mod assignable;
pub mod authorized;

use serde_json::Value;

use crate::declare::{endpoint, model, operations};
use crate::groups::services::{Limited, ServiceChange};
use crate::response::Written;
use crate::value::{Array, Quantity, ServiceName, ServiceProviderId};

model! {
    /// A user service or a group service, as a service provider may use it.
    ServiceProviderService needs {
        service_name: ServiceName = "serviceName",
    } has {
        /// Whether the service provider may use it at all.
        authorized: Option<bool> = "authorized",
        /// Whether anybody has it.
        assigned: Option<bool> = "assigned",
        limited: Option<Limited> = "limited",
        /// How many the service provider may have.
        quantity: Option<Quantity> = "quantity",
        /// How many its groups may have.
        allocated: Option<Quantity> = "allocated",
        /// How many its service packs may have.
        service_pack_allocation: Option<Quantity> = "servicePackAllocation",
        usage: Option<Quantity> = "usage",
        /// Whether the platform has a licence for it; the portal shows no others.
        licensed: Option<bool> = "licensed",
        allowed: Option<Quantity> = "allowed",
        user_assignable: Option<bool> = "userAssignable",
        service_pack_assignable: Option<bool> = "servicePackAssignable",
        group_service_assignable: Option<bool> = "groupServiceAssignable",
        is_unlimited: Option<bool> = "isUnlimited",
        tags: Array<Value> = "tags",
        /// The name that the portal shows.
        alias: Option<String> = "alias",
    }
}

model! {
    /// All services, with what a service provider may do with each.
    ServiceProviderServices {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        user_services: Array<ServiceProviderService> = "userServices",
        group_services: Array<ServiceProviderService> = "groupServices",
    }
}

endpoint! {
    /// All services, with what a service provider may do with each.
    ///
    /// ```
    /// use odin_api::service_providers::services::Get;
    /// let get = Get::new("ent.odin").only_authorised(true);
    /// ```
    Get = GET "/service-providers/services", id "service-providers.services.get", Safe, Sent
        -> ServiceProviderServices;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query {
        /// Leaves out what the platform has no licence for; newer platforms only.
        only_licensed: bool = "onlyLicensed",
        /// Leaves out what the service provider may not use; newer platforms only.
        only_authorised: bool = "onlyAuthorised",
    }
}

endpoint! {
    /// Authorises services for a service provider; what is not listed stays.
    ///
    /// Withdrawing one takes it from all groups and users that have it. The portal changes one list at a time.
    ///
    /// ```
    /// use odin_api::groups::services::ServiceChange;
    /// use odin_api::{service_providers::services::Update, value::Quantity};
    /// let update = Update::new("ent.odin")
    ///     .user_services([ServiceChange::authorize("Do Not Disturb", Quantity::Unlimited)]);
    /// ```
    Update = PUT "/service-providers/services", id "service-providers.services.update", Idempotent, Sent
        -> Written<ServiceProviderServices>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    lists {
        user_services: ServiceChange = "userServices",
        group_services: ServiceChange = "groupServices",
    }
    one_of ["userServices", "groupServices"]
}

operations! { Get, Update }
