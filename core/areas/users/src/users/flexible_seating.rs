//! `/users/flexible-seating`: users who work at the phone of whatever desk is free.

pub mod guest;

use crate::declare::{endpoint, model};
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::value::{Array, GroupId, ServiceProviderId};

pub use guest::FlexibleSeatingGuest;

model! {
    /// A user of a group with its Flexible Seating Guest.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<FlexibleSeatingGuest> = "data",
    }
}

endpoint! {
    /// The Flexible Seating Guest of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::flexible_seating::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    ListBulk = GET "/users/flexible-seating/bulk", id "users.flexible-seating.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
