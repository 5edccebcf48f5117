//! `/users/authentication`: the name and password with which a phone registers.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, Secret, ServiceProviderId, UserId};

model! {
    /// The SIP authentication of a user; the password is never shown.
    Authentication {
        user_name: Option<String> = "userName",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        is_enterprise: Option<bool> = "isEnterprise",
        /// An empty text, where the answer to a change has it.
        new_password: Option<Secret> = "newPassword",
    }
}

endpoint! {
    /// The SIP authentication name of a user, who needs the service Authentication.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::authentication::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userName":"4001","userId":"4001@example.net"}"#;
    /// let login = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(login.user_name.as_deref(), Some("4001"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("SIP password", "SIP credentials", "digest authentication"))]
    Get = GET "/users/authentication", id "users.authentication.get", Safe, Sent -> Authentication;
    new { user_id: UserId = Query "userId" }
}

model! {
    /// A password change by someone who knows the old one.
    PasswordChange {
        old: Patch<Secret> = "old" [Chars(1, 60)],
        new: Patch<Secret> = "new" [Chars(1, 60)],
    }
}

impl PasswordChange {
    /// From `old` to `new`.
    pub fn between(old: impl Into<Secret>, new: impl Into<Secret>) -> Self {
        Self { old: old.into().into(), new: new.into().into(), ..Self::default() }
    }
}

endpoint! {
    /// Changes the SIP authentication name or password of a user; phones that hold the old one stop registering.
    ///
    /// Give the new password alone, or the old one with it in `password`: no client is seen to send both. That the secrets
    /// belong into the body rather than the query is inferred for `password`. How mixed a password must be is ruled by
    /// the service provider or the system.
    ///
    /// ```
    /// use odin_api::users::authentication::Update;
    /// let update = Update::new("4001@example.net").user_name("4001").new_password("s3cret-Enough");
    /// ```
    #[doc(alias("SIP password", "SIP credentials", "digest authentication"))]
    Update = PUT "/users/authentication", id "users.authentication.update", NotIdempotent, Sent -> WriteResponse<Authentication>;
    new { user_id: UserId = Body "userId" }
    body {
        user_name: String = "userName" [Chars(0, 80)],
        new_password: Secret = "newPassword" [Chars(0, 60)],
        password: PasswordChange = "password",
    }
    one_of ["userName", "newPassword", "password"]
}
