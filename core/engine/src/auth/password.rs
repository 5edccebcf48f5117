//! `/auth/password`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{Secret, UserId};

endpoint! {
    /// Changes the password of one's own login, or, as an administrator, of another one.
    ///
    /// A password change ends the sessions of that login.
    ///
    /// ```
    /// use odin_api::auth::password::Update;
    /// let own = Update::new("new secret").old_password("old secret");
    /// let of_another = Update::new("new secret").user_id("group.admin");
    /// ```
    Update = PUT "/auth/password", id "auth.password.update", NotIdempotent, Sent -> WriteResponse;
    new { new_password: Secret = Body "newPassword" [Chars(1, 60)] }
    body {
        /// Left out when an administrator sets another login's password.
        old_password: Secret = "oldPassword" [Chars(1, 60)],
        user_id: UserId = "userId",
    }
}
