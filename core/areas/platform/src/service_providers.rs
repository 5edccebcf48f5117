//! `/service-providers`: service providers and enterprises.

pub mod admins;
pub mod advice_of_charge;
pub mod call_centers;
pub mod call_processing_policy;
pub mod clone;
pub mod device_types;
pub mod devices;
pub mod dns;
pub mod domains;
pub mod emergency_call_notifications;
pub mod enterprise_trunks;
pub mod events;
pub mod integrated_imp;
pub mod languages;
pub mod meet_me_conferencing;
pub mod network_class_of_services;
pub mod passcode_rules;
pub mod password_rules;
pub mod phone_directory;
pub mod reports;
pub mod routing_profile;
pub mod schedules;
pub mod service_packs;
pub mod services;
pub mod sip_authentication_password_rules;
pub mod trunk_groups;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::{Address, Contact};
use crate::value::{Array, ResellerId, ServiceProviderId};

model! {
    /// A service provider or enterprise; a row of a list carries id, name and kind.
    ServiceProvider {
        /// May be missing in the answer to [`Get`].
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        service_provider_name: Option<String> = "serviceProviderName",
        is_enterprise: Option<bool> = "isEnterprise",
        default_domain: Option<String> = "defaultDomain",
        support_email: Option<String> = "supportEmail",
        contact: Option<Contact> = "contact",
        address: Option<Address> = "address",
        use_service_provider_languages: Option<bool> = "useServiceProviderLanguages",
        use_custom_routing_profile: Option<bool> = "useCustomRoutingProfile",
        reseller_id: Option<ResellerId> = "resellerId",
    }
}

endpoint! {
    /// The profile of a service provider or enterprise.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::Get};
    /// let answer = r#"{"serviceProviderName":"Odin Enterprise","isEnterprise":true,"contact":[]}"#;
    /// let provider = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(provider.is_enterprise, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("tenant", "enterprise", "reseller"))]
    Get = GET "/service-providers", id "service-providers.get", Safe, Sent -> ServiceProvider;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// All service providers and enterprises that the login sees; not paged.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::List};
    /// let answer = r#"[{"serviceProviderId":"ent.odin","serviceProviderName":"","isEnterprise":true}]"#;
    /// let all = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(all[0].service_provider_id, Some("ent.odin".into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("tenant", "enterprise", "reseller"))]
    List = GET "/service-providers", id "service-providers.list", Safe, Sent -> Array<ServiceProvider>;
    query { reseller_id: ResellerId = "resellerId" }
}

endpoint! {
    /// Creates a service provider or enterprise.
    ///
    /// An enterprise has no custom routing profile.
    ///
    /// ```
    /// use odin_api::shapes::people::{Address, Contact};
    /// use odin_api::service_providers::Create;
    /// let (contact, address) = (Contact::default(), Address::default());
    /// let create = Create::new("new.ent", "New Enterprise", "example.net", true, false, contact, address)
    ///     .support_email("help@example.net");
    /// ```
    #[doc(alias("tenant", "enterprise", "reseller"))]
    Create = POST "/service-providers", id "service-providers.create", NotIdempotent, Sent -> WriteResponse<ServiceProvider>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId" [Chars(1, 30)],
        service_provider_name: String = Body "serviceProviderName" [Chars(1, 80)],
        default_domain: String = Body "defaultDomain" [Chars(1, 80)],
        is_enterprise: bool = Body "isEnterprise",
        use_custom_routing_profile: bool = Body "useCustomRoutingProfile",
        /// The portal sends `{}` if there is none: `Contact::default()`.
        contact: Contact = Body "contact",
        /// The portal sends `{}` if there is none: `Address::default()`.
        address: Address = Body "address",
    }
    body {
        support_email: String = "supportEmail" [Chars(0, 80)],
        reseller_id: ResellerId = "resellerId" [Chars(0, 36)],
    }
}

endpoint! {
    /// Changes the profile of a service provider or enterprise.
    ///
    /// The portal sends the whole record back: [`Endpoint::record`](crate::Endpoint::record) does the same.
    ///
    /// ```
    /// use odin_api::service_providers::Update;
    /// let update = Update::new("ent.odin", "Odin Enterprise", "example.net").support_email("help@example.net");
    /// ```
    Update = PUT "/service-providers", id "service-providers.update", Idempotent, Sent -> WriteResponse<ServiceProvider>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        service_provider_name: String = Body "serviceProviderName" [Chars(1, 80)],
        default_domain: String = Body "defaultDomain" [Chars(1, 80)],
    }
    body {
        is_enterprise: bool = "isEnterprise",
        use_custom_routing_profile: bool = "useCustomRoutingProfile",
        support_email: String = "supportEmail" [Chars(0, 80)],
        reseller_id: ResellerId = "resellerId" [Chars(0, 36)],
        contact: Contact = "contact",
        address: Address = "address",
    }
}

endpoint! {
    /// Deletes a service provider or enterprise with everything in it.
    ///
    /// ```
    /// use odin_api::service_providers::Delete;
    /// let delete = Delete::new("new.ent");
    /// ```
    Delete = DELETE "/service-providers", id "service-providers.delete", NotIdempotent, Sent -> WriteResponse;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
