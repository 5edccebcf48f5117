//! `/users/number-portability-announcement`: the user hears that a called number has moved to another carrier.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Number Portability Announcement: whether a user hears that a called number has moved to another carrier.
    NumberPortabilityAnnouncement {
        enable: Option<bool> = "enable",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Whether a user hears that a called number has moved to another carrier.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::number_portability_announcement::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"enable":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.enable, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/number-portability-announcement", id "users.number-portability-announcement.get",
        Safe, Inferred -> NumberPortabilityAnnouncement;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whether a user hears that a called number has moved to another carrier.
    ///
    /// ```
    /// use odin_api::users::number_portability_announcement::Update;
    /// let update = Update::new("4001@example.net").enable(true);
    /// ```
    Update = PUT "/users/number-portability-announcement", id "users.number-portability-announcement.update",
        Idempotent, Inferred -> WriteResponse<NumberPortabilityAnnouncement>;
    new { user_id: UserId = Body "userId" }
    body {
        enable: bool = "enable",
    }
}
