//! `/users/calling-plans/outgoing/redirecting`: to which kinds of numbers a user may redirect calls.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::AllowedCalls;
use crate::users::calling_plans::outgoing::{Allowing, AllowingRow};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

endpoint! {
    /// Which kinds of numbers a user may forward or transfer calls to.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::redirecting::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userPermissions":{"local":true,"international":false}}"#;
    /// let plan = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(plan.user_permissions.unwrap().international, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/users/calling-plans/outgoing/redirecting", id "users.calling-plans.outgoing.redirecting.get", Safe, Sent -> Allowing;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which kinds of numbers a user may forward or transfer calls to.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::redirecting::Update;
    /// use odin_api::shapes::dialing::AllowedCalls;
    /// let mut calls = AllowedCalls::default();
    /// calls.international = Some(false);
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_permissions(calls);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/users/calling-plans/outgoing/redirecting", id "users.calling-plans.outgoing.redirecting.update", Idempotent, Sent
        -> WriteResponse<Allowing>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
        user_permissions: AllowedCalls = "userPermissions",
    }
}

endpoint! {
    /// Which kinds of numbers every user of a group may forward or transfer calls to.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::redirecting::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"userId":"4001@example.net","useCustomSettings":true,"userPermissions":{"toll":false}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rows[0].user_permissions.as_ref().and_then(|calls| calls.toll), Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    ListBulk = GET "/users/calling-plans/outgoing/redirecting/bulk", id "users.calling-plans.outgoing.redirecting.list-bulk", Safe, Sent
        -> Array<AllowingRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same plan to many users: which kinds of numbers they may forward or transfer calls to.
    ///
    /// ```
    /// use odin_api::users::{UserRef, calling_plans::outgoing::redirecting::UpdateBulk};
    /// use odin_api::users::calling_plans::outgoing::Allowing;
    /// let mut plan = Allowing::default();
    /// plan.use_custom_settings = Some(false);
    /// let update = UpdateBulk::new(plan).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias = "OCP")]
    UpdateBulk = PUT "/users/calling-plans/outgoing/redirecting/bulk", id "users.calling-plans.outgoing.redirecting.update-bulk", Idempotent, Sent
        -> WriteResponse<BulkUpdated>;
    new { data: Allowing = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
