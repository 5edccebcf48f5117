//! `/service-providers/enterprise-trunks/users`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::enterprise_trunk::TrunkUserList;
use crate::shapes::people::UserRow;
use crate::value::ServiceProviderId;

endpoint! {
    /// The users who are reached through an enterprise trunk.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::enterprise_trunks::users::List};
    /// let call = List::new("ent.odin", "Trunks");
    /// let answer = r#"{"users":[{"userId":"4001@example.net"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.users[0].user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "enterprise trunk")]
    List = GET "/service-providers/enterprise-trunks/users", id "service-providers.enterprise-trunks.users.list", Safe, Sent
        -> TrunkUserList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        enterprise_trunk_name: String = Query "enterpriseTrunkName",
    }
}

endpoint! {
    /// Reaches users through an enterprise trunk, beside those who are.
    ///
    /// ```
    /// use odin_api::service_providers::enterprise_trunks::users::Create;
    /// let create = Create::new("ent.odin", "Trunks").users(["4001@example.net"]);
    /// ```
    #[doc(alias = "enterprise trunk")]
    Create = POST "/service-providers/enterprise-trunks/users", id "service-providers.enterprise-trunks.users.create", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        enterprise_trunk_name: String = Body "enterpriseTrunkName" [Chars(1, 30)],
    }
    items {
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Replaces the users who are reached through an enterprise trunk.
    ///
    /// ```
    /// use odin_api::service_providers::enterprise_trunks::users::Update;
    /// let update = Update::new("ent.odin", "Trunks").users(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias = "enterprise trunk")]
    Update = PUT "/service-providers/enterprise-trunks/users", id "service-providers.enterprise-trunks.users.update", Idempotent, Sent
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        enterprise_trunk_name: String = Body "enterpriseTrunkName",
    }
    lists {
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Reaches nobody through an enterprise trunk any more.
    ///
    /// ```
    /// use odin_api::service_providers::enterprise_trunks::users::Delete;
    /// let delete = Delete::new("ent.odin", "Trunks");
    /// ```
    Delete = DELETE "/service-providers/enterprise-trunks/users", id "service-providers.enterprise-trunks.users.delete", NotIdempotent, Documented
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        enterprise_trunk_name: String = Query "enterpriseTrunkName",
    }
}
