//! `/users/password`: the state of a user's password, not the password.

use crate::declare::{endpoint, model};
use crate::value::{DaysLeft, UserId};

model! {
    /// Whether a user can log in, and how long the password is good for.
    PasswordInfo {
        user_id: Option<UserId> = "userId",
        /// True after too many wrong passwords, until an administrator sets a new one.
        is_login_disabled: Option<bool> = "isLoginDisabled",
        expiration_days: Option<DaysLeft> = "expirationDays",
    }
}

endpoint! {
    /// Whether a user can log in, and how long the password is good for.
    ///
    /// ```
    /// use odin_api::{Endpoint, users};
    /// let answer = r#"{"isLoginDisabled":false,"expirationDays":"-2147483648","userId":"4001@example.net"}"#;
    /// let info = users::password::Get::response(http::Response::new(answer.into()))?;
    /// assert!(info.expiration_days.is_some_and(|days| days.is_never()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/password", id "users.password.get", Safe, Sent -> PasswordInfo;
    new { user_id: UserId = Query "userId" }
}
