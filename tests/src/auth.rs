//! `/auth`: logins, tokens, sessions.

pub(crate) mod passwords;
pub(crate) mod policy;
mod self_service;
mod session;

use http::StatusCode;
use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::events;
use crate::failure::Failure;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Account, TokenState, World};

pub(crate) fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::post("auth/token:create", "/auth/token", create_token).open(),
        Route::put("auth/token:refresh", "/auth/token", refresh_token),
        Route::post("auth/token/logout:logout", "/auth/token/logout", logout),
        Route::get("auth/session:get", "/auth/session", get_session),
        Route::post("auth/switch-user:switch", "/auth/switch-user", switch_user),
        Route::put("auth/sso:create", "/auth/sso", create_sso),
        Route::put("auth/sso/{partner}:create", "/auth/sso/{partner}", create_sso),
    ];
    routes.extend(passwords::routes());
    routes.extend(self_service::routes());
    routes
}

/// The account that a login name means; a name without a domain is of the system's domain.
fn account_of<'a>(world: &'a World, name: &str) -> Option<&'a Account> {
    world.accounts.get(name).or_else(|| {
        let full = format!("{name}@{}", world.config.system_domain);
        world.accounts.get(&full)
    })
}

fn wrong_credentials() -> Failure {
    Failure::unauthenticated("Invalid username or password")
}

fn create_token(world: &mut World, call: &Call<'_>) -> Answer {
    let (name, password) = (call.need("username")?, call.need("password")?);
    let account =
        account_of(world, &name).filter(|account| account.accepts(&password)).ok_or_else(wrong_credentials)?;
    if account.is_expired(call.now) {
        return Err(Failure::new(StatusCode::PAYMENT_REQUIRED, "Password expired"));
    }
    let (user_id, login) = (account.user_id.clone(), world.login(account));
    let session = session::start(world, &user_id, call.now)?;
    events::note_login(world, login, call.now);
    Ok(session)
}

fn refresh_token(world: &mut World, call: &Call<'_>) -> Answer {
    session::start(world, &call.login()?.user_id, call.now)
}

/// Takes back the token named in the body, or the one that the call came with.
fn logout(world: &mut World, call: &Call<'_>) -> Answer {
    let token = call.text("token").or_else(|| call.token.map(str::to_owned)).unwrap_or_default();
    match world.tokens.state(&token, call.now) {
        TokenState::Valid(owner) if owner != call.login()?.user_id => Err(call.forbidden()),
        _ => {
            world.tokens.kill(&token);
            Ok(json!([]))
        }
    }
}

fn get_session(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let account = world.accounts.get(&login.user_id).ok_or_else(wrong_credentials)?;
    let mut fields = session::fields(world, account, call.now);
    if let Some(Value::Object(policy)) = fields.remove("policy") {
        fields.insert("policy".to_owned(), world.config.quirks.maybe_empty(policy));
    }
    fields.insert("local".to_owned(), "en_US".into());
    fields.insert("isSystemAdmin".to_owned(), (login.kind == LoginType::System).into());
    fields.insert("readOnly".to_owned(), false.into());
    Ok(Value::Object(fields))
}

fn switch_user(world: &mut World, call: &Call<'_>) -> Answer {
    let name = call.need("username")?;
    let target = account_of(world, &name).ok_or_else(|| Failure::no_user(&name))?;
    if !passwords::governs(world, call, target)? {
        return Err(call.forbidden());
    }
    let user_id = target.user_id.clone();
    session::start(world, &user_id, call.now)
}

/// A token that a partner application takes as a login of the caller.
fn create_sso(world: &mut World, call: &Call<'_>) -> Answer {
    let partner = match call.variable {
        Some(partner) => partner.to_owned(),
        None => call.need("partnerId")?,
    };
    if !world.config.partners.contains(&partner) {
        return Err(Failure::not_found("Partner", &partner));
    }
    let life = world.config.token_life;
    let token = world.tokens.issue(&call.login()?.user_id, life, call.now);
    Ok(json!({ "token": token }))
}
