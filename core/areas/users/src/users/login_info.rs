//! `/users/login-info`: what the platform knows of a login.

use crate::auth::LoginType;
use crate::declare::{endpoint, model};
use crate::value::{DaysLeft, GroupId, ServiceProviderId, UserId};

model! {
    /// What the platform knows of a login, found by a user id or an alternate one.
    LoginInfo {
        login_type: Option<LoginType> = "loginType",
        locale: Option<String> = "locale",
        encoding: Option<String> = "encoding",
        group_id: Option<GroupId> = "groupId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        is_enterprise: Option<bool> = "isEnterprise",
        password_expires_days: Option<DaysLeft> = "passwordExpiresDays",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        /// The id that was asked for.
        user_id: Option<UserId> = "userId",
        /// True when that id is an alternate one.
        is_alternate_user_id: Option<bool> = "isAlternateUserId",
        /// The user's real id.
        broadworks_user_id: Option<UserId> = "broadworksUserId",
        department_name: Option<String> = "departmentName",
    }
}

endpoint! {
    /// Whom a login name belongs to: the kind of user, its group, its real user id.
    ///
    /// One client asks `/users/login` instead.
    ///
    /// ```
    /// use odin_api::{Endpoint, Site, users::login_info::Get};
    /// let site = Site::new("https://odin.example.net/api/v2")?;
    /// let request = Get::new("ada@example.com").request(&site, None)?;
    /// assert_eq!(request.uri().query(), Some("userId=ada%40example.com"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/login-info", id "users.login-info.get", Safe, Sent -> LoginInfo;
    new { user_id: UserId = Query "userId" }
}
