//! `/groups/communication-barring/authorization-codes`: the codes that let barred calls of a group through.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::dialing::AuthorizationCode;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// The codes that let barred calls of a group through.
    BarringCodes {
        codes: Array<AuthorizationCode> = "codes",
    }
}

endpoint! {
    /// The codes that let barred calls of a group through.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::communication_barring::authorization_codes::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"codes":[{"code":"4711","description":"Sales"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.codes[0].code.expose(), "4711");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call barring")]
    List = GET "/groups/communication-barring/authorization-codes",
        id "groups.communication-barring.authorization-codes.list", Safe, Sent -> BarringCodes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Adds codes that let barred calls of a group through.
    ///
    /// ```
    /// use odin_api::groups::communication_barring::authorization_codes::Create;
    /// use odin_api::shapes::dialing::AuthorizationCode;
    /// let create = Create::new("ent.odin", "grp.odin").codes([AuthorizationCode::new("4711")]);
    /// ```
    #[doc(alias = "call barring")]
    Create = POST "/groups/communication-barring/authorization-codes",
        id "groups.communication-barring.authorization-codes.create", NotIdempotent, Sent -> WriteResponse<BarringCodes>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { codes: AuthorizationCode = "codes" }
    one_of ["codes"]
}

endpoint! {
    /// Removes codes that let barred calls of a group through.
    ///
    /// ```
    /// use odin_api::groups::communication_barring::authorization_codes::Delete;
    /// use odin_api::shapes::dialing::AuthorizationCode;
    /// let delete = Delete::new("ent.odin", "grp.odin").codes([AuthorizationCode::new("4711")]);
    /// ```
    #[doc(alias = "call barring")]
    Delete = DELETE "/groups/communication-barring/authorization-codes",
        id "groups.communication-barring.authorization-codes.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { codes: AuthorizationCode = "codes" }
    one_of ["codes"]
}
