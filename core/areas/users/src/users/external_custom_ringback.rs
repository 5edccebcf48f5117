//! `/users/external-custom-ringback`: what callers from outside hear while it rings.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Whose ringback callers hear.
    RingbackSettings {
        ServiceProvider = "Service Provider",
        User = "User",
    }
}

model! {
    /// External Custom Ringback: what callers from outside hear while the phone rings.
    #[doc(alias = "ringback tone")]
    ExternalCustomRingback {
        is_active: Option<bool> = "isActive",
        use_setting_level: Option<RingbackSettings> = "useSettingLevel",
        /// The SIP address of the server that plays it.
        sip_request_uri: Patch<String> = "sipRequestURI" [Chars(0, 1020)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The External Custom Ringback of a user: what callers from outside hear while the phone rings.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::external_custom_ringback::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"useSettingLevel":"User"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("ringback tone", "color ring"))]
    Get = GET "/users/external-custom-ringback", id "users.external-custom-ringback.get",
        Safe, Inferred -> ExternalCustomRingback;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the External Custom Ringback of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::external_custom_ringback::{RingbackSettings, Update};
    /// let own = Update::new("4001@example.net")
    ///     .use_setting_level(RingbackSettings::User)
    ///     .sip_request_uri("sip:ringback@example.net");
    /// ```
    #[doc(alias("ringback tone", "color ring"))]
    Update = PUT "/users/external-custom-ringback", id "users.external-custom-ringback.update",
        Idempotent, Inferred -> WriteResponse<ExternalCustomRingback>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        use_setting_level: RingbackSettings = "useSettingLevel",
        sip_request_uri: String = "sipRequestURI" [Chars(0, 1020)],
    }
}
