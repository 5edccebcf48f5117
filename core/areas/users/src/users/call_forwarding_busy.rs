//! `/users/call-forwarding-busy`: calls to a busy line are forwarded.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// Whether calls of some kind are forwarded, and where to: Call Forwarding Busy and Call Forwarding Not Reachable.
    CallForwarding {
        is_active: Option<bool> = "isActive",
        /// A number or a SIP URI. BroadWorks wants one while the service is active.
        forward_to_phone_number: Patch<PhoneNumber> = "forwardToPhoneNumber" [Chars(0, 161)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A user of a group with its Call Forwarding Busy.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<CallForwarding> = "data",
    }
}

endpoint! {
    /// The Call Forwarding Busy of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_busy::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"forwardToPhoneNumber":"+1-5135551000"}"#;
    /// let forwarding = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(forwarding.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFB"))]
    Get = GET "/users/call-forwarding-busy", id "users.call-forwarding-busy.get", Safe, Sent -> CallForwarding;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Call Forwarding Busy of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_busy::Update;
    /// let off = Update::new("4001@example.net").is_active(false);
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFB"))]
    Update = PUT "/users/call-forwarding-busy", id "users.call-forwarding-busy.update", Idempotent, Sent -> WriteResponse<CallForwarding>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// A number or a SIP URI.
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
    }
}

endpoint! {
    /// The Call Forwarding Busy of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_busy::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    ListBulk = GET "/users/call-forwarding-busy/bulk", id "users.call-forwarding-busy.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same Call Forwarding Busy to many users; fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::{UserRef, call_forwarding_busy::{CallForwarding, UpdateBulk}};
    /// let mut off = CallForwarding::default();
    /// off.is_active = Some(false);
    /// let update = UpdateBulk::new(off).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    UpdateBulk = PUT "/users/call-forwarding-busy/bulk", id "users.call-forwarding-busy.update-bulk", Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: CallForwarding = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
