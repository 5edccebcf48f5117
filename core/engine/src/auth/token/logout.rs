//! `/auth/token/logout`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::Secret;

endpoint! {
    /// Ends the session of a token.
    ///
    /// The web client knows no such call; the path comes from a client that never managed to send it.
    ///
    /// ```
    /// use odin_api::auth::token::logout::Logout;
    /// let logout = Logout::new("a.b.c");
    /// ```
    #[doc(alias = "log out")]
    Logout = POST "/auth/token/logout", id "auth.token.logout.logout", Idempotent, Documented -> WriteResponse;
    new { token: Secret = Body "token" }
}
