//! `/auth/passwords`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{Secret, UserId};

endpoint! {
    /// Changes the password of a login, the old one known.
    ///
    /// Seen in one client only; the web client uses [`auth::password`](crate::auth::password) with the same fields.
    ///
    /// ```
    /// use odin_api::auth::passwords::Update;
    /// let update = Update::new("group.admin", "old secret", "new secret");
    /// assert!(!format!("{update:?}").contains("new secret"));
    /// ```
    Update = PUT "/auth/passwords", id "auth.passwords.update", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        old_password: Secret = Body "oldPassword" [Chars(1, 60)],
        new_password: Secret = Body "newPassword" [Chars(1, 60)],
    }
}
