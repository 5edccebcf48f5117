//! The session: credentials, the active token and its lifetime.

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::clock::Now;
use crate::error::Error;
use crate::json::Flaw;
use crate::request::Token;
use crate::value::{Secret, UserId};

/// A user name and its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    pub(crate) username: UserId,
    pub(crate) password: Secret,
}

impl Credentials {
    /// Combines the two; neither may be empty.
    pub fn new(username: impl Into<UserId>, password: impl Into<Secret>) -> Result<Self, Error> {
        let (username, password) = (username.into(), password.into());
        if username.as_str().is_empty() {
            return Err(Error::argument("username", "it is empty"));
        }
        if let Some(flaw) = Flaw::of(username.as_str()) {
            return Err(Error::argument("username", flaw));
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

/// How long before its expiry a token is renewed.
const MARGIN: Duration = Duration::from_secs(60);

/// After a renewal that did not cure a 401, how long the same operation does not trigger another one.
const FUTILE: Duration = Duration::from_secs(10);

/// How often a call is sent again because of a 401.
const REPLAYS: u32 = 2;

/// Where a token comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The server has just issued it.
    Issued,
    /// Supplied by the program; its age is unknown.
    Given,
}

/// A token with its known lifetime, on the monotonic clock.
#[derive(Debug, Clone)]
struct ActiveToken {
    token: Token,
    /// Distinguishes this token from earlier and later ones.
    generation: u64,
    renew_at: Option<Duration>,
    expires_at: Option<Duration>,
    /// The server has accepted it for some call.
    accepted: bool,
}

impl ActiveToken {
    fn new(token: Token, origin: Origin, generation: u64, now: Now) -> Self {
        let life = lifetime(token.expose(), origin, now.unix);
        let expires_at = life.map(|life| now.elapsed.saturating_add(life));
        // A token with a lifetime of less than two margins is renewed at half of it.
        let renew_at = life.map(|life| now.elapsed.saturating_add(life.saturating_sub(MARGIN).max(life / 2)));
        Self { token, generation, renew_at, expires_at, accepted: false }
    }

    fn is_due(&self, now: Duration) -> bool {
        self.renew_at.is_some_and(|at| now >= at)
    }

    fn is_expired(&self, now: Duration) -> bool {
        self.expires_at.is_some_and(|at| now >= at)
    }

    /// Renewing failed but the token still works: tries again after half the remaining time.
    fn renew_later(&mut self, now: Duration) {
        if let Some(end) = self.expires_at {
            let left = end.saturating_sub(now);
            self.renew_at = Some(now.saturating_add((left / 2).max(Duration::from_secs(1))).min(end));
        }
    }
}

/// The lifetime of a JWT; `None` for a token that does not state it.
///
/// Counted from its own issue time if it has one, so that a wrong local clock does no harm. For a token issued long ago
/// the local clock is used, if it is plausible.
fn lifetime(token: &str, origin: Origin, unix: u64) -> Option<Duration> {
    let payload = token.split('.').nth(1)?.trim_end_matches('=');
    let payload = URL_SAFE_NO_PAD.decode(payload).ok()?;
    let claims: Value = serde_json::from_slice(&payload).ok()?;
    let seconds = |name: &str| match claims.get(name)? {
        // Some issuers use fractions of a second.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
        Value::Number(number) => number.as_u64().or_else(|| number.as_f64().map(|seconds| seconds as u64)),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    let expires = seconds("exp")?;
    let from = match (seconds("iat"), origin) {
        (Some(issued), Origin::Given) if (issued..expires).contains(&unix) => unix,
        (Some(issued), _) => issued,
        (None, _) => unix,
    };
    let life = Duration::from_secs(expires.saturating_sub(from));
    // No token is issued already expired: one of the clocks is wrong, and the server will report when it has expired.
    (origin == Origin::Given || !life.is_zero()).then_some(life)
}

/// What a renewal does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// `PUT /auth/token`
    Refresh,
    /// `POST /auth/token`
    Login,
}

/// What a call that needs a login must do.
#[derive(Debug)]
pub(crate) enum TokenState {
    /// Use the active token.
    Go,
    /// Use the active token, and renew it alongside: it is due.
    Refresh,
    /// There is no valid token: log in first.
    Login,
    /// No token can be obtained.
    Refused(Error),
}

/// What a 401 means for the call that received it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unauthorized {
    /// It was sent with a token that has been or is being replaced: send it again.
    Stale,
    /// Its token is no longer valid: send it again after a login.
    Renew,
    /// Another login would not help.
    Final,
}

/// The state of the session.
#[derive(Debug, Default)]
pub(crate) struct Session {
    credentials: Option<Credentials>,
    active: Option<ActiveToken>,
    generations: u64,
    /// The server rejected these credentials: they are not tried again until they change.
    refusal: Option<Error>,
    /// Operations answered with 401 even after a login, and until when to remember it.
    futile: BTreeMap<&'static str, Duration>,
}

impl Session {
    pub(crate) fn set_credentials(&mut self, credentials: Option<Credentials>) {
        self.credentials = credentials;
        self.forget();
    }

