//! `/groups/account-authorization-codes/users`: who can be made to dial codes.

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users of a group who can be made to dial account or authorization codes.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::account_authorization_codes::users::ListAvailable};
    /// let call = ListAvailable::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"userId":"4002@example.net","lastName":"Lovelace"}]"#;
    /// let users = ListAvailable::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("account code", "billing code"))]
    ListAvailable = GET "/groups/account-authorization-codes/users",
        id "groups.account-authorization-codes.users.list-available", Safe, Inferred -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
