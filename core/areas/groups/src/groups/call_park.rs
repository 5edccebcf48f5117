//! `/groups/call-park`: calls that wait on an extension until somebody takes them.

pub mod groups;
pub mod recall;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Whom a parked call rings that nobody takes.
    RecallTo {
        /// Only the user who parked it.
        ParkingUserOnly = "Parking User Only",
        /// First the user who parked it, then the alternate user.
        ParkingUserThenAlternateUser = "Parking User Then Alternate User",
        /// Only the alternate user.
        AlternateUserOnly = "Alternate User Only",
    }
}

open_enum! {
    /// How a phone rings when a parked call comes back.
    RecallRingPattern {
        Normal = "Normal",
        LongLong = "Long-Long",
        ShortShortLong = "Short-Short-Long",
        ShortLongShort = "Short-Long-Short",
    }
}

model! {
    /// Call Park: what happens to parked calls that nobody takes.
    CallPark {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        /// How long a parked call waits before it rings the user who parked it.
        recall_timer_seconds: Option<i64> = "recallTimerSeconds",
        /// How long a phone shows where the call was parked.
        display_timer_seconds: Option<i64> = "displayTimerSeconds",
        /// Whether the user who parks a call hears where it went.
        enable_destination_announcement: Option<bool> = "enableDestinationAnnouncement",
        recall_to: Option<RecallTo> = "recallTo",
        recall_alternate_user_id: Option<UserId> = "recallAlternateUserId",
        recall_ring_pattern: Option<RecallRingPattern> = "recallRingPattern",
        /// How long the user who parked the call is rung before the alternate user is.
        alternate_user_recall_timer_seconds: Option<i64> = "alternateUserRecallTimerSeconds",
    }
}

endpoint! {
    /// What a group does with parked calls.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_park::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"recallTimerSeconds":45,"recallTo":"Parking User Only"}"#;
    /// let park = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(park.recall_timer_seconds, Some(45));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call park", "park orbit"))]
    Get = GET "/groups/call-park", id "groups.call-park.get", Safe, Sent -> CallPark;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes what a group does with parked calls; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_park::Update;
    /// use odin_api::groups::call_park::RecallTo;
    /// let update = Update::new("ent.odin", "grp.odin")
    ///     .recall_to(RecallTo::AlternateUserOnly)
    ///     .recall_alternate_user_id("4002@example.net");
    /// ```
    #[doc(alias("call park", "park orbit"))]
    Update = PUT "/groups/call-park", id "groups.call-park.update", Idempotent, Sent -> WriteResponse<CallPark>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        alternate_user_recall_timer_seconds: i64 = "alternateUserRecallTimerSeconds" [Range(30, 600)],
        display_timer_seconds: i64 = "displayTimerSeconds" [Range(2, 15)],
        enable_destination_announcement: bool = "enableDestinationAnnouncement",
        recall_alternate_user_id: UserId = "recallAlternateUserId" [Chars(0, 161)],
        recall_ring_pattern: RecallRingPattern = "recallRingPattern",
        recall_timer_seconds: i64 = "recallTimerSeconds" [Range(30, 600)],
        recall_to: RecallTo = "recallTo",
    }
}
