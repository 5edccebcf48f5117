//! The token's life.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::clock::Now;
use crate::error::Error;
use crate::site::Token;
use crate::value::{Secret, UserId};

/// A user name and its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    pub(crate) username: UserId,
    pub(crate) password: Secret,
}

impl Credentials {
    /// The two together; neither may be empty.
    pub fn new(username: impl Into<UserId>, password: impl Into<Secret>) -> Result<Self, Error> {
        let (username, password) = (username.into(), password.into());
        if username.as_str().is_empty() {
            return Err(Error::argument("username", "it is empty"));
        }
        if password.is_empty() {
            return Err(Error::argument("password", "it is empty"));
        }
        Ok(Self { username, password })
    }

    /// The user name.
    pub fn username(&self) -> &UserId {
        &self.username
    }
}

/// A token is renewed so long before it expires.
const MARGIN: Duration = Duration::from_secs(60);

/// A token with what is known of its life, on the monotonic clock.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub(crate) token: Token,
    /// Tells this token from those before and after it.
    pub(crate) generation: u64,
    renew_at: Option<Duration>,
    expires_at: Option<Duration>,
}

impl Held {
    pub(crate) fn new(token: Token, generation: u64, now: Now) -> Self {
        let life = lifetime(token.expose(), now.unix);
        let expires_at = life.map(|life| now.elapsed.saturating_add(life));
        // A token that lives for less than two margins is renewed half-way.
        let renew_at = life.map(|life| now.elapsed.saturating_add(life.saturating_sub(MARGIN).max(life / 2)));
        Self { token, generation, renew_at, expires_at }
    }

    pub(crate) fn is_due(&self, now: Duration) -> bool {
        self.renew_at.is_some_and(|at| now >= at)
    }

    pub(crate) fn is_expired(&self, now: Duration) -> bool {
        self.expires_at.is_some_and(|at| now >= at)
    }

    /// Renewing failed but the token still works: it is used up to its end.
    pub(crate) fn keep_to_the_end(&mut self) {
        self.renew_at = self.expires_at;
    }
}

/// How long a JWT lives; `None` for a token that does not say.
///
/// Counted from its own issue time where it has one, so that a wrong local clock does no harm.
pub(crate) fn lifetime(token: &str, unix: u64) -> Option<Duration> {
    let payload = token.split('.').nth(1)?.trim_end_matches('=');
    let payload = URL_SAFE_NO_PAD.decode(payload).ok()?;
    let claims: Value = serde_json::from_slice(&payload).ok()?;
    let seconds = |name: &str| match claims.get(name)? {
        // Some issuers count in fractions of a second.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
        Value::Number(number) => number.as_u64().or_else(|| number.as_f64().map(|seconds| seconds as u64)),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    let expires = seconds("exp")?;
    Some(Duration::from_secs(expires.saturating_sub(seconds("iat").unwrap_or(unix))))
}

/// What a renewal does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// `PUT /auth/token`
    Refresh,
    /// `POST /auth/token`
    Login,
}

/// What a call that needs a login is told.
#[derive(Debug)]
pub(crate) enum Pass {
    /// Go with this token.
    Token(Token, u64),
    /// Renew the session first.
    Renew(Step),
    /// It cannot be had.
    Refused(Error),
}

/// Who is logged in.
#[derive(Debug, Default)]
pub(crate) struct Session {
    credentials: Option<Credentials>,
    held: Option<Held>,
    generations: u64,
    /// The server said no to these credentials: they are not tried again until they change.
    refusal: Option<Error>,
}

impl Session {
    pub(crate) fn set_credentials(&mut self, credentials: Option<Credentials>) {
        self.credentials = credentials;
        self.held = None;
        self.refusal = None;
    }

    pub(crate) fn credentials(&self) -> Option<&Credentials> {
        self.credentials.as_ref()
    }

    pub(crate) fn adopt(&mut self, token: Token, now: Now) {
        self.generations += 1;
        self.held = Some(Held::new(token, self.generations, now));
        self.refusal = None;
    }

    pub(crate) fn token(&self) -> Option<&Token> {
        self.held.as_ref().map(|held| &held.token)
    }

    /// Forgets the token; the credentials stay.
    pub(crate) fn forget(&mut self) -> Option<Token> {
        self.refusal = None;
        self.held.take().map(|held| held.token)
    }

    pub(crate) fn refuse(&mut self, refusal: Error) {
        self.held = None;
        self.refusal = Some(refusal);
    }

    /// The server did not accept this token any more; true when it is still the one in use.
    pub(crate) fn reject(&mut self, generation: u64) -> bool {
        let current = self.held.as_ref().is_some_and(|held| held.generation == generation);
        if current {
            self.held = None;
        }
        current
    }

    /// Whether a renewal that failed can be lived with for now.
    pub(crate) fn can_go_on(&mut self, now: Duration) -> bool {
        match &mut self.held {
            Some(held) if !held.is_expired(now) => {
                held.keep_to_the_end();
                true
            }
            _ => false,
        }
    }

    pub(crate) fn pass(&self, now: Duration) -> Pass {
        if let Some(held) = &self.held {
            if !held.is_due(now) {
                return Pass::Token(held.token.clone(), held.generation);
            }
            if !held.is_expired(now) {
                return Pass::Renew(Step::Refresh);
            }
        }
        match (&self.refusal, &self.credentials) {
            (Some(refusal), _) => Pass::Refused(refusal.clone()),
            (None, Some(_)) => Pass::Renew(Step::Login),
            (None, None) => Pass::Refused(Error::no_credentials(self.held.is_some())),
        }
    }
}
