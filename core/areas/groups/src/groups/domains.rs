//! `/groups/domains`: the domains of a group.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::domain::Domains;
use crate::value::{GroupId, ServiceProviderId};

endpoint! {
    /// The domains that users of a group may have behind the `@` of their ids.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::domains::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"default":"example.net","domains":["example.net","lab.example.net"]}"#;
    /// let domains = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(domains.default.as_deref(), Some("example.net"));
    /// assert_eq!(domains.domains.len(), 2);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "SIP domain")]
    Get = GET "/groups/domains", id "groups.domains.get", Safe, Sent -> Domains;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives domains of the service provider to a group.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::groups::domains::Create;
    /// let create = Create::new("ent.odin", "grp.odin").domains(["lab.example.net"]);
    /// ```
    #[doc(alias = "SIP domain")]
    Create = POST "/groups/domains", id "groups.domains.create", NotIdempotent, Inferred -> WriteResponse<Domains>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists {
        domains: String = "domains" [Chars(1, 80)],
    }
    one_of ["domains"]
}

endpoint! {
    /// Changes which domains a group has, and which of them is the default.
    ///
    /// The list replaces the present one.
    ///
    /// ```
    /// use odin_api::groups::domains::Update;
    /// let update = Update::new("ent.odin", "grp.odin").default("example.net").domains(["example.net", "lab.example.net"]);
    /// ```
    Update = PUT "/groups/domains", id "groups.domains.update", Idempotent, Sent -> WriteResponse<Domains>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        default: String = "default",
    }
    lists {
        domains: String = "domains" [Chars(1, 80)],
    }
    one_of ["domains"]
}

endpoint! {
    /// Takes domains away from a group.
    ///
    /// One that a user has cannot be taken.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::groups::domains::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin").domains(["lab.example.net"]);
    /// ```
    Delete = DELETE "/groups/domains", id "groups.domains.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists {
        domains: String = "domains" [Chars(1, 80)],
    }
    one_of ["domains"]
}
