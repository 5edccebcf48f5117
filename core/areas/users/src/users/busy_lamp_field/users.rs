//! `/users/busy-lamp-field/users`

use crate::declare::{endpoint, model};
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

model! {
    /// Users whose lines can be shown.
    AvailableUsers {
        users: Array<UserRow> = "users",
    }
}

endpoint! {
    /// Whose lines the phone of a user can show; those that it shows already are among them.
    ///
    /// ```
    /// use odin_api::users::busy_lamp_field::users::ListAvailable;
    /// let list = ListAvailable::new("4001@example.net");
    /// ```
    #[doc(alias = "BLF")]
    ListAvailable = GET "/users/busy-lamp-field/users", id "users.busy-lamp-field.users.list-available", Safe, Sent
        -> AvailableUsers;
    new { user_id: UserId = Query "userId" }
}
