//! `/users/call-forwarding-always-secondary`: a second forwarding of every call, which the user sets apart from the first.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::call_forwarding_always::CallForwardingAlways;
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A user of a group with its Call Forwarding Always Secondary.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<CallForwardingAlways> = "data",
    }
}

endpoint! {
    /// The Call Forwarding Always Secondary of a user: whether every call is forwarded, and where to.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_always_secondary::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"forwardToPhoneNumber":"+1-5135551000","isRingSplashActive":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFA"))]
    Get = GET "/users/call-forwarding-always-secondary", id "users.call-forwarding-always-secondary.get",
        Safe, Sent -> CallForwardingAlways;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Call Forwarding Always Secondary of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_always_secondary::Update;
    /// let to_reception = Update::new("4001@example.net").is_active(true).forward_to_phone_number("1509");
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFA"))]
    Update = PUT "/users/call-forwarding-always-secondary", id "users.call-forwarding-always-secondary.update",
        Idempotent, Sent -> WriteResponse<CallForwardingAlways>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// A number or a SIP URI.
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
        is_ring_splash_active: bool = "isRingSplashActive",
    }
}

endpoint! {
    /// The Call Forwarding Always Secondary of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_always_secondary::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFA"))]
    ListBulk = GET "/users/call-forwarding-always-secondary/bulk", id "users.call-forwarding-always-secondary.list-bulk",
        Safe, Documented -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same Call Forwarding Always Secondary to many users.
    ///
    /// Fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_always::CallForwardingAlways;
    /// use odin_api::users::{UserRef, call_forwarding_always_secondary::UpdateBulk};
    /// let mut change = CallForwardingAlways::default();
    /// change.is_active = Some(false);
    /// let update = UpdateBulk::new(change).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFA"))]
    UpdateBulk = PUT "/users/call-forwarding-always-secondary/bulk", id "users.call-forwarding-always-secondary.update-bulk",
        Idempotent, Documented -> WriteResponse<BulkUpdated>;
    new { data: CallForwardingAlways = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
