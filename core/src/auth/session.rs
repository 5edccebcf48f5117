//! `/auth/session`

use super::Session;
use crate::declare::{endpoint, operations};

endpoint! {
    /// The session that the token belongs to.
    ///
    /// Whether the answer repeats the token is not known.
    Get = GET "/auth/session", id "auth.session.get", Safe, Sent -> Session;
}

operations! { Get }
