//! `/users/two-stage-dialing`: calling from outside through the platform.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId};

model! {
    /// Two-Stage Dialing: calling the platform from any phone, and dialing on from there at the user's expense.
    TwoStageDialing {
        is_active: Option<bool> = "isActive",
        /// Whether calls that come from the numbers of the user are let through.
        allow_activation_with_user_addresses: Option<bool> = "allowActivationWithUserAddresses",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Two-Stage Dialing of a user: whether the user may call through the platform from other phones.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::two_stage_dialing::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"allowActivationWithUserAddresses":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("DISA", "calling card"))]
    Get = GET "/users/two-stage-dialing", id "users.two-stage-dialing.get", Safe, Inferred -> TwoStageDialing;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Two-Stage Dialing of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::two_stage_dialing::Update;
    /// let update = Update::new("4001@example.net").is_active(true).allow_activation_with_user_addresses(true);
    /// ```
    #[doc(alias("DISA", "calling card"))]
    Update = PUT "/users/two-stage-dialing", id "users.two-stage-dialing.update",
        Idempotent, Inferred -> WriteResponse<TwoStageDialing>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        allow_activation_with_user_addresses: bool = "allowActivationWithUserAddresses",
    }
}
