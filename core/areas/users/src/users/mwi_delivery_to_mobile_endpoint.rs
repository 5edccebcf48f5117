//! `/users/mwi-delivery-to-mobile-endpoint`: text messages tell of new voice messages.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// MWI Delivery to Mobile Endpoint: text messages to a mobile phone tell of new voice messages.
    #[doc(alias = "message waiting indicator")]
    #[doc(alias = "voicemail")]
    MwiDeliveryToMobileEndpoint {
        is_active: Option<bool> = "isActive",
        mobile_phone_number: Patch<PhoneNumber> = "mobilePhoneNumber" [Chars(0, 23)],
        /// Whether text messages tell of missed calls, too.
        send_missed_call_alert: Option<bool> = "sendMissedCallAlert",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Whether a text message to a mobile phone tells a user of new voice messages.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::mwi_delivery_to_mobile_endpoint::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("message waiting indicator", "voicemail", "SMS"))]
    Get = GET "/users/mwi-delivery-to-mobile-endpoint", id "users.mwi-delivery-to-mobile-endpoint.get",
        Safe, Inferred -> MwiDeliveryToMobileEndpoint;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whether a text message to a mobile phone tells a user of new voice messages; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::mwi_delivery_to_mobile_endpoint::Update;
    /// let update = Update::new("4001@example.net").is_active(true).mobile_phone_number("5135551234");
    /// ```
    #[doc(alias("message waiting indicator", "voicemail", "SMS"))]
    Update = PUT "/users/mwi-delivery-to-mobile-endpoint", id "users.mwi-delivery-to-mobile-endpoint.update",
        Idempotent, Inferred -> WriteResponse<MwiDeliveryToMobileEndpoint>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        mobile_phone_number: PhoneNumber = "mobilePhoneNumber" [Chars(0, 23)],
        send_missed_call_alert: bool = "sendMissedCallAlert",
    }
}
