//! `/users/preferred-carrier`: which carrier carries calls.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// The carrier of one kind of call: that of the group, or the user's own.
    PreferredCarrier {
        use_group_preferred_carrier: Option<bool> = "useGroupPreferredCarrier",
        /// The user's own, by its name.
        carrier: Patch<String> = "carrier" [Chars(0, 80)],
    }
}

model! {
    /// Preferred Carrier User: which carrier carries the calls of a user, by how far they go.
    #[doc(alias = "PIC")]
    #[doc(alias = "long distance carrier")]
    PreferredCarriers {
        /// Toll calls within the area of the local carrier.
        intra_lata_carrier: Option<PreferredCarrier> = "intraLataCarrier",
        /// Calls between areas.
        inter_lata_carrier: Option<PreferredCarrier> = "interLataCarrier",
        international_carrier: Option<PreferredCarrier> = "internationalCarrier",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The preferred carriers of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::preferred_carrier::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"intraLataCarrier":{"useGroupPreferredCarrier":true}}"#;
    /// let carriers = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(carriers.intra_lata_carrier.unwrap().use_group_preferred_carrier, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("PIC", "long distance carrier"))]
    Get = GET "/users/preferred-carrier", id "users.preferred-carrier.get", Safe, Inferred -> PreferredCarriers;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the preferred carriers of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::preferred_carrier::{PreferredCarrier, Update};
    /// let mut own = PreferredCarrier::default();
    /// own.use_group_preferred_carrier = Some(false);
    /// own.carrier = "Example Telecom".into();
    /// let update = Update::new("4001@example.net").international_carrier(own);
    /// ```
    #[doc(alias("PIC", "long distance carrier"))]
    Update = PUT "/users/preferred-carrier", id "users.preferred-carrier.update",
        Idempotent, Inferred -> WriteResponse<PreferredCarriers>;
    new { user_id: UserId = Body "userId" }
    body {
        intra_lata_carrier: PreferredCarrier = "intraLataCarrier",
        inter_lata_carrier: PreferredCarrier = "interLataCarrier",
        international_carrier: PreferredCarrier = "internationalCarrier",
    }
}
