//! `/users/charge-number`: the number that calls are charged to.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// Charge Number: the number to which the network charges the calls of a user.
    #[doc(alias = "billing number")]
    ChargeNumber {
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 23)],
        /// Whether the network is told the number.
        send_charge_number_to_network: Option<bool> = "sendChargeNumberToNetwork",
        /// Whether calls are routed by the number, too.
        use_charge_number_for_enhanced_translations: Option<bool> = "useChargeNumberForEnhancedTranslations",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The number to which calls of a user are charged.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::charge_number::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"phoneNumber":"+1-5135551000","sendChargeNumberToNetwork":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.send_charge_number_to_network, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "billing number")]
    Get = GET "/users/charge-number", id "users.charge-number.get", Safe, Inferred -> ChargeNumber;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the number to which calls of a user are charged; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::charge_number::Update;
    /// let update = Update::new("4001@example.net").phone_number("5135551000").send_charge_number_to_network(true);
    /// ```
    #[doc(alias = "billing number")]
    Update = PUT "/users/charge-number", id "users.charge-number.update",
        Idempotent, Inferred -> WriteResponse<ChargeNumber>;
    new { user_id: UserId = Body "userId" }
    body {
        phone_number: PhoneNumber = "phoneNumber" [Chars(0, 23)],
        send_charge_number_to_network: bool = "sendChargeNumberToNetwork",
        use_charge_number_for_enhanced_translations: bool = "useChargeNumberForEnhancedTranslations",
    }
}
