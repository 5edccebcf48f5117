//! `/users/calling-plans/outgoing/redirected`: whether others may redirect calls of a user out of the group.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::RedirectedCalls;
use crate::users::calling_plans::outgoing::{Redirected, RedirectedRow};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

endpoint! {
    /// Whether calls of a user may be forwarded or transferred out of the group by others.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::redirected::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":{"outsideGroup":false}}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions.unwrap().outside_group, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/users/calling-plans/outgoing/redirected", id "users.calling-plans.outgoing.redirected.get", Safe, Sent -> Redirected;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whether calls of a user may be forwarded or transferred out of the group by others.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::redirected::Update;
    /// use odin_api::shapes::dialing::RedirectedCalls;
    /// let mut calls = RedirectedCalls::default();
    /// calls.outside_group = Some(false);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions(calls);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/users/calling-plans/outgoing/redirected", id "users.calling-plans.outgoing.redirected.update", Idempotent, Sent
        -> WriteResponse<Redirected>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
        user_permissions: RedirectedCalls = "userPermissions",
    }
}

endpoint! {
    /// Whether others may redirect calls out of the group, for every user of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::redirected::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"userId":"4001@example.net","useCustomSettings":true,"userPermissions":{"outsideGroup":false}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rows[0].user_permissions.as_ref().and_then(|calls| calls.outside_group), Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    ListBulk = GET "/users/calling-plans/outgoing/redirected/bulk", id "users.calling-plans.outgoing.redirected.list-bulk", Safe, Sent
        -> Array<RedirectedRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same plan to many users: whether others may redirect their calls out of the group.
    ///
    /// ```
    /// use odin_api::users::{UserRef, calling_plans::outgoing::redirected::UpdateBulk};
    /// use odin_api::users::calling_plans::outgoing::Redirected;
    /// let mut plan = Redirected::default();
    /// plan.use_custom_settings = Some(false);
    /// let update = UpdateBulk::new(plan).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias = "OCP")]
    UpdateBulk = PUT "/users/calling-plans/outgoing/redirected/bulk", id "users.calling-plans.outgoing.redirected.update-bulk", Idempotent, Sent
        -> WriteResponse<BulkUpdated>;
    new { data: Redirected = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
