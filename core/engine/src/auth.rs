//! `/auth`: logging in and out, the session, and the passwords of logins.

pub mod password;
pub mod passwords;
pub mod session;
pub mod sso;
pub mod switch_user;
pub mod token;

use serde_json::Value;

use crate::Operation;
use crate::declare::{model, operations};
use crate::value::{DaysLeft, GroupId, ResellerId, Secret, ServiceProviderId, UserId, open_enum};

/// Every operation of `/auth`.
pub const OPERATIONS: &[&Operation] = operations![
    password::Update,
    passwords::Update,
    session::Get,
    sso::Create,
    sso::CreateFor,
    switch_user::Switch,
    token::Create,
    token::Refresh,
    token::logout::Logout,
    token::password::Update,
];

open_enum! {
    /// The administrative level of a login.
    LoginType {
        User = "User",
        GroupDepartment = "Group Department",
        Group = "Group",
        ServiceProvider = "Service Provider",
        Reseller = "Reseller",
        Provisioning = "Provisioning",
        System = "System",
    }
}

model! {
    /// A session: who is logged in, and, right after a login, the token.
    Session {
        token: Option<Secret> = "token",
        user_id: Option<UserId> = "userId",
        login_type: Option<LoginType> = "loginType",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        reseller_id: Option<ResellerId> = "resellerId",
        group_department_name: Option<String> = "groupDepartmentName",
        group_department_path_name: Option<String> = "groupDepartmentPathName",
        is_enterprise: Option<bool> = "isEnterprise",
        is_paas_admin: Option<bool> = "isPaasAdmin",
        is_reseller: Option<bool> = "isReseller",
        is_system_admin: Option<bool> = "isSystemAdmin",
        read_only: Option<bool> = "readOnly",
        password_expires_days: Option<DaysLeft> = "passwordExpiresDays",
        /// BroadWorks policies by name; present for service provider and group logins.
        policy: Option<Value> = "policy",
        /// The BroadWorks release, such as `22.0` or `21sp1`.
        software_version: Option<String> = "softwareVersion",
        /// The Odin release.
        version: Option<String> = "version",
        system_domain: Option<String> = "systemDomain",
        user_domain: Option<String> = "userDomain",
        local: Option<String> = "local",
        encoding: Option<String> = "encoding",
        announcement_url: Option<String> = "announcementUrl",
    }
}
