//! `/self-service/send-reset-password-link`

use super::Outcome;
use crate::declare::endpoint;
use crate::value::{Secret, UserId};

endpoint! {
    /// Sends a user a mail with a link to set a new password.
    ///
    /// No login is needed, but the proof of a human at the portal, by reCAPTCHA. Look at
    /// [`is_success`](Outcome::is_success).
    ///
    /// ```
    /// use odin_api::{Endpoint, self_service::send_reset_password_link::Send};
    /// let call = Send::new("4001@example.net", "ada@example.net", "from reCAPTCHA");
    /// let outcome = Send::response(http::Response::new(r#"{"status":"success"}"#.into()))?;
    /// assert!(outcome.is_success());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("forgot password", "lost password"))]
    Send = POST "/self-service/send-reset-password-link", id "self-service.send-reset-password-link.send", NotIdempotent, Sent, Public -> Outcome;
    new {
        user_id: UserId = Body "userId",
        /// The address that the user has in Odin.
        email: String = Body "email",
        /// What reCAPTCHA gave the browser.
        g_recaptcha_response: Secret = Body "g-recaptcha-response",
    }
}
