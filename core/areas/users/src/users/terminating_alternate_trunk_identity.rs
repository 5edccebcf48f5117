//! `/users/terminating-alternate-trunk-identity`: another identity for calls to the user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// Terminating Alternate Trunk Identity: under which identity calls to a user behind a trunk group are sent there.
    TerminatingAlternateTrunkIdentity {
        terminating_trunk_identity: Patch<String> = "terminatingTrunkIdentity" [Chars(0, 80)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Under which identity calls to a user behind a trunk group are sent there.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::terminating_alternate_trunk_identity::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"terminatingTrunkIdentity":1234}"#.into()))?;
    /// assert_eq!(setting.terminating_trunk_identity.get().map(String::as_str), Some("1234"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/terminating-alternate-trunk-identity", id "users.terminating-alternate-trunk-identity.get",
        Safe, Inferred -> TerminatingAlternateTrunkIdentity;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes under which identity calls to a user behind a trunk group are sent there.
    ///
    /// ```
    /// use odin_api::users::terminating_alternate_trunk_identity::Update;
    /// let update = Update::new("4001@example.net").terminating_trunk_identity("1234");
    /// ```
    Update = PUT "/users/terminating-alternate-trunk-identity", id "users.terminating-alternate-trunk-identity.update",
        Idempotent, Inferred -> WriteResponse<TerminatingAlternateTrunkIdentity>;
    new { user_id: UserId = Body "userId" }
    body {
        terminating_trunk_identity: String = "terminatingTrunkIdentity" [Chars(0, 80)],
    }
}
