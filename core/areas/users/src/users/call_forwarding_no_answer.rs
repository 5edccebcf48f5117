//! `/users/call-forwarding-no-answer`: unanswered calls are forwarded.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// Call Forwarding No Answer: whether an unanswered call is forwarded, after how many rings, and where to.
    CallForwardingNoAnswer {
        is_active: Option<bool> = "isActive",
        /// A number or a SIP URI. BroadWorks wants one while the service is active.
        forward_to_phone_number: Patch<PhoneNumber> = "forwardToPhoneNumber" [Chars(0, 161)],
        /// 0, or 2 to 20.
        number_of_rings: Option<i64> = "numberOfRings" [Range(0, 20)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A user of a group with its Call Forwarding No Answer.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<CallForwardingNoAnswer> = "data",
    }
}

endpoint! {
    /// The Call Forwarding No Answer of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_no_answer::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"forwardToPhoneNumber":"+1-5135551000","numberOfRings":3}"#;
    /// let forwarding = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(forwarding.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFNA"))]
    Get = GET "/users/call-forwarding-no-answer", id "users.call-forwarding-no-answer.get", Safe, Sent -> CallForwardingNoAnswer;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Call Forwarding No Answer of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::call_forwarding_no_answer::Update;
    /// let patient = Update::new("4001@example.net").number_of_rings(6);
    /// ```
    #[doc(alias("call forwarding", "call diversion", "CFNA"))]
    Update = PUT "/users/call-forwarding-no-answer", id "users.call-forwarding-no-answer.update", Idempotent, Sent -> WriteResponse<CallForwardingNoAnswer>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// A number or a SIP URI.
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
        /// 0, or 2 to 20.
        number_of_rings: i64 = "numberOfRings" [Range(0, 20)],
    }
}

endpoint! {
    /// The Call Forwarding No Answer of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_forwarding_no_answer::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    ListBulk = GET "/users/call-forwarding-no-answer/bulk", id "users.call-forwarding-no-answer.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same Call Forwarding No Answer to many users; fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::{UserRef, call_forwarding_no_answer::{CallForwardingNoAnswer, UpdateBulk}};
    /// let mut off = CallForwardingNoAnswer::default();
    /// off.is_active = Some(false);
    /// let update = UpdateBulk::new(off).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    UpdateBulk = PUT "/users/call-forwarding-no-answer/bulk", id "users.call-forwarding-no-answer.update-bulk", Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: CallForwardingNoAnswer = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
