//! `/users/direct-route`: which identities of trunk groups lead calls to the user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Which destination trunk group identity outgoing calls carry.
    DtgPolicy {
        DirectRoute = "Direct Route DTG",
        TrunkGroup = "Trunk Group DTG",
    }
}

open_enum! {
    /// Which trunk identity outgoing calls carry.
    TrunkIdentityPolicy {
        DirectRoute = "Direct Route Trunk Identity",
        TrunkGroup = "Trunk Group Trunk Identity",
    }
}

model! {
    /// The identities by which calls reach the user.
    DirectRoutes {
        /// Destination trunk groups.
        dtg_identity: Array<String> = "dtgIdentity" [Chars(1, 80)],
        trunk_identity: Array<String> = "trunkIdentity" [Chars(1, 161)],
    }
}

model! {
    /// Direct Route: which identities of trunk groups lead calls to a user.
    DirectRoute {
        outgoing_dtg_policy: Option<DtgPolicy> = "outgoingDTGPolicy",
        outgoing_trunk_identity_policy: Option<TrunkIdentityPolicy> = "outgoingTrunkIdentityPolicy",
        routes: Option<DirectRoutes> = "routes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Direct Route of a user: which identities of trunk groups lead calls to the user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::direct_route::{DtgPolicy, Get}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"outgoingDTGPolicy":"Trunk Group DTG","outgoingTrunkIdentityPolicy":"Trunk Group Trunk Identity"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.outgoing_dtg_policy, Some(DtgPolicy::TrunkGroup));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("DTG", "trunk group"))]
    Get = GET "/users/direct-route", id "users.direct-route.get", Safe, Inferred -> DirectRoute;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Direct Route of a user; what is not set stays as it is.
    ///
    /// The identities in `routes` replace those that are there.
    ///
    /// ```
    /// use odin_api::users::direct_route::{DirectRoutes, Update};
    /// let mut routes = DirectRoutes::default();
    /// routes.trunk_identity = ["pbx1"].into_iter().collect();
    /// let update = Update::new("4001@example.net").routes(routes);
    /// ```
    #[doc(alias("DTG", "trunk group"))]
    Update = PUT "/users/direct-route", id "users.direct-route.update",
        Idempotent, Inferred -> WriteResponse<DirectRoute>;
    new { user_id: UserId = Body "userId" }
    body {
        outgoing_dtg_policy: DtgPolicy = "outgoingDTGPolicy",
        outgoing_trunk_identity_policy: TrunkIdentityPolicy = "outgoingTrunkIdentityPolicy",
        routes: DirectRoutes = "routes",
    }
}
