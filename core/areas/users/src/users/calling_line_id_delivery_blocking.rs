//! `/users/calling-line-id-delivery-blocking`: the number of the user is hidden from those whom it calls.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{
    people::BulkUser,
    service::{BulkService, Switch},
};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// A user of a group with its Calling Line ID Delivery Blocking.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<Switch> = "data",
    }
}

endpoint! {
    /// Whether the number of a user is hidden from those whom the user calls.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_line_id_delivery_blocking::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"isActive":true}"#.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hide number")]
    #[doc(alias = "caller ID blocking")]
    #[doc(alias = "CLIR")]
    Get = GET "/users/calling-line-id-delivery-blocking", id "users.calling-line-id-delivery-blocking.get",
        Safe, Sent -> Switch;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Hides the number of a user from those whom the user calls, or shows it.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_line_id_delivery_blocking::Update;
    /// let update = Update::new("4001@example.net").is_active(true);
    /// ```
    #[doc(alias = "hide number")]
    #[doc(alias = "caller ID blocking")]
    #[doc(alias = "CLIR")]
    Update = PUT "/users/calling-line-id-delivery-blocking", id "users.calling-line-id-delivery-blocking.update",
        Idempotent, Sent -> WriteResponse<Switch>;
    new { user_id: UserId = Body "userId" }
    body { is_active: bool = "isActive" }
}

endpoint! {
    /// The Calling Line ID Delivery Blocking of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_line_id_delivery_blocking::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hide number")]
    #[doc(alias = "caller ID blocking")]
    #[doc(alias = "CLIR")]
    ListBulk = GET "/users/calling-line-id-delivery-blocking/bulk", id "users.calling-line-id-delivery-blocking.list-bulk",
        Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Hides or shows the numbers of many users.
    ///
    /// ```
    /// use odin_api::shapes::service::Switch;
    /// use odin_api::users::{UserRef, calling_line_id_delivery_blocking::UpdateBulk};
    /// let mut change = Switch::default();
    /// change.is_active = Some(true);
    /// let update = UpdateBulk::new(change).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias = "hide number")]
    #[doc(alias = "caller ID blocking")]
    #[doc(alias = "CLIR")]
    UpdateBulk = PUT "/users/calling-line-id-delivery-blocking/bulk", id "users.calling-line-id-delivery-blocking.update-bulk",
        Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: Switch = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
