//! `/service-providers/domains`: the domains of a service provider.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::domain::Domains;
use crate::value::ServiceProviderId;

endpoint! {
    /// The domains that users of a service provider may have behind the `@` of their ids.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::domains::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"{"default":"example.net","domains":["example.net","lab.example.net"]}"#;
    /// let domains = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(domains.default.as_deref(), Some("example.net"));
    /// assert_eq!(domains.domains.len(), 2);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "SIP domain")]
    List = GET "/service-providers/domains", id "service-providers.domains.list", Safe, Sent -> Domains;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Gives domains of the platform to a service provider.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::domains::Create;
    /// let create = Create::new("ent.odin").domains(["lab.example.net"]);
    /// ```
    #[doc(alias = "SIP domain")]
    Create = POST "/service-providers/domains", id "service-providers.domains.create", NotIdempotent, Inferred
        -> WriteResponse<Domains>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    lists {
        domains: String = "domains" [Chars(1, 80)],
    }
    one_of ["domains"]
}

endpoint! {
    /// Changes which domains a service provider has, and which of them is the default.
    ///
    /// The list replaces the present one.
    ///
    /// ```
    /// use odin_api::service_providers::domains::Update;
    /// let update = Update::new("ent.odin", "example.net").domains(["example.net", "lab.example.net"]);
    /// ```
    Update = PUT "/service-providers/domains", id "service-providers.domains.update", Idempotent, Sent
        -> WriteResponse<Domains>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        default: String = Body "default",
    }
    lists {
        domains: String = "domains" [Chars(1, 80)],
    }
    one_of ["domains"]
}

endpoint! {
    /// Takes domains away from a service provider.
    ///
    /// One that a user has cannot be taken.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::domains::Delete;
    /// let delete = Delete::new("ent.odin").domains(["lab.example.net"]);
    /// ```
    Delete = DELETE "/service-providers/domains", id "service-providers.domains.delete", NotIdempotent, Inferred
        -> WriteResponse;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    lists {
        domains: String = "domains" [Chars(1, 80)],
    }
    one_of ["domains"]
}
