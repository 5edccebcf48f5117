//! `/users/calling-plans/outgoing/authorization-codes`: whether a user has authorization codes of its own.

pub mod codes;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Whether a user has authorization codes of its own.
    CodeSettings {
        /// While it is off, the codes of the user's department or group hold.
        use_custom_settings: Option<bool> = "useCustomSettings",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Whether a user has authorization codes of its own; [`codes`] lists them.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::authorization_codes::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.use_custom_settings, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "account code")]
    Get = GET "/users/calling-plans/outgoing/authorization-codes",
        id "users.calling-plans.outgoing.authorization-codes.get", Safe, Sent -> CodeSettings;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whether a user has authorization codes of its own.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::authorization_codes::Update;
    /// let own = Update::new("4001@example.net").use_custom_settings(true);
    /// ```
    #[doc(alias = "account code")]
    Update = PUT "/users/calling-plans/outgoing/authorization-codes",
        id "users.calling-plans.outgoing.authorization-codes.update", Idempotent, Sent -> WriteResponse<CodeSettings>;
    new { user_id: UserId = Body "userId" }
    body { use_custom_settings: bool = "useCustomSettings" }
}
