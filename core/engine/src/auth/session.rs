//! `/auth/session`

use super::Session;
use crate::declare::endpoint;

endpoint! {
    /// The session that the token belongs to.
    ///
    /// Whether the answer repeats the token is not known.
    ///
    /// ```
    /// use odin_api::{Endpoint, auth::session::Get};
    /// let call = Get::new();
    /// let answer = r#"{"userId":"group.admin","loginType":"Group"}"#;
    /// let session = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(session.user_id.as_ref().unwrap(), "group.admin");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/auth/session", id "auth.session.get", Safe, Sent -> Session;
}
