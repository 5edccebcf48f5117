//! Operations on the session of a client, as flows: run them with a transport's `run`.
//!
//! They are optional: a client logs in when it first needs a token and renews the token by itself.
//!
//! Each takes a context or a reference to one, so that it can be the whole flow or a step of one:
//!
//! ```
//! use odin_api::flow::Ctx;
//! use odin_api::{Error, auth, login};
//!
//! # #[expect(dead_code)]
//! async fn whoami(ctx: &Ctx) -> Result<auth::Session, Error> {
//!     login::log_in(ctx).await?;
//!     ctx.call(auth::session::Get::new()).await
//! }
//! ```

use std::borrow::Borrow;

use crate::auth::{self, Session};
use crate::error::{Error, ErrorKind, Fate};
use crate::exchange::{CallOptions, Credentials, Exchange};
use crate::flow::Ctx;
use crate::request::Token;
use crate::value::{Secret, UserId};

async fn credentials(ctx: &Ctx) -> Result<Credentials, Error> {
    let known = ctx.act(|exchange, _| exchange.credentials().cloned()).await;
    known.ok_or_else(|| Error::no_credentials(false))
}

/// Activates the token of a session, unless the credentials changed meanwhile.
async fn adopt(ctx: &Ctx, session: &Session, who: Credentials) -> Result<(), Error> {
    let Some(token) = &session.token else {
        return Err(Error::new(ErrorKind::Unreadable, Fate::Unknown, "the answer to the login holds no token"));
    };
    let token = Token::new(token)?;
    let take = move |exchange: &mut Exchange, now| {
        if exchange.credentials() == Some(&who) {
            exchange.take_token(token, now);
        }
    };
    ctx.act(take).await;
    Ok(())
}

/// Logs in now, even if there is a token or an earlier login was refused, and returns the session.
pub async fn log_in(ctx: impl Borrow<Ctx>) -> Result<Session, Error> {
    let ctx = ctx.borrow();
    let who = credentials(ctx).await?;
    let session = ctx.call(auth::token::Create::new(&who.username, &who.password)).await?;
    adopt(ctx, &session, who).await?;
    Ok(session)
}

/// Discards the token, and asks the server to end its session.
///
/// The token is discarded in any case. The server's response is returned, but is unreliable: no client is known to send
/// this call. The next call logs in again if there are credentials.
pub async fn log_out(ctx: impl Borrow<Ctx>) -> Result<(), Error> {
    let ctx = ctx.borrow();
    let Some(token) = ctx.act(|exchange, _| exchange.forget()).await else { return Ok(()) };
    let logout = auth::token::logout::Logout::new(token.expose());
    ctx.call_with(logout, CallOptions::default().token(token)).await.map(drop)
}

/// Changes the password of the client's own login, even an expired one (402), and continues with the new one.
pub async fn change_password(ctx: impl Borrow<Ctx>, new_password: impl Into<Secret>) -> Result<Session, Error> {
    let (ctx, new_password) = (ctx.borrow(), new_password.into());
    let who = credentials(ctx).await?;
    let change = auth::token::password::Update::new(&who.username, &who.password, &new_password);
    let session = ctx.call(change).await?;
    let changed = Credentials::new(&who.username, new_password)?;
    let put = changed.clone();
    let change = move |exchange: &mut Exchange, _| {
        if exchange.credentials() == Some(&who) {
            exchange.set_credentials(Some(put));
        }
    };
    ctx.act(change).await;
    if session.token.is_some() {
        adopt(ctx, &session, changed).await?;
    }
    Ok(session)
}

/// Requests to act as another user, and returns the token, to be used by a separate client.
///
/// The server's response is not documented; one without a token is an error. The session of this client is not changed
/// in any case.
pub async fn switch_user(ctx: impl Borrow<Ctx>, username: impl Into<UserId>) -> Result<Token, Error> {
    let switched = ctx.borrow().call(auth::switch_user::Switch::new(username)).await?;
    match switched.record.and_then(|session| session.token) {
        Some(token) => Token::new(token),
        None => Err(Error::new(ErrorKind::Unreadable, Fate::Unknown, "the answer to the switch holds no token")),
    }
}

/// Continues with this token, such as one from [`switch_user`]. Once it is no longer valid, the client logs in again
/// with its credentials, if it has any.
///
/// For a single call, use [`CallOptions::token`].
pub async fn use_token(ctx: impl Borrow<Ctx>, token: Token) {
    ctx.borrow().act(move |exchange, now| exchange.set_token(token, now)).await;
}
