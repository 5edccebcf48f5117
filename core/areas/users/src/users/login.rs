//! `/users/login`: whom a login id belongs to.

use crate::auth::LoginType;
use crate::declare::{endpoint, model};
use crate::value::{DaysLeft, GroupId, PhoneNumber, ResellerId, ServiceProviderId, UserId};

model! {
    /// Whom a login id belongs to: a user or an administrator, of what, and until when the password is valid.
    Login {
        user_id: Option<UserId> = "userId",
        login_type: Option<LoginType> = "loginType",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        locale: Option<String> = "locale",
        encoding: Option<String> = "encoding",
        /// Of a reseller, and of everybody below one.
        reseller_id: Option<ResellerId> = "resellerId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
        password_expires_days: Option<DaysLeft> = "passwordExpiresDays",
        /// Until when the login is locked out, as the platform counts time.
        lockout_period_expiry: Option<i64> = "lockoutPeriodExpiry",
        /// Tokens that were given out before it are no longer valid; as the platform counts time.
        token_revocation_time: Option<i64> = "tokenRevocationTime",
    }
}

endpoint! {
    /// Whom a login id belongs to: a user or an administrator, of what, and until when the password is valid.
    ///
    /// The clients that were seen ask [`login_info`](crate::users::login_info) instead.
    ///
    /// ```
    /// use odin_api::{Endpoint, auth::LoginType, users::login::Get};
    /// let call = Get::new("admin@example.net");
    /// let answer = r#"{"userId":"admin@example.net","loginType":"Group","groupId":"grp.odin","serviceProviderId":"ent.odin"}"#;
    /// let login = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(login.login_type, Some(LoginType::Group));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/login", id "users.login.get", Safe, Documented -> Login;
    new { user_id: UserId = Query "userId" }
}
