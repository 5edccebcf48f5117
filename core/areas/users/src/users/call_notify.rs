//! `/users/call-notify`: e-mails report certain calls.

pub mod criteria;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Activation, CriterionRow};
use crate::value::{Array, GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// Call Notify: where reports go, and which calls are reported.
    CallNotify {
        criteria: Array<CriterionRow> = "criteria",
        call_notify_email_address: Patch<String> = "callNotifyEmailAddress" [Chars(0, 80)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Call Notify of a user: where reports go, and the criteria as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_notify::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"callNotifyEmailAddress":"agent@example.net","criteria":[]}"#;
    /// let notify = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(notify.call_notify_email_address.get().map(String::as_str), Some("agent@example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "e-mail notification")]
    Get = GET "/users/call-notify", id "users.call-notify.get", Safe, Sent -> CallNotify;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes where the reports of Call Notify go, and switches its criteria on and off.
    ///
    /// What is not set stays as it is. A criterion must be there before it can be switched:
    /// [`criteria::Create`] makes one.
    ///
    /// ```
    /// use odin_api::shapes::criteria::Activation;
    /// use odin_api::users::call_notify::Update;
    /// let update = Update::new("4001@example.net")
    ///     .call_notify_email_address("agent@example.net")
    ///     .criteria([Activation::new("Important customers", true)]);
    /// ```
    #[doc(alias = "e-mail notification")]
    Update = PUT "/users/call-notify", id "users.call-notify.update", Idempotent, Sent -> WriteResponse<CallNotify>;
    new { user_id: UserId = Body "userId" }
    body {
        /// Where the reports go.
        call_notify_email_address: String = "callNotifyEmailAddress" [Chars(0, 80)],
    }
    items { criteria: Activation = "criteria" }
}
