//! `/users/communication-barring-user`: barring profiles that a user switches with a passcode.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Secret, ServiceProviderId, UserId};

model! {
    /// A barring profile that the user may switch on.
    UserBarringProfile {
        /// What the user dials for it.
        code: Option<String> = "code",
        name: Option<String> = "name",
        /// Whether it is switched on, as a text; no source shows which.
        activated: Option<String> = "activated",
        /// Whether it holds while no other is switched on, as a text; no source shows which.
        primary: Option<String> = "primary",
    }
}

model! {
    /// Communication Barring User-Control: the barring profiles that a user switches with a passcode.
    CommunicationBarringUserControl {
        /// Whether a wrong passcode was entered too often.
        lockout_status: Option<bool> = "lockoutStatus",
        profile_table: Array<UserBarringProfile> = "profileTable",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The barring profiles that a user may switch, and whether the user is locked out.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::communication_barring_user::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"lockoutStatus":false,"profileTable":[{"code":"1","name":"No international calls"}]}"#;
    /// let control = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(control.profile_table[0].code.as_deref(), Some("1"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call barring")]
    Get = GET "/users/communication-barring-user", id "users.communication-barring-user.get", Safe, Inferred
        -> CommunicationBarringUserControl;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Switches the barring profile of a user, sets the passcode for it, or ends a lockout.
    ///
    /// It may set a passcode, which is why the operation is not repeated when its answer is lost.
    ///
    /// ```
    /// use odin_api::users::communication_barring_user::Update;
    /// let unlock = Update::new("4001@example.net").new_passcode("2580").reset_lockout(true);
    /// ```
    #[doc(alias = "call barring")]
    Update = PUT "/users/communication-barring-user", id "users.communication-barring-user.update", NotIdempotent, Inferred
        -> WriteResponse<CommunicationBarringUserControl>;
    new { user_id: UserId = Body "userId" }
    body {
        /// The code of the profile that is switched on.
        enable_profile: i64 = "enableProfile" [Range(0, 9)],
        /// Users need it to set a new one; administrators do not.
        old_passcode: Secret = "oldPasscode" [Chars(1, 30)],
        new_passcode: Secret = "newPasscode" [Chars(1, 30)],
        /// True ends the lockout after wrong passcodes.
        reset_lockout: bool = "resetLockout",
    }
}
