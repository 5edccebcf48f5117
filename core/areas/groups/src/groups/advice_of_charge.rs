//! `/groups/advice-of-charge`: how soon the charge of a call is told again, in a group.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// How users of a group are told what a call costs.
    GroupAdviceOfCharge {
        /// How long it waits between two announcements of the charge.
        delay_between_notification_seconds: Option<i64> = "delayBetweenNotificationSeconds",
        /// Whether the delay is that of the group; else that of the service provider holds.
        use_group_level_aoc_settings: Option<bool> = "useGroupLevelAoCSettings",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// How users of a group are told what a call costs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::advice_of_charge::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"useGroupLevelAoCSettings":true,"delayBetweenNotificationSeconds":30}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.delay_between_notification_seconds, Some(30));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("AoC", "call charges"))]
    Get = GET "/groups/advice-of-charge", id "groups.advice-of-charge.get", Safe, Inferred -> GroupAdviceOfCharge;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes how users of a group are told what a call costs; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::groups::advice_of_charge::Update;
    /// let change = Update::new("ent.odin", "grp.odin")
    ///     .use_group_level_aoc_settings(true)
    ///     .delay_between_notification_seconds(60);
    /// ```
    #[doc(alias("AoC", "call charges"))]
    Update = PUT "/groups/advice-of-charge", id "groups.advice-of-charge.update", Idempotent, Inferred
        -> WriteResponse<GroupAdviceOfCharge>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// How long it waits between two announcements of the charge.
        delay_between_notification_seconds: i64 = "delayBetweenNotificationSeconds" [Range(5, 1_800)],
        /// Whether the delay is that of the group; else that of the service provider holds.
        use_group_level_aoc_settings: bool = "useGroupLevelAoCSettings",
    }
}
