//! `/users/busy-lamp-field`: whose lines a phone shows as busy or free.

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Busy Lamp Field: the users whose lines are shown by the keys of a phone.
    #[doc(alias = "BLF")]
    BusyLampField {
        enable_call_park_notification: Option<bool> = "enableCallParkNotification",
        /// The users who are watched, in the order of the keys.
        users: Array<UserRow> = "users",
        /// The SIP address under which the phone subscribes to the list.
        list_uri: Option<String> = "listURI" [Chars(0, 161)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Whose lines the phone of a user shows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::busy_lamp_field::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"enableCallParkNotification":false,"users":[{"userId":"4002@example.net"}]}"#;
    /// let field = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(field.users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "BLF")]
    Get = GET "/users/busy-lamp-field", id "users.busy-lamp-field.get", Safe, Sent -> BusyLampField;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whose lines the phone of a user shows; what is not set stays as it is.
    ///
    /// A list of users replaces the one that is there, and an empty one removes all. [`users::ListAvailable`] names those
    /// who can be watched. The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::busy_lamp_field::Update;
    /// let watch = Update::new("4001@example.net").users(["4002@example.net", "4003@example.net"]);
    /// let nobody = Update::new("4001@example.net").users([] as [&str; 0]);
    /// ```
    #[doc(alias = "BLF")]
    Update = PUT "/users/busy-lamp-field", id "users.busy-lamp-field.update", Idempotent, Sent -> WriteResponse<BusyLampField>;
    new { user_id: UserId = Body "userId" }
    body {
        enable_call_park_notification: bool = "enableCallParkNotification",
        /// The SIP address under which the phone subscribes to the list; administrators only.
        list_uri: String = "listURI" [Chars(0, 161)],
    }
    lists {
        users: UserRow = "users",
    }
}
