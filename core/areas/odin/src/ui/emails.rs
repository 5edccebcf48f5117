//! `/ui/emails`: how the portal sends mail.

use crate::branding::emails::Email;
use crate::declare::endpoint;

endpoint! {
    /// The mail for a forgotten password in the portal of this host name.
    ///
    /// No login is needed. Only one branch of the portal asks for it.
    ///
    /// ```
    /// use odin_api::{Endpoint, ui::emails::Get};
    /// let email = Get::response(http::Response::new(r#"{"mailSubject":"Your new password"}"#.into()))?;
    /// assert_eq!(email.mail_subject.as_deref(), Some("Your new password"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/ui/emails", id "ui.emails.get", Safe, Sent, Public -> Email;
}
