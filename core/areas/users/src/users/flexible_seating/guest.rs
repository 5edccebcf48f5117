//! `/users/flexible-seating/guest`: the desk at which a user is.

pub mod hosts;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::device::AccessDeviceEndpoint;
use crate::value::{Array, Patch, PhoneNumber, Secret, UserId};

model! {
    /// A host: the phone of a desk, as a guest finds it.
    SeatingHost {
        user_id: Option<UserId> = "userId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        /// Whether guests must leave after some hours.
        enable_association_limit: Option<bool> = "enableAssociationLimit",
        association_limit_hours: Option<i64> = "associationLimitHours",
    }
}

model! {
    /// Flexible Seating Guest: at which desk a user is, and for how long.
    #[doc(alias = "hot desking")]
    FlexibleSeatingGuest {
        is_active: Option<bool> = "isActive",
        /// Whether the user leaves the desk after `association_limit_hours`.
        enable_association_limit: Option<bool> = "enableAssociationLimit",
        association_limit_hours: Option<i64> = "associationLimitHours" [Range(1, 999)],
        /// The phone that the user has when at no desk.
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
        /// 4 to 10 digits with which the user takes over a phone.
        unlock_phone_pin_code: Patch<Secret> = "unlockPhonePINCode",
        /// The desk at which the user is; absent when at none.
        host_user_id: Patch<UserId> = "hostUserId",
        host_first_name: Option<String> = "hostFirstName",
        host_last_name: Option<String> = "hostLastName",
        /// Since when the user is there.
        host_association_date_time: Option<String> = "hostAssociationDateTime",
        /// Whether the desk has a limit of its own.
        host_enforces_association_limit: Option<bool> = "hostEnforcesAssociationLimit",
        host_association_limit_hours: Option<i64> = "hostAssociationLimitHours",
        /// The desks that are free.
        users: Array<SeatingHost> = "users",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// At which desk a user is, and which are free.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::flexible_seating::guest::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"hostUserId":"desk7@example.net","users":[]}"#;
    /// let guest = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(guest.host_user_id.get().map(|id| id.as_str()), Some("desk7@example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desking")]
    Get = GET "/users/flexible-seating/guest", id "users.flexible-seating.guest.get", Safe, Sent -> FlexibleSeatingGuest;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Flexible Seating Guest of a user, and lets the user sit down at a desk or leave it.
    ///
    /// What is not set stays as it is. [`hosts::ListAvailable`] names the desks that are free.
    ///
    /// ```
    /// use odin_api::{users::flexible_seating::guest::Update, value::Patch};
    /// let sit = Update::new("4001@example.net").is_active(true).host_user_id("desk7@example.net");
    /// let leave = Update::new("4001@example.net").host_user_id(Patch::Clear);
    /// ```
    #[doc(alias = "hot desking")]
    Update = PUT "/users/flexible-seating/guest", id "users.flexible-seating.guest.update", Idempotent, Sent
        -> WriteResponse<FlexibleSeatingGuest>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// Whether the user leaves the desk after `association_limit_hours`.
        enable_association_limit: bool = "enableAssociationLimit",
        association_limit_hours: i64 = "associationLimitHours" [Range(1, 999)],
        /// The phone that the user has when at no desk.
        access_device_endpoint: AccessDeviceEndpoint = "accessDeviceEndpoint",
        /// Digits with which the user takes over a phone.
        unlock_phone_pin_code: Secret = "unlockPhonePINCode" [Chars(4, 10)],
        /// The desk to sit down at; clearing it leaves the desk.
        host_user_id: UserId = "hostUserId",
    }
}
