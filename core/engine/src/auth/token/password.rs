//! `/auth/token/password`: the way out of an expired password.

use crate::auth::Session;
use crate::declare::endpoint;
use crate::value::{Secret, UserId};

endpoint! {
    /// Changes a password with the old one, and logs in with the new one.
    ///
    /// Works without a token, so also after a login was answered with 402.
    ///
    /// ```
    /// use odin_api::auth::token::password::Update;
    /// let update = Update::new("john.smith", "old secret", "new secret");
    /// ```
    Update = PUT "/auth/token/password", id "auth.token.password.update", NotIdempotent, Sent, Public -> Session;
    new {
        user_id: UserId = Body "userId",
        old_password: Secret = Body "oldPassword",
        new_password: Secret = Body "newPassword",
    }
}
