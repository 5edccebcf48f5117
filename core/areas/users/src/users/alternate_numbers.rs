//! `/users/alternate-numbers`: up to ten more numbers for a user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// How the phone rings for a number.
    RingPattern {
        Normal = "Normal",
        LongLong = "Long-Long",
        ShortShortLong = "Short-Short-Long",
        ShortLongShort = "Short-Long-Short",
    }
}

model! {
    /// One of the ten alternate numbers, identified by [`AlternateEntry::alternate_entry_id`].
    AlternateEntry {
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 23)],
        extension: Patch<String> = "extension" [Chars(0, 20)],
        ring_pattern: Patch<RingPattern> = "ringPattern",
        /// 1 to 10.
        alternate_entry_id: Option<i64> = "alternateEntryId",
    }
}

impl AlternateEntry {
    /// Place `id` (1 to 10) without a number: sending it empties the place.
    pub fn empty(id: i64) -> Self {
        Self { alternate_entry_id: Some(id), ..Self::default() }
    }

    /// Place `id` (1 to 10) with a number.
    pub fn at(id: i64, phone_number: impl Into<PhoneNumber>) -> Self {
        Self { phone_number: phone_number.into().into(), ..Self::empty(id) }
    }

    /// True when no number and no extension is there.
    pub fn is_empty(&self) -> bool {
        self.phone_number.get().is_none() && self.extension.get().is_none()
    }
}

model! {
    /// The alternate numbers of a user.
    AlternateNumbers {
        user_id: Option<UserId> = "userId",
        /// Whether the phone rings differently for each number.
        distinctive_ring: Option<bool> = "distinctiveRing",
        /// Ten places, most of them empty.
        alternate_entries: Array<AlternateEntry> = "alternateEntries",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

impl AlternateNumbers {
    /// The places that hold a number.
    pub fn used(&self) -> impl Iterator<Item = &AlternateEntry> {
        self.alternate_entries.iter().filter(|entry| !entry.is_empty())
    }
}

endpoint! {
    /// The alternate numbers of a user, or of a virtual user by its service user id.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::alternate_numbers::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"distinctiveRing":true,"alternateEntries":[{"alternateEntryId":1,"extension":"4100"},
    ///     {"alternateEntryId":2}]}"#;
    /// let numbers = Get::response(http::Response::new(answer.into()))?;
    /// assert!(!numbers.alternate_entries[0].is_empty() && numbers.alternate_entries[1].is_empty());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "second number")]
    Get = GET "/users/alternate-numbers", id "users.alternate-numbers.get", Safe, Sent -> AlternateNumbers;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the alternate numbers of a user.
    ///
    /// Send all ten places, changed or not, as the portal does; a place that comes with its id alone is emptied.
    ///
    /// ```
    /// use odin_api::users::alternate_numbers::{AlternateEntry, RingPattern, Update};
    /// let mut second = AlternateEntry::at(1, "+1-2395551112");
    /// second.ring_pattern = RingPattern::ShortShortLong.into();
    /// let places = std::iter::once(second).chain((2..=10).map(AlternateEntry::empty));
    /// let update = Update::new("4001@example.net").distinctive_ring(true).alternate_entries(places);
    /// ```
    #[doc(alias = "second number")]
    Update = PUT "/users/alternate-numbers", id "users.alternate-numbers.update", Idempotent, Sent -> WriteResponse<AlternateNumbers>;
    new { user_id: UserId = Body "userId" }
    body { distinctive_ring: bool = "distinctiveRing" }
    lists { alternate_entries: AlternateEntry = "alternateEntries" [Items(10)] }
}
