//! `/self-service/validate-token`

use crate::declare::{endpoint, model};
use crate::value::Secret;

model! {
    /// Whether a link is good.
    Validity {
        success: Option<bool> = "success",
        /// Why not. An answer that has this is an error of the call as well.
        error: Option<String> = "error",
    }
}

endpoint! {
    /// Whether a link to set a new password is good, before somebody types one. No login is needed.
    ///
    /// ```
    /// use odin_api::{Endpoint, self_service::validate_token::Validate};
    /// let call = Validate::new("ada@example.net", "from the link");
    /// let validity = Validate::response(http::Response::new(r#"{"success":true}"#.into()))?;
    /// assert_eq!(validity.success, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("forgot password", "lost password"))]
    Validate = POST "/self-service/validate-token", id "self-service.validate-token.validate", NotIdempotent, Sent, Public -> Validity;
    new {
        email: String = Body "email",
        /// The token in the link.
        token: Secret = Body "token",
    }
}
