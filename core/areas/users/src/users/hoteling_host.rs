//! `/users/hoteling-host`: lending a phone to guests.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Who may be a guest.
    HostAccess {
        /// Users of every group.
        Enterprise = "Enterprise",
        /// Users of the same group.
        Group = "Group",
    }
}

model! {
    /// Hoteling Host: a phone that guests borrow, and the guest who has it now.
    #[doc(alias = "hot desking")]
    HotelingHost {
        is_active: Option<bool> = "isActive",
        /// Whether guests must give the phone back.
        enforce_association_limit: Option<bool> = "enforceAssociationLimit",
        /// After how many hours they must.
        association_limit_hours: Option<i64> = "associationLimitHours" [Range(1, 999)],
        access_level: Option<HostAccess> = "accessLevel",
        /// Of the guest who has the phone; only read.
        guest_last_name: Option<String> = "guestLastName" [Chars(0, 30)],
        guest_first_name: Option<String> = "guestFirstName" [Chars(0, 30)],
        guest_phone_number: Option<PhoneNumber> = "guestPhoneNumber" [Chars(0, 23)],
        guest_extension: Option<String> = "guestExtension" [Chars(0, 20)],
        /// True takes the phone from the guest; only written.
        remove_guest_association: Option<bool> = "removeGuestAssociation",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A user of a group with its Hoteling Host.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<HotelingHost> = "data",
    }
}

endpoint! {
    /// To whom the phone of a user may be lent, and who has it.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::hoteling_host::{Get, HostAccess}};
    /// let call = Get::new("4009@example.net");
    /// let answer = r#"{"isActive":true,"accessLevel":"Group","guestLastName":"Lovelace"}"#;
    /// let host = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(host.access_level, Some(HostAccess::Group));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    Get = GET "/users/hoteling-host", id "users.hoteling-host.get", Safe, Sent -> HotelingHost;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes to whom the phone of a user may be lent; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::hoteling_host::Update;
    /// let lend = Update::new("4009@example.net").is_active(true).association_limit_hours(8);
    /// let take_back = Update::new("4009@example.net").remove_guest_association(true);
    /// ```
    #[doc(alias = "hot desking")]
    Update = PUT "/users/hoteling-host", id "users.hoteling-host.update",
        Idempotent, Sent -> WriteResponse<HotelingHost>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        enforce_association_limit: bool = "enforceAssociationLimit",
        association_limit_hours: i64 = "associationLimitHours" [Range(1, 999)],
        access_level: HostAccess = "accessLevel",
        /// True takes the phone from the guest who has it.
        remove_guest_association: bool = "removeGuestAssociation",
    }
}

endpoint! {
    /// The Hoteling Host of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::hoteling_host::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":true},"user":{"userId":"4001@example.net"},"data":{"isActive":true}}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// let on = rows.iter().filter(|row| row.data.as_ref().is_some_and(|data| data.is_active == Some(true)));
    /// assert_eq!(on.count(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    ListBulk = GET "/users/hoteling-host/bulk", id "users.hoteling-host.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes to whom the phones of many users may be lent.
    ///
    /// Fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::{UserRef, hoteling_host::{HostAccess, HotelingHost, UpdateBulk}};
    /// let mut change = HotelingHost::default();
    /// change.access_level = Some(HostAccess::Group);
    /// let update = UpdateBulk::new(change).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    #[doc(alias = "hot desking")]
    UpdateBulk = PUT "/users/hoteling-host/bulk", id "users.hoteling-host.update-bulk",
        Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: HotelingHost = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
