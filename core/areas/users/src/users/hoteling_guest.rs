//! `/users/hoteling-guest`: borrowing the phone of a host.

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// Hoteling Guest: a user borrows the phone of a host, where calls then ring.
    #[doc(alias = "hot desking")]
    HotelingGuest {
        is_active: Option<bool> = "isActive",
        /// Whether the phone is given back by itself.
        enable_association_limit: Option<bool> = "enableAssociationLimit",
        /// After how many hours.
        association_limit_hours: Option<i64> = "associationLimitHours" [Range(1, 999)],
        /// The host whose phone is borrowed; absent while none is.
        host_user_id: Patch<UserId> = "hostUserId",
        host_first_name: Option<String> = "hostFirstName" [Chars(0, 30)],
        host_last_name: Option<String> = "hostLastName" [Chars(0, 30)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A user of a group with its Hoteling Guest.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<HotelingGuest> = "data",
    }
}

endpoint! {
    /// Which phone a user has borrowed, and for how long.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::hoteling_guest::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"associationLimitHours":12,"hostUserId":"4009@example.net"}"#;
    /// let guest = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(guest.association_limit_hours, Some(12));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    Get = GET "/users/hoteling-guest", id "users.hoteling-guest.get", Safe, Sent -> HotelingGuest;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Borrows the phone of a host for a user, or gives it back; what is not set stays as it is.
    ///
    /// [`users::ListAvailable`] names the hosts. The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::{users::hoteling_guest::Update, value::Patch};
    /// let borrow = Update::new("4001@example.net").is_active(true).host_user_id("4009@example.net");
    /// let give_back = Update::new("4001@example.net").host_user_id(Patch::Clear);
    /// ```
    #[doc(alias = "hot desking")]
    Update = PUT "/users/hoteling-guest", id "users.hoteling-guest.update",
        Idempotent, Sent -> WriteResponse<HotelingGuest>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        enable_association_limit: bool = "enableAssociationLimit",
        association_limit_hours: i64 = "associationLimitHours" [Range(1, 999)],
        /// Whose phone to borrow; clearing it gives the phone back.
        host_user_id: UserId = "hostUserId",
    }
}

endpoint! {
    /// The Hoteling Guest of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::hoteling_guest::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    ListBulk = GET "/users/hoteling-guest/bulk", id "users.hoteling-guest.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes the Hoteling Guest of many users: whether, and for how long, they may borrow phones.
    ///
    /// Fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::{UserRef, hoteling_guest::{HotelingGuest, UpdateBulk}};
    /// let mut change = HotelingGuest::default();
    /// change.is_active = Some(true);
    /// let update = UpdateBulk::new(change).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias = "hot desking")]
    UpdateBulk = PUT "/users/hoteling-guest/bulk", id "users.hoteling-guest.update-bulk",
        Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: HotelingGuest = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
