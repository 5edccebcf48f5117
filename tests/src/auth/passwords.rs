//! Changes of passwords, whichever path they take.

use serde_json::Value;

use crate::auth::{account_of, session, wrong_credentials};
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Account, GroupKey, World};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::put("auth/token/password:update", "/auth/token/password", replace_expired).open(),
        Route::put("auth/password:update", "/auth/password", change),
        Route::put("auth/passwords:update", "/auth/passwords", change_knowing_old),
        Route::put("users/passwords:update", "/users/passwords", change),
    ]
}

/// The way out of an expired password: no token needed, the old password is proof enough.
fn replace_expired(world: &mut World, call: &Call<'_>) -> Answer {
    let (name, old) = (call.need("userId")?, call.need("oldPassword")?);
    let new = call.need("newPassword")?;
    let account = account_of(world, &name).filter(|account| account.accepts(&old)).ok_or_else(wrong_credentials)?;
    let user_id = account.user_id.clone();
    set(world, call, &user_id, &new)?;
    session::start(world, &user_id, call.now)
}

/// One's own password, or that of someone whom the caller administers.
fn change(world: &mut World, call: &Call<'_>) -> Answer {
    let own = &call.login()?.user_id;
    let named = call.text("userId");
    let new = call.need("newPassword")?;
    let user_id = target(world, call, named.as_deref().unwrap_or(own))?;
    if user_id == *own || call.text("oldPassword").is_some() {
        check_old(world, call, &user_id)?;
    }
    set(world, call, &user_id, &new)
}

fn change_knowing_old(world: &mut World, call: &Call<'_>) -> Answer {
    let user_id = target(world, call, &call.need("userId")?)?;
    check_old(world, call, &user_id)?;
    set(world, call, &user_id, &call.need("newPassword")?)
}

/// The full id of the login that is named, if the caller may change it.
fn target(world: &mut World, call: &Call<'_>, name: &str) -> Result<String, Failure> {
    if world.accounts.get(name).is_none() && world.users.get(name).is_some() {
        world.accounts.insert(Account::new(name, LoginType::User, None));
    }
    let account = account_of(world, name).ok_or_else(|| Failure::no_user(name))?;
    if account.user_id == call.login()?.user_id || governs(world, call, account)? {
        Ok(account.user_id.clone())
    } else {
        Err(call.forbidden())
    }
}

/// Whether the caller administers whoever an account belongs to.
pub(super) fn governs(world: &World, call: &Call<'_>, account: &Account) -> Result<bool, Failure> {
    let login = call.login()?;
    if login.kind == LoginType::System {
        return Ok(true);
    }
    if login.kind <= account.login_type {
        return Ok(false);
    }
    Ok(match (world.users.get(&account.user_id), &account.service_provider_id, &account.group_id) {
        (Some(user), _, _) => world.sees_user(login, user),
        (None, Some(provider), Some(group)) => world.sees_group(login, &GroupKey::new(provider, group)),
        (None, Some(provider), None) => {
            let provider = world.providers.get(provider);
            provider.is_some_and(|provider| login.sees_provider(provider))
        }
        (None, None, _) => login.kind == LoginType::Provisioning,
    })
}

fn check_old(world: &World, call: &Call<'_>, user_id: &str) -> Result<(), Failure> {
    let old = call.need("oldPassword")?;
    if world.accounts.get(user_id).is_some_and(|account| account.accepts(&old)) {
        Ok(())
    } else {
        // rule: documented
        Err(Failure::invalid("oldPassword", "it is not the present password"))
    }
}

/// Sets a password by the rules. All tokens of the login become worthless.
pub(crate) fn set(world: &mut World, call: &Call<'_>, user_id: &str, new: &str) -> Answer {
    check_new(new)?;
    let account = world.accounts.get_mut(user_id).ok_or_else(|| Failure::no_user(user_id))?;
    if account.accepts(new) {
        // rule: assumed
        return Err(Failure::invalid("newPassword", "it must differ from the present password"));
    }
    account.set_password(new, call.now);
    world.tokens.kill_of(user_id);
    Ok(Value::Array(Vec::new()))
}

/// The rules for passwords that hold for every group.
pub(crate) fn check_new(new: &str) -> Result<(), Failure> {
    let length = new.chars().count();
    if (6..=60).contains(&length) {
        Ok(())
    } else {
        // rule: documented
        Err(Failure::invalid("newPassword", "it must have 6 to 60 characters"))
    }
}
