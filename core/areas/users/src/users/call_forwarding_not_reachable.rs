//! `/users/call-forwarding-not-reachable`: calls to a phone that is not registered are forwarded.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

pub use crate::users::call_forwarding_busy::CallForwarding;

model! {
    /// A user of a group with its Call Forwarding Not Reachable.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<CallForwarding> = "data",
    }
}

endpoint! {
    /// The Call Forwarding Not Reachable of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_not_reachable::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"forwardToPhoneNumber":"+1-5135551000"}"#;
    /// let forwarding = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(forwarding.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFNR"))]
    Get = GET "/users/call-forwarding-not-reachable", id "users.call-forwarding-not-reachable.get", Safe, Sent -> CallForwarding;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Call Forwarding Not Reachable of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_not_reachable::Update;
    /// let to_mobile = Update::new("4001@example.net").is_active(true).forward_to_phone_number("+1-2015559999");
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFNR"))]
    Update = PUT "/users/call-forwarding-not-reachable", id "users.call-forwarding-not-reachable.update", Idempotent, Sent -> WriteResponse<CallForwarding>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// A number or a SIP URI.
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
    }
}

endpoint! {
    /// The Call Forwarding Not Reachable of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_not_reachable::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    ListBulk = GET "/users/call-forwarding-not-reachable/bulk", id "users.call-forwarding-not-reachable.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same Call Forwarding Not Reachable to many users; fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_busy::CallForwarding;
    /// use odin_api::users::{UserRef, call_forwarding_not_reachable::UpdateBulk};
    /// let mut off = CallForwarding::default();
    /// off.is_active = Some(false);
    /// let update = UpdateBulk::new(off).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    UpdateBulk = PUT "/users/call-forwarding-not-reachable/bulk", id "users.call-forwarding-not-reachable.update-bulk", Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: CallForwarding = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
