//! `/users/portal-passcode`: the digits with which a user enters the voice portal.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{DaysLeft, Secret, UserId};

model! {
    /// The state of a voice portal passcode.
    PortalPasscode {
        /// True after too many wrong passcodes.
        is_login_disabled: Option<bool> = "isLoginDisabled",
        expiration_days: Option<DaysLeft> = "expirationDays",
        /// The server sends asterisks.
        passcode: Option<Secret> = "passcode",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The state of a user's voice portal passcode.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::portal_passcode::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isLoginDisabled":false,"expirationDays":19}"#;
    /// let passcode = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(passcode.expiration_days.unwrap().days(), Some(19));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("voicemail PIN", "voicemail password", "PIN"))]
    Get = GET "/users/portal-passcode", id "users.portal-passcode.get", Safe, Sent -> PortalPasscode;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Sets the voice portal passcode of a user.
    ///
    /// 1 to 30 digits for BroadWorks; sources differ about less (4 to 6), and the passcode rules of the group decide.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::portal_passcode::Update};
    /// assert!(Update::new("4001@example.net", "83920174").prepare().is_ok());
    /// assert!(Update::new("4001@example.net", "letters").prepare().is_err());
    /// ```
    #[doc(alias("voicemail PIN", "voicemail password", "PIN"))]
    Update = PUT "/users/portal-passcode", id "users.portal-passcode.update", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        new_passcode: Secret = Body "newPasscode" [Digits(1, 30)],
    }
    body {
        /// Needed when users change their own.
        old_passcode: Secret = "oldPasscode" [Chars(1, 30)],
    }
}
