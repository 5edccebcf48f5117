//! `/auth/switch-user`

use super::Session;
use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Acts as another user.
    ///
    /// The server's response is not documented; if it contains a token, the token can be used as a separate session.
    ///
    /// ```
    /// use odin_api::{Endpoint, auth::switch_user::Switch};
    /// let switch = Switch::new("4001@example.net");
    /// let answer = Switch::response(http::Response::new(r#"{"token":"a.b.c"}"#.into()))?;
    /// assert!(answer.record.and_then(|session| session.token).is_some());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "impersonate")]
    Switch = POST "/auth/switch-user", id "auth.switch-user.switch", NotIdempotent, Sent -> WriteResponse<Session>;
    new { username: UserId = Body "username" }
}
