//! `/service-providers/services`: what a service provider may use, and how much of it.

pub mod assignable;
pub mod authorized;

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::service::Limited;
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
    #[doc(alias("license", "licence"))]
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

model! {
    /// What changes about a service of a service provider.
    ServiceAuthorization needs {
        service_name: ServiceName = "serviceName",
    } has {
        /// Whether the service provider may use it.
        authorized: Option<bool> = "authorized",
        /// How many the service provider may have, -1 for any number.
        quantity: Option<Quantity> = "quantity",
        /// Sent back as read: only the server knows.
        assigned: Option<bool> = "assigned",
        /// Sent back as read: the quantity decides.
        limited: Option<Limited> = "limited",
        /// Sent back as read: its groups decide.
        allocated: Option<Quantity> = "allocated",
    }
}

impl ServiceAuthorization {
    /// Lets the service provider have so many.
    ///
    /// ```
    /// use odin_api::{service_providers::services::ServiceAuthorization, value::Quantity};
    /// let change = ServiceAuthorization::authorize("Do Not Disturb", 250_000);
    /// assert_eq!(change.quantity, Some(Quantity::Of(250_000)));
    /// ```
    pub fn authorize(service_name: impl Into<ServiceName>, quantity: impl Into<Quantity>) -> Self {
        Self { authorized: Some(true), quantity: Some(quantity.into()), ..Self::new(service_name) }
    }

    /// Lets the service provider no longer use it.
    pub fn withdraw(service_name: impl Into<ServiceName>) -> Self {
        Self { authorized: Some(false), ..Self::new(service_name) }
    }
}

endpoint! {
    /// Authorises services for a service provider; what is not listed stays.
    ///
    /// Withdrawing one takes it from all groups and users that have it. The portal changes one list at a time.
    ///
    /// ```
    /// use odin_api::service_providers::services::{ServiceAuthorization, Update};
    /// use odin_api::value::Quantity;
    /// let update = Update::new("ent.odin")
    ///     .user_services([ServiceAuthorization::authorize("Do Not Disturb", Quantity::Unlimited)]);
    /// ```
    #[doc(alias("license", "licence"))]
    Update = PUT "/service-providers/services", id "service-providers.services.update", Idempotent, Sent
        -> WriteResponse<ServiceProviderServices>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    items {
        user_services: ServiceAuthorization = "userServices",
        group_services: ServiceAuthorization = "groupServices",
    }
    one_of ["userServices", "groupServices"]
}
