//! `/self-service/reset-password-from-link`

use super::Outcome;
use crate::declare::endpoint;
use crate::value::Secret;

endpoint! {
    /// Sets a new password by the link from a mail. No login is needed; look at [`is_success`](Outcome::is_success).
    ///
    /// ```
    /// use odin_api::self_service::reset_password_from_link::Reset;
    /// let new = "a new secret";
    /// let reset = Reset::new("ada@example.net", "from the link", new, new);
    /// ```
    #[doc(alias("forgot password", "lost password"))]
    Reset = POST "/self-service/reset-password-from-link", id "self-service.reset-password-from-link.reset", NotIdempotent, Sent, Public -> Outcome;
    new {
        email: String = Body "email",
        /// The token in the link.
        token: Secret = Body "token",
        password: Secret = Body "password",
        /// The password once more.
        password_confirmed: Secret = Body "password_confirmed",
    }
}
