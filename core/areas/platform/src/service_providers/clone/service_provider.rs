//! `/service-providers/clone/service-provider`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::{Address, Contact};
use crate::value::ServiceProviderId;

model! {
    /// A service provider or enterprise that is created as a copy: what is not set is as in the original.
    NewServiceProvider needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        service_provider_name: String = "serviceProviderName",
    } has {
        default_domain: Option<String> = "defaultDomain",
        support_email: Option<String> = "supportEmail",
        contact: Option<Contact> = "contact",
        address: Option<Address> = "address",
    }
}

model! {
    /// What of a service provider is copied.
    CloneOptions {
        services: Option<bool> = "services",
        /// Takes `services` as well.
        service_packs: Option<bool> = "servicePacks",
        network_class_of_service: Option<bool> = "networkClassOfService",
        enterprise_voice_vpn: Option<bool> = "enterpriseVoiceVPN",
        call_processing_policy: Option<bool> = "callProcessingPolicy",
        domains: Option<bool> = "domains",
    }
}

endpoint! {
    /// Creates a service provider or enterprise as a copy of another, without its groups.
    ///
    /// ```
    /// use odin_api::service_providers::clone::service_provider::{Clone, CloneOptions, NewServiceProvider};
    /// let mut options = CloneOptions::default();
    /// options.services = Some(true);
    /// let clone = Clone::new("ent.odin", NewServiceProvider::new("ent.two", "The second"), options);
    /// ```
    #[doc(alias("copy", "duplicate", "template"))]
    Clone = PUT "/service-providers/clone/service-provider", id "service-providers.clone.service-provider.clone", NotIdempotent, Sent
        -> WriteResponse;
    new {
        /// The original.
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        /// The copy.
        data: NewServiceProvider = Body "data",
        /// What is copied.
        options: CloneOptions = Body "options",
    }
}
