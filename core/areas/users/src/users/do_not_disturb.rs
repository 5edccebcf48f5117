//! `/users/do-not-disturb`: callers hear a busy tone.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Do Not Disturb: whether incoming calls find the line busy.
    DoNotDisturb {
        is_active: Option<bool> = "isActive",
        /// Whether the phone rings shortly for each call that it rejects.
        ring_splash: Option<bool> = "ringSplash",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Do Not Disturb of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::do_not_disturb::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":"true","ringSplash":false}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "DND")]
    Get = GET "/users/do-not-disturb", id "users.do-not-disturb.get", Safe, Sent -> DoNotDisturb;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Do Not Disturb of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::do_not_disturb::Update;
    /// let on = Update::new("4001@example.net").is_active(true);
    /// assert!(on.ring_splash.is_keep());
    /// ```
    #[doc(alias = "DND")]
    Update = PUT "/users/do-not-disturb", id "users.do-not-disturb.update", Idempotent, Sent -> WriteResponse<DoNotDisturb>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        ring_splash: bool = "ringSplash",
    }
}
