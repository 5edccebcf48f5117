//! `/users/sequential-ring`: other phones ring one after the other.

pub mod criteria;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Activation, CriterionRow};
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A phone that Sequential Ring rings in its turn.
    SequentialRingLocation {
        /// A number or a SIP URI.
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 161)],
        number_of_rings: Option<i64> = "numberOfRings" [Range(2, 20)],
        /// Whether whoever picks up must press a key, so that a mailbox does not take the call.
        answer_confirmation_required: Option<bool> = "answerConfirmationRequired",
    }
}

model! {
    /// Sequential Ring: which phones ring one after the other, and for which calls.
    SequentialRing {
        /// Whether the phone of the user rings before the others.
        ring_base_location_first: Option<bool> = "ringBaseLocationFirst",
        /// How many times the phone of the user rings: 0, or 2 to 20.
        base_location_number_of_rings: Option<i64> = "baseLocationNumberOfRings",
        /// Whether other phones ring although the phone of the user is busy.
        continue_if_base_location_is_busy: Option<bool> = "continueIfBaseLocationIsBusy",
        /// Whether the caller may press a key to leave a message at once.
        caller_may_stop_search: Option<bool> = "callerMayStopSearch",
        locations: Array<SequentialRingLocation> = "locations",
        criteria: Array<CriterionRow> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Sequential Ring of a user: which phones ring one after the other, and the criteria as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::sequential_ring::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"ringBaseLocationFirst":true,"locations":[{"phoneNumber":"+1-2015559999","numberOfRings":3}]}"#;
    /// let ring = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(ring.locations[0].number_of_rings, Some(3));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "find me follow me")]
    Get = GET "/users/sequential-ring", id "users.sequential-ring.get", Safe, Sent -> SequentialRing;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Sequential Ring of a user, and switches its criteria on and off.
    ///
    /// What is not set stays as it is; a list of locations replaces the one that is there. Without a criterion that is on,
    /// calls ring as if the service were not there: [`criteria::Create`] makes one. The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::shapes::criteria::Activation;
    /// use odin_api::users::sequential_ring::{SequentialRingLocation, Update};
    /// let mut mobile = SequentialRingLocation::default();
    /// mobile.phone_number = "+1-2015559999".into();
    /// mobile.number_of_rings = Some(4);
    /// let update = Update::new("4001@example.net")
    ///     .ring_base_location_first(true)
    ///     .locations([mobile])
    ///     .criteria([Activation::new("Customers", true)]);
    /// ```
    #[doc(alias = "find me follow me")]
    Update = PUT "/users/sequential-ring", id "users.sequential-ring.update", Idempotent, Sent -> WriteResponse<SequentialRing>;
    new { user_id: UserId = Body "userId" }
    body {
        /// Whether the phone of the user rings before the others.
        ring_base_location_first: bool = "ringBaseLocationFirst",
        /// How many times the phone of the user rings: 0, or 2 to 20.
        base_location_number_of_rings: i64 = "baseLocationNumberOfRings" [Range(0, 20)],
        /// Whether other phones ring although the phone of the user is busy.
        continue_if_base_location_is_busy: bool = "continueIfBaseLocationIsBusy",
        /// Whether the caller may press a key to leave a message at once.
        caller_may_stop_search: bool = "callerMayStopSearch",
    }
    lists {
        /// At most five.
        locations: SequentialRingLocation = "locations",
    }
    items { criteria: Activation = "criteria" }
}
