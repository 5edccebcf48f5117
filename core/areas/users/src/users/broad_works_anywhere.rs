//! `/users/broad-works-anywhere`: other phones of a user ring as if they were its own.
//!
//! `PUT /users/broad-works-anywhere/clone` is known by its name only. No source shows what it takes or answers, so it is not
//! here; `odin_api::Custom` can send it.

pub mod criteria;
pub mod phone_numbers;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, UserId};

pub use phone_numbers::AnywhereNumber;

model! {
    /// BroadWorks Anywhere: the other phones of a user, and which calls make all of them ring.
    BroadWorksAnywhere {
        /// Whether all phones ring when the user calls somebody from a screen.
        alert_all_locations_for_click_to_dial_calls: Option<bool> = "alertAllLocationsForClickToDialCalls",
        /// Whether all phones ring for announcements to a paging group.
        alert_all_locations_for_group_paging_calls: Option<bool> = "alertAllLocationsForGroupPagingCalls",
        phone_numbers: Array<AnywhereNumber> = "phoneNumbers",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The BroadWorks Anywhere of a user, with its phones and their criteria.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::broad_works_anywhere::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"phoneNumbers":[{"phoneNumber":"+1-2015559999","description":"Mobile","isActive":true}]}"#;
    /// let anywhere = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(anywhere.phone_numbers[0].description.get().map(String::as_str), Some("Mobile"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("BWA", "mobile twinning", "single number reach"))]
    Get = GET "/users/broad-works-anywhere", id "users.broad-works-anywhere.get", Safe, Sent -> BroadWorksAnywhere;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes for which calls all phones of a user ring, and switches the phones on and off; what is not set stays as it is.
    ///
    /// Phones are added and removed with [`phone_numbers::Create`] and [`phone_numbers::Delete`].
    ///
    /// ```
    /// use odin_api::users::broad_works_anywhere::Update;
    /// let update = Update::new("4001@example.net").alert_all_locations_for_group_paging_calls(false);
    /// ```
    #[doc(alias("BWA", "mobile twinning", "single number reach"))]
    Update = PUT "/users/broad-works-anywhere", id "users.broad-works-anywhere.update", Idempotent, Sent
        -> WriteResponse<BroadWorksAnywhere>;
    new { user_id: UserId = Body "userId" }
    body {
        /// Whether all phones ring when the user calls somebody from a screen.
        alert_all_locations_for_click_to_dial_calls: bool = "alertAllLocationsForClickToDialCalls",
        /// Whether all phones ring for announcements to a paging group.
        alert_all_locations_for_group_paging_calls: bool = "alertAllLocationsForGroupPagingCalls",
    }
    items {
        /// Each is switched on or off by its `is_active`. The portal sends all of them back as it read them.
        phone_numbers: AnywhereNumber = "phoneNumbers",
    }
}
