//! `/groups/account-authorization-codes/details`: the account and authorization codes of a group.

use crate::declare::endpoint;
use crate::shapes::dialing::AuthorizationCode;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The account and authorization codes of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::account_authorization_codes::details::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"code":"4711","description":"Sales"}]"#;
    /// let codes = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes[0].code.expose(), "4711");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("account code", "billing code"))]
    List = GET "/groups/account-authorization-codes/details", id "groups.account-authorization-codes.details.list", Safe,
        Inferred -> Array<AuthorizationCode>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
