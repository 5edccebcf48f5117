//! `/sip-password/generate`

use crate::declare::endpoint;
use crate::password::generate::{GeneratedPassword, GeneratedPasswords};

endpoint! {
    /// Generates a SIP authentication password that follows the rules of the platform, without setting it.
    ///
    /// ```
    /// use odin_api::{Endpoint, sip_password::generate::Generate};
    /// let answer = r#"{"password":"9!06B_9Cs{J4"}"#;
    /// let generated = Generate::response(http::Response::new(answer.into()))?;
    /// assert_eq!(generated.password.expose(), "9!06B_9Cs{J4");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "SIP password")]
    Generate = GET "/sip-password/generate", id "sip-password.generate.generate", Safe, Sent -> GeneratedPassword;
}

endpoint! {
    /// Generates several passwords that follow the SIP password rules of the platform.
    ///
    /// One client sends it to `/password/generate`, without the group that path needs. The documented call got more than it asked for.
    ///
    /// ```
    /// use odin_api::sip_password::generate::GenerateMany;
    /// let ten = GenerateMany::new(10);
    /// ```
    GenerateMany = GET "/sip-password/generate", id "sip-password.generate.generate-many", Safe, Inferred
        -> GeneratedPasswords;
    new { limit: i64 = Query "limit" }
}