    pub(crate) fn credentials(&self) -> Option<&Credentials> {
        self.credentials.as_ref()
    }

    /// Activates a token.
    pub(crate) fn adopt(&mut self, token: Token, origin: Origin, now: Now) {
        if origin == Origin::Given {
            self.futile.clear();
        }
        self.generations += 1;
        self.active = Some(ActiveToken::new(token, origin, self.generations, now));
        self.refusal = None;
    }

    pub(crate) fn token(&self) -> Option<&Token> {
        self.active.as_ref().map(|active| &active.token)
    }

    /// The token, unless it has expired.
    pub(crate) fn good_token(&self, now: Duration) -> Option<(&Token, u64)> {
        let active = self.active.as_ref().filter(|active| !active.is_expired(now))?;
        Some((&active.token, active.generation))
    }

    /// The remaining lifetime of the token, if known.
    pub(crate) fn life_left(&self, now: Duration) -> Duration {
        let end = self.active.as_ref().and_then(|active| active.expires_at);
        end.map_or(Duration::MAX, |end| end.saturating_sub(now))
    }

    /// Discards the token; keeps the credentials.
    pub(crate) fn forget(&mut self) -> Option<Token> {
        self.refusal = None;
        self.futile.clear();
        self.active.take().map(|active| active.token)
    }

    pub(crate) fn refuse(&mut self, refusal: Error) {
        self.active = None;
        self.refusal = Some(refusal);
    }

    /// The remembered refusal, which is forgotten.
    pub(crate) fn take_refusal(&mut self) -> Option<Error> {
        self.refusal.take()
    }

    /// The server accepted a token.
    pub(crate) fn accepted(&mut self, generation: u64, operation: &'static str) {
        if let Some(active) = self.active.as_mut().filter(|active| active.generation == generation) {
            active.accepted = true;
        }
        self.futile.remove(operation);
    }

    /// The server rejected a token. `replays` is how often the call was already sent again for that reason, `renewed`
    /// whether it already triggered a login.
    ///
    /// Some endpoints answer 401 instead of 403. A login does not help there, and a login for each such call would
    /// flood the server: operations that a login did not help are remembered for a while.
    pub(crate) fn unauthorized(
        &mut self,
        generation: u64,
        operation: &'static str,
        replays: u32,
        renewed: bool,
        now: Duration,
    ) -> Unauthorized {
        if self.credentials.is_none() && self.active.as_ref().is_none_or(|active| active.generation == generation) {
            // The token may still be valid for other operations, and there is no way to get a better one.
            return Unauthorized::Final;
        }
        let Some(active) = self.active.as_ref().filter(|active| active.generation == generation) else {
            return if replays < REPLAYS { Unauthorized::Stale } else { Unauthorized::Final };
        };
        let accepted = active.accepted;
        self.futile.retain(|_, until| *until > now);
        if renewed || (replays > 0 && !accepted) {
            self.futile.insert(operation, now.saturating_add(FUTILE));
            return Unauthorized::Final;
        }
        let futile = if accepted { self.futile.contains_key(operation) } else { !self.futile.is_empty() };
        if futile || replays >= REPLAYS {
            return Unauthorized::Final;
        }
        self.active = None;
        Unauthorized::Renew
    }

    /// Whether a failed renewal can be ignored for now.
    pub(crate) fn can_go_on(&mut self, now: Duration) -> bool {
        match &mut self.active {
            Some(active) if !active.is_expired(now) => {
                active.renew_later(now);
                true
            }
            _ => false,
        }
    }

    pub(crate) fn token_state(&self, now: Duration) -> TokenState {
        if let Some(active) = self.active.as_ref().filter(|active| !active.is_expired(now)) {
            return if active.is_due(now) { TokenState::Refresh } else { TokenState::Go };
        }
        match (&self.refusal, &self.credentials) {
            (Some(refusal), _) => TokenState::Refused(refusal.clone()),
            (None, Some(_)) => TokenState::Login,
            (None, None) => TokenState::Refused(Error::no_credentials(self.active.is_some())),
        }
    }
}
