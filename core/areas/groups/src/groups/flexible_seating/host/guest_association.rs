//! `/groups/flexible-seating/host/guest-association`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{ServiceUserId, open_enum};

open_enum! {
    /// From where the guests of a host may come.
    AccessLevel {
        Enterprise = "Enterprise",
        Group = "Group",
    }
}

model! {
    /// Who may use a flexible seating host, and for how long.
    GuestAssociation {
        access_level: Option<AccessLevel> = "accessLevel",
        /// Whether a guest is put off after [`GuestAssociation::association_limit_hours`].
        enforce_association_limit: Option<bool> = "enforceAssociationLimit",
        association_limit_hours: Option<i64> = "associationLimitHours",
    }
}

endpoint! {
    /// Who may use a flexible seating host, and for how long.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::flexible_seating::host::guest_association::Get};
    /// let call = Get::new("desk@example.net");
    /// let answer = r#"{"accessLevel":"Group","enforceAssociationLimit":true,"associationLimitHours":12}"#;
    /// let guests = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(guests.association_limit_hours, Some(12));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desk")]
    Get = GET "/groups/flexible-seating/host/guest-association", id "groups.flexible-seating.host.guest-association.get", Safe, Sent
        -> GuestAssociation;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// Changes who may use a flexible seating host, and for how long; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::flexible_seating::host::guest_association::Update;
    /// let update = Update::new("desk@example.net").enforce_association_limit(true).association_limit_hours(12);
    /// ```
    #[doc(alias = "hot desk")]
    Update = PUT "/groups/flexible-seating/host/guest-association", id "groups.flexible-seating.host.guest-association.update", Idempotent, Sent
        -> WriteResponse<GuestAssociation>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    body {
        access_level: AccessLevel = "accessLevel",
        association_limit_hours: i64 = "associationLimitHours" [Range(1, 99)],
        enforce_association_limit: bool = "enforceAssociationLimit",
    }
}
