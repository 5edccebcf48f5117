//! `/users/simultaneous-ring-personal`: other phones ring together with that of the user.

pub mod criteria;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Activation, CriterionRow};
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A phone that rings together with that of the user.
    RingLocation {
        /// A number or a SIP URI.
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 161)],
        /// Whether whoever picks up must press a key, so that a mailbox does not take the call.
        answer_confirmation_required: Option<bool> = "answerConfirmationRequired",
    }
}

model! {
    /// Simultaneous Ring Personal: which phones ring together with that of the user, and for which calls.
    SimultaneousRingPersonal {
        is_active: Option<bool> = "isActive",
        /// Whether other phones do not ring while the user is on a call.
        do_not_ring_if_on_call: Option<bool> = "doNotRingIfOnCall",
        locations: Array<RingLocation> = "locations" [Items(10)],
        criteria: Array<CriterionRow> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Simultaneous Ring Personal of a user: which phones ring with that of the user, and the criteria as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::simultaneous_ring_personal::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"doNotRingIfOnCall":true,"locations":[{"phoneNumber":"+1-2015559999"}]}"#;
    /// let ring = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(ring.locations.len(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "find me follow me")]
    #[doc(alias = "sim ring")]
    #[doc(alias = "twinning")]
    Get = GET "/users/simultaneous-ring-personal", id "users.simultaneous-ring-personal.get", Safe, Sent -> SimultaneousRingPersonal;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Simultaneous Ring Personal of a user, and switches its criteria on and off.
    ///
    /// What is not set stays as it is; a list of locations replaces the one that is there. Criteria narrow the service
    /// down: [`criteria::Create`] makes one. The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::simultaneous_ring_personal::{RingLocation, Update};
    /// let mut mobile = RingLocation::default();
    /// mobile.phone_number = "+1-2015559999".into();
    /// let update = Update::new("4001@example.net").is_active(true).do_not_ring_if_on_call(true).locations([mobile]);
    /// ```
    #[doc(alias = "find me follow me")]
    #[doc(alias = "sim ring")]
    #[doc(alias = "twinning")]
    Update = PUT "/users/simultaneous-ring-personal", id "users.simultaneous-ring-personal.update", Idempotent, Sent -> WriteResponse<SimultaneousRingPersonal>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// Whether other phones do not ring while the user is on a call.
        do_not_ring_if_on_call: bool = "doNotRingIfOnCall",
    }
    lists {
        locations: RingLocation = "locations" [Items(10)],
    }
    items { criteria: Activation = "criteria" }
}
