//! `/users/remote-office`: any phone as the phone of the user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// Remote Office: calls go to and from any phone, as if it were the phone of the user.
    #[doc(alias = "home office")]
    RemoteOffice {
        is_active: Option<bool> = "isActive",
        /// A number or a SIP URI. BroadWorks wants one while the service is active.
        remote_office_phone_number: Patch<PhoneNumber> = "remoteOfficePhoneNumber" [Chars(0, 161)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Remote Office of a user: whether it is on, and which phone is used.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::remote_office::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"remoteOfficePhoneNumber":"+1-5135551000"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("home office", "work from home"))]
    Get = GET "/users/remote-office", id "users.remote-office.get", Safe, Sent -> RemoteOffice;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Remote Office of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::remote_office::Update;
    /// let at_home = Update::new("4001@example.net").is_active(true).remote_office_phone_number("5135551234");
    /// ```
    #[doc(alias("home office", "work from home"))]
    Update = PUT "/users/remote-office", id "users.remote-office.update",
        Idempotent, Sent -> WriteResponse<RemoteOffice>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        remote_office_phone_number: PhoneNumber = "remoteOfficePhoneNumber" [Chars(0, 161)],
    }
}
