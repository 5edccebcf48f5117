//! `/users/night-forwarding`: calls are forwarded at night.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Whether calls to a user are forwarded at night.
    NightForwarding {
        /// As the group has it.
        UseGroup = "Use Group",
        On = "On",
        Off = "Off",
    }
}

pub use crate::shapes::forwarding::GroupNightMode;

model! {
    /// Group Night Forwarding: whether calls to a user are forwarded at night, as the group has it or not.
    GroupNightForwarding {
        night_forwarding: Option<NightForwarding> = "nightForwarding",
        /// What the group has; only read.
        group_night_forwarding: Option<GroupNightMode> = "groupNightForwarding",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The night forwarding of a user, and that of its group.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::night_forwarding::{Get, NightForwarding}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"nightForwarding":"Use Group","groupNightForwarding":"Auto On"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.night_forwarding, Some(NightForwarding::UseGroup));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("night mode", "after hours"))]
    Get = GET "/users/night-forwarding", id "users.night-forwarding.get", Safe, Sent -> GroupNightForwarding;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whether calls to a user are forwarded at night.
    ///
    /// ```
    /// use odin_api::users::night_forwarding::{NightForwarding, Update};
    /// let off = Update::new("4001@example.net").night_forwarding(NightForwarding::Off);
    /// ```
    #[doc(alias("night mode", "after hours"))]
    Update = PUT "/users/night-forwarding", id "users.night-forwarding.update",
        Idempotent, Sent -> WriteResponse<GroupNightForwarding>;
    new { user_id: UserId = Body "userId" }
    body {
        night_forwarding: NightForwarding = "nightForwarding",
    }
}
