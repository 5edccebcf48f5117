//! `/service-providers/network-class-of-services`: which network classes of service a service provider may use.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::{ClassOfService, ClassesOfService};
use crate::value::ServiceProviderId;

endpoint! {
    /// The network classes of service that a service provider may use.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::network_class_of_services::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"{"services":[{"name":"No premium numbers","default":true}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.services[0].name, "No premium numbers");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "NCOS")]
    List = GET "/service-providers/network-class-of-services", id "service-providers.network-class-of-services.list", Safe, Sent
        -> ClassesOfService;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
    }
}

endpoint! {
    /// Makes one of the network classes of service of a service provider the default, which is given to whatever is created later.
    ///
    /// ```
    /// use odin_api::service_providers::network_class_of_services::SelectDefault;
    /// let select = SelectDefault::new("ent.odin", "No premium numbers");
    /// ```
    #[doc(alias = "NCOS")]
    SelectDefault = POST "/service-providers/network-class-of-services", id "service-providers.network-class-of-services.select-default",
        NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        name: String = Body "name",
    }
    body {
        /// The same name, under the key that BroadWorks has for it.
        network_class_of_service: String = "networkClassOfService" [Chars(0, 40)],
    }
}

endpoint! {
    /// Changes which network classes of service a service provider may use; the list replaces the one that is there.
    ///
    /// It can be given those of the [system](crate::system::network_class_of_services).
    ///
    /// ```
    /// use odin_api::shapes::dialing::ClassOfService;
    /// use odin_api::service_providers::network_class_of_services::Update;
    /// let update = Update::new("ent.odin").services([ClassOfService::new("No premium numbers")]);
    /// ```
    #[doc(alias = "NCOS")]
    Update = PUT "/service-providers/network-class-of-services", id "service-providers.network-class-of-services.update", Idempotent, Sent
        -> WriteResponse<ClassesOfService>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
    }
    lists { services: ClassOfService = "services" }
    one_of ["services"]
}
