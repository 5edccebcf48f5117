//! `/users/comm-pilot-call-manager`: the call manager in the browser.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// CommPilot Call Manager: whether the control of calls in the browser opens by itself.
    CallManager {
        /// Whether the call manager opens when the user logs in.
        launch_on_login: Option<bool> = "launchOnLogin",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Whether the call manager opens when a user logs in.
    ///
    /// BroadWorks has had no command for it since release 22.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::comm_pilot_call_manager::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"launchOnLogin":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.launch_on_login, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "CTI")]
    Get = GET "/users/comm-pilot-call-manager", id "users.comm-pilot-call-manager.get", Safe, Inferred -> CallManager;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whether the call manager opens when a user logs in.
    ///
    /// BroadWorks has had no command for it since release 22.
    ///
    /// ```
    /// use odin_api::users::comm_pilot_call_manager::Update;
    /// let update = Update::new("4001@example.net").launch_on_login(true);
    /// ```
    #[doc(alias = "CTI")]
    Update = PUT "/users/comm-pilot-call-manager", id "users.comm-pilot-call-manager.update",
        Idempotent, Inferred -> WriteResponse<CallManager>;
    new { user_id: UserId = Body "userId" }
    body {
        launch_on_login: bool = "launchOnLogin",
    }
}
