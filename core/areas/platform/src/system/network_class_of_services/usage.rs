//! `/system/network-class-of-services/usage`: who uses a network class of service.

use crate::declare::{endpoint, model};
use crate::value::{Array, ServiceProviderId};

model! {
    /// A service provider that may use a network class of service.
    ClassOfServiceUser needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        service_provider_name: Option<String> = "serviceProviderName",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The service providers that may use a network class of service.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::network_class_of_services::usage::List};
    /// let call = List::new("No premium numbers");
    /// let answer = r#"[{"serviceProviderId":"ent.odin","isEnterprise":true}]"#;
    /// let users = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].service_provider_id, "ent.odin");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "NCOS")]
    List = GET "/system/network-class-of-services/usage", id "system.network-class-of-services.usage.list", Safe, Sent
        -> Array<ClassOfServiceUser>;
    new { name: String = Query "name" }
}
