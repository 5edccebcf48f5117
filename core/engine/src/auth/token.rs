//! `/auth/token`: logging in, and renewing the token.

pub mod logout;
pub mod password;

use super::Session;
use crate::declare::endpoint;
use crate::value::{Secret, UserId};

endpoint! {
    /// Logs in.
    ///
    /// The answer holds the token for the `Authorization` header of other calls. Status 402 means that the user name
    /// and password are right but the password has expired: change it with [`password::Update`].
    ///
    /// ```
    /// use odin_api::auth;
    /// let login = auth::token::Create::new("john.smith", "secret");
    /// assert!(!format!("{login:?}").contains("secret"));
    /// ```
    #[doc(alias("log in", "sign in"))]
    Create = POST "/auth/token", id "auth.token.create", Idempotent, Sent, Login -> Session;
    new {
        username: UserId = Body "username",
        password: Secret = Body "password",
    }
}

endpoint! {
    /// Exchanges a token that is still valid for a new one.
    ///
    /// An expired token cannot be renewed: log in again.
    ///
    /// ```
    /// use odin_api::{Endpoint, auth::token::Refresh};
    /// let call = Refresh::new();
    /// let answer = r#"{"token":"a.b.c","userId":"group.admin"}"#;
    /// let session = Refresh::response(http::Response::new(answer.into()))?;
    /// assert!(session.token.is_some());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Refresh = PUT "/auth/token", id "auth.token.refresh", Idempotent, Sent -> Session;
}
