//! `/users/passwords`: passwords for the web portal.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{Secret, UserId};

endpoint! {
    /// Sets the portal password of a user, of a virtual user, or of an administrator.
    ///
    /// An administrator sets the password of someone else without the old one. A user who changes the own password must
    /// give the old one, and needs a new token afterwards. The group's rules decide about length and characters, so that
    /// is left to the server. One client calls the field `password`; the API's own client and all others send
    /// `newPassword`.
    ///
    /// ```
    /// use odin_api::users::passwords::Update;
    /// let by_admin = Update::new("4001@example.net", "correct horse");
    /// let own = Update::new("4001@example.net", "correct horse").old_password("battery staple");
    /// assert!(!format!("{own:?}").contains("battery"));
    /// ```
    #[doc(alias("reset password", "change password"))]
    Update = PUT "/users/passwords", id "users.passwords.update", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        new_password: Secret = Body "newPassword" [Chars(1, 60)],
    }
    body { old_password: Secret = "oldPassword" [Chars(1, 60)] }
}
