//! `/users/automatic-hold-retrieve`: held calls come back by themselves.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Automatic Hold/Retrieve: calls to a user are held, and come back by themselves after a while.
    AutomaticHoldRetrieve {
        is_active: Option<bool> = "isActive",
        /// After how long a held call comes back.
        recall_timer_seconds: Option<i64> = "recallTimerSeconds" [Range(6, 600)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A user of a group with its Automatic Hold/Retrieve.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<AutomaticHoldRetrieve> = "data",
    }
}

endpoint! {
    /// The Automatic Hold/Retrieve of a user: whether held calls come back by themselves, and after how long.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::automatic_hold_retrieve::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"recallTimerSeconds":120}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("hold recall", "auto hold"))]
    Get = GET "/users/automatic-hold-retrieve", id "users.automatic-hold-retrieve.get",
        Safe, Sent -> AutomaticHoldRetrieve;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Automatic Hold/Retrieve of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::automatic_hold_retrieve::Update;
    /// let after_a_minute = Update::new("4001@example.net").is_active(true).recall_timer_seconds(60);
    /// ```
    #[doc(alias("hold recall", "auto hold"))]
    Update = PUT "/users/automatic-hold-retrieve", id "users.automatic-hold-retrieve.update",
        Idempotent, Sent -> WriteResponse<AutomaticHoldRetrieve>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        recall_timer_seconds: i64 = "recallTimerSeconds" [Range(6, 600)],
    }
}

endpoint! {
    /// The Automatic Hold/Retrieve of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::automatic_hold_retrieve::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("hold recall", "auto hold"))]
    ListBulk = GET "/users/automatic-hold-retrieve/bulk", id "users.automatic-hold-retrieve.list-bulk",
        Safe, Documented -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
