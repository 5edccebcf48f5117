//! `/users/fax-messaging`: faxes become messages.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// One more SIP address of a fax line.
    FaxAlias {
        /// The part before the `@`.
        phone_number: Option<PhoneNumber> = "phoneNumber" [Chars(0, 23)],
        domain: Option<String> = "domain",
        alias: Option<String> = "alias",
    }
}

model! {
    /// Fax Messaging: faxes to a number for faxes become messages of the user.
    FaxMessaging {
        is_active: Option<bool> = "isActive",
        /// The number for faxes; nobody else may have it.
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 23)],
        extension: Patch<String> = "extension" [Chars(0, 20)],
        aliases: Array<FaxAlias> = "aliases" [Items(3)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Fax Messaging of a user: the number at which faxes for the user are received.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::fax_messaging::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"phoneNumber":"+1-5135551000"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "fax to email")]
    Get = GET "/users/fax-messaging", id "users.fax-messaging.get", Safe, Sent -> FaxMessaging;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Fax Messaging of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::fax_messaging::Update;
    /// let fax = Update::new("4001@example.net").is_active(true).phone_number("5135551077").extension("1077");
    /// ```
    #[doc(alias = "fax to email")]
    Update = PUT "/users/fax-messaging", id "users.fax-messaging.update",
        Idempotent, Sent -> WriteResponse<FaxMessaging>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        phone_number: PhoneNumber = "phoneNumber" [Chars(0, 23)],
        extension: String = "extension" [Chars(0, 20)],
    }
    lists {
        aliases: FaxAlias = "aliases" [Items(3)],
    }
}
