//! `/users/anonymous-call-rejection`: callers who hide their number are rejected.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{
    people::BulkUser,
    service::{BulkService, Switch},
};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// A user of a group with its Anonymous Call Rejection.
    Row {
        service: Option<BulkService> = "service",
        profile: Option<BulkUser> = "profile",
        /// Empty where the user does not have the service.
        data: Option<Switch> = "data",
    }
}

endpoint! {
    /// Whether the platform rejects calls to a user whose callers hide their number.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::anonymous_call_rejection::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "ACR")]
    Get = GET "/users/anonymous-call-rejection", id "users.anonymous-call-rejection.get", Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches Anonymous Call Rejection of a user on or off.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::anonymous_call_rejection::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "ACR")]
    Update = PUT "/users/anonymous-call-rejection", id "users.anonymous-call-rejection.update",
        Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}

endpoint! {
    /// The Anonymous Call Rejection of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::anonymous_call_rejection::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"profile":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "ACR")]
    ListBulk = GET "/users/anonymous-call-rejection/bulk", id "users.anonymous-call-rejection.list-bulk",
        Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
