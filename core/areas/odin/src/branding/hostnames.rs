//! `/branding/hostnames`: the host names that have a branding of their own.

pub mod clone;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// A host name under which the portal is reached, and the number by which its branding is known.
    Hostname needs {
        id: i64 = "id",
        hostname: String = "hostname",
    } has {}
}

endpoint! {
    /// One host name, by its number.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::hostnames::Get};
    /// let call = Get::new(1);
    /// let answer = r#"{"id":1,"hostname":"portal.example.net"}"#;
    /// let host = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(host.hostname, "portal.example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("white label", "domain"))]
    Get = GET "/branding/hostnames", id "branding.hostnames.get", Safe, Sent -> Hostname;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// All host names that have a branding.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::hostnames::List};
    /// let answer = r#"[{"id":1,"hostname":"portal.example.net"}]"#;
    /// let hosts = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(hosts[0].id, 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("white label", "domain"))]
    List = GET "/branding/hostnames", id "branding.hostnames.list", Safe, Sent -> Array<Hostname>;
}

endpoint! {
    /// Gives a host name a branding of its own, with everything as it is by default.
    ///
    /// The answer has its number, which the other operations of `/branding` need.
    ///
    /// ```
    /// use odin_api::branding::hostnames::Create;
    /// let create = Create::new("portal.example.net");
    /// ```
    #[doc(alias("white label", "domain"))]
    Create = POST "/branding/hostnames", id "branding.hostnames.create", NotIdempotent, Sent -> WriteResponse<Hostname>;
    new { hostname: String = Body "hostname" }
}

endpoint! {
    /// Changes the host name under which a branding is shown.
    ///
    /// ```
    /// use odin_api::branding::hostnames::Update;
    /// let rename = Update::new(1, "phones.example.net");
    /// ```
    #[doc(alias("white label", "domain"))]
    Update = PUT "/branding/hostnames", id "branding.hostnames.update", Idempotent, Sent -> WriteResponse<Hostname>;
    new {
        id: i64 = Body "id",
        hostname: String = Body "hostname",
    }
}

endpoint! {
    /// Deletes a host name with all of its branding.
    ///
    /// ```
    /// use odin_api::branding::hostnames::Delete;
    /// let delete = Delete::new(1);
    /// ```
    #[doc(alias("white label", "domain"))]
    Delete = DELETE "/branding/hostnames", id "branding.hostnames.delete", NotIdempotent, Sent -> WriteResponse;
    new { id: i64 = Query "id" }
}
