//! `/system/sip-authentication-password-rules`: what SIP passwords of phones must be like, in the platform.

use crate::declare::endpoint;
use crate::shapes::rules::SipPasswordRules;

endpoint! {
    /// What the passwords must be like by which phones log in to the platform.
    ///
    /// [`sip_password::generate`](crate::sip_password::generate) makes some that fit.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::sip_authentication_password_rules::Get};
    /// let call = Get::new();
    /// let answer = r#"{"minLength":8,"restrictMinDigits":true,"minDigits":1}"#;
    /// let rules = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rules.min_length, Some(8));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("device password", "SIP password"))]
    Get = GET "/system/sip-authentication-password-rules", id "system.sip-authentication-password-rules.get", Safe, Sent
        -> SipPasswordRules;
    new {}
}
