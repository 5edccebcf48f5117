//! `/system/domains`: the domains of the platform.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::domain::Domains;

endpoint! {
    /// The domains of the platform.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::domains::List};
    /// let call = List::new();
    /// let answer = r#"{"default":"example.net","domains":["example.net","lab.example.net"]}"#;
    /// let domains = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(domains.default.as_deref(), Some("example.net"));
    /// assert_eq!(domains.domains.len(), 2);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "SIP domain")]
    List = GET "/system/domains", id "system.domains.list", Safe, Sent -> Domains;
    new {}
}

endpoint! {
    /// Adds domains to the platform.
    ///
    /// ```
    /// use odin_api::system::domains::Create;
    /// let create = Create::new().domains(["lab.example.net"]);
    /// ```
    #[doc(alias = "SIP domain")]
    Create = POST "/system/domains", id "system.domains.create", NotIdempotent, Sent -> WriteResponse<Domains>;
    new {}
    lists {
        domains: String = "domains" [Chars(1, 80)],
    }
    one_of ["domains"]
}

endpoint! {
    /// Deletes domains of the platform.
    ///
    /// One that a service provider has cannot be deleted.
    ///
    /// ```
    /// use odin_api::system::domains::Delete;
    /// let delete = Delete::new().domains(["lab.example.net"]);
    /// ```
    Delete = DELETE "/system/domains", id "system.domains.delete", NotIdempotent, Sent -> WriteResponse;
    new {}
    query_lists { domains: String = "domains[]" }
    one_of ["domains[]"]
}
