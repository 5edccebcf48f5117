//! The session object that logins and renewals answer with.

use serde_json::Value;

use crate::call::Answer;
use crate::clock::Now;
use crate::failure::Failure;
use crate::json::Fields;
use crate::login::LoginType;
use crate::world::{Account, PasswordDays, World};
use crate::{groups, service_providers};

/// The days left of a password that never expires.
const NEVER: i64 = 2_147_483_647;

/// A new token for a user, in the full session.
pub(super) fn start(world: &mut World, user_id: &str, now: Now) -> Answer {
    let token = world.tokens.issue(user_id, world.config.token_life, now);
    let account = world.accounts.get(user_id).ok_or_else(|| Failure::no_user(user_id))?;
    let mut fields = fields(world, account, now);
    fields.insert("token".to_owned(), token.into());
    Ok(Value::Object(fields))
}

/// The session of an account, without a token.
pub(super) fn fields(world: &World, account: &Account, now: Now) -> Fields {
    let login = world.login(account);
    let provider = login.service_provider_id.as_ref().and_then(|id| world.providers.get(id));
    let domain = account.user_id.split_once('@').map(|(_, domain)| domain);
    let days = match account.password_days(now) {
        PasswordDays::Unset | PasswordDays::Never => NEVER,
        PasswordDays::Left(days) => days,
    };
    let mut fields = Fields::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    put("userId", account.user_id.as_str().into());
    put("loginType", login.kind.word().into());
    put("isEnterprise", provider.is_some_and(crate::world::Provider::is_enterprise).into());
    put("isPaasAdmin", (login.kind == LoginType::System).into());
    put("isReseller", (login.kind == LoginType::Reseller).into());
    put("passwordExpiresDays", days.into());
    put("policy", policy(world, account).into());
    put("softwareVersion", world.config.software_version.as_str().into());
    put("version", "7.0.22".into());
    put("systemDomain", world.config.system_domain.as_str().into());
    put("userDomain", domain.unwrap_or(&world.config.system_domain).into());
    put("encoding", "UTF-8".into());
    let optional = [
        ("resellerId", &login.reseller_id),
        ("serviceProviderId", &login.service_provider_id),
        ("groupId", &login.group_id),
        ("groupDepartmentName", &login.department),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            put(name, value.as_str().into());
        }
    }
    if let (Some(department), Some(group)) = (&login.department, &login.group_id) {
        put("groupDepartmentPathName", format!("{department} ({group})").into());
    }
    fields
}

/// What administrators of service providers and groups may do; no other login has a policy.
fn policy(world: &World, account: &Account) -> Fields {
    match account.login_type {
        LoginType::Group => groups::admins::policies_of(world, account),
        LoginType::ServiceProvider => service_providers::admins::policies_of(world, account),
        _ => Fields::new(),
    }
}
