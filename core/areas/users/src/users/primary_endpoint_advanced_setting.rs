//! `/users/primary-endpoint-advanced-setting`: what the main phone may do.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// What the main phone of a user may do, where the user has several.
    PrimaryEndpoint {
        /// Whether it may make calls.
        allow_origination: Option<bool> = "allowOrigination",
        /// Whether it receives calls.
        allow_termination: Option<bool> = "allowTermination",
        /// Whether calls on it may have video.
        allow_video: Option<bool> = "allowVideo",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// What the main phone of a user may do.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::primary_endpoint_advanced_setting::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"allowOrigination":true,"allowTermination":false}"#;
    /// let phone = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(phone.allow_termination, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "main phone")]
    Get = GET "/users/primary-endpoint-advanced-setting", id "users.primary-endpoint-advanced-setting.get",
        Safe, Inferred -> PrimaryEndpoint;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes what the main phone of a user may do; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::primary_endpoint_advanced_setting::Update;
    /// let update = Update::new("4001@example.net").allow_origination(true).allow_termination(true);
    /// ```
    #[doc(alias = "main phone")]
    Update = PUT "/users/primary-endpoint-advanced-setting", id "users.primary-endpoint-advanced-setting.update",
        Idempotent, Inferred -> WriteResponse<PrimaryEndpoint>;
    new { user_id: UserId = Body "userId" }
    body {
        allow_origination: bool = "allowOrigination",
        allow_termination: bool = "allowTermination",
        allow_video: bool = "allowVideo",
    }
}
