//! `/users/communication-barring`: which profile bars calls of a user.

pub mod authorization_codes;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Whether the communication barring of the group holds for a user.
    CommunicationBarring {
        use_group_setting: Option<bool> = "useGroupSetting",
        /// The profile that holds instead.
        profile_name: Option<String> = "profileName",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Whether the communication barring of the group holds for a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::communication_barring::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useGroupSetting":false,"profileName":"No international calls"}"#;
    /// let barring = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(barring.profile_name.as_deref(), Some("No international calls"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call barring")]
    Get = GET "/users/communication-barring", id "users.communication-barring.get", Safe, Inferred -> CommunicationBarring;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which profile bars calls of a user.
    ///
    /// What is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::communication_barring::Update;
    /// let own = Update::new("4001@example.net").use_group_setting(false).profile_name("No international calls");
    /// ```
    #[doc(alias = "call barring")]
    Update = PUT "/users/communication-barring", id "users.communication-barring.update", Idempotent, Inferred
        -> WriteResponse<CommunicationBarring>;
    new { user_id: UserId = Body "userId" }
    body {
        use_group_setting: bool = "useGroupSetting",
        profile_name: String = "profileName" [Chars(0, 40)],
    }
}
