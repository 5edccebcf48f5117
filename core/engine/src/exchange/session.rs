//! The token's life.

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::clock::Now;
use crate::error::Error;
use crate::request::Token;
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

/// After a renewal that did not help against a 401, the same operation does not cause another one for so long.
const FUTILE: Duration = Duration::from_secs(10);

/// How often a call is sent again because of a 401.
const REPLAYS: u32 = 2;

/// Where a token comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The server has just issued it.
    Issued,
    /// The program holds it since who knows when.
    Given,
}

/// A token with what is known of its life, on the monotonic clock.
#[derive(Debug, Clone)]
struct ActiveToken {
    token: Token,
    /// Tells this token from those before and after it.
    generation: u64,
    renew_at: Option<Duration>,
    expires_at: Option<Duration>,
    /// The server took it for some call.
    accepted: bool,
}

impl ActiveToken {
    fn new(token: Token, origin: Origin, generation: u64, now: Now) -> Self {
        let life = lifetime(token.expose(), origin, now.unix);
        let expires_at = life.map(|life| now.elapsed.saturating_add(life));
        // A token that lives for less than two margins is renewed half-way.
        let renew_at = life.map(|life| now.elapsed.saturating_add(life.saturating_sub(MARGIN).max(life / 2)));
        Self { token, generation, renew_at, expires_at, accepted: false }
    }

    fn is_due(&self, now: Duration) -> bool {
        self.renew_at.is_some_and(|at| now >= at)
    }

    fn is_expired(&self, now: Duration) -> bool {
        self.expires_at.is_some_and(|at| now >= at)
    }

    /// Renewing failed but the token still works: it is tried again half-way to its end.
    fn renew_later(&mut self, now: Duration) {
        if let Some(end) = self.expires_at {
            let left = end.saturating_sub(now);
            self.renew_at = Some(now.saturating_add((left / 2).max(Duration::from_secs(1))).min(end));
        }
    }
}

/// How long a JWT lives; `None` for a token that does not say.
///
/// Counted from its own issue time where it has one, so that a wrong local clock does no harm. A token that was issued
/// long ago is counted by the local clock, where that is possibly right.
fn lifetime(token: &str, origin: Origin, unix: u64) -> Option<Duration> {
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
    let from = match (seconds("iat"), origin) {
        (Some(issued), Origin::Given) if (issued..expires).contains(&unix) => unix,
        (Some(issued), _) => issued,
        (None, _) => unix,
    };
    let life = Duration::from_secs(expires.saturating_sub(from));
    // Nobody issues a token without a life: one of the clocks is wrong, and the server will say when it has expired.
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

/// What a call that needs a login is told.
#[derive(Debug)]
pub(crate) enum TokenState {
    /// Go with the token that is active.
    Go,
    /// Go with the token that is active, and exchange it beside that: it is time to.
    Refresh,
    /// There is no good token: log in first.
    Login,
    /// It cannot be had.
    Refused(Error),
}

/// What a 401 means for the call that met it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unauthorized {
    /// It went out with a token that has been replaced, or is being replaced: it goes again.
    Stale,
    /// Its token is no good any more: it goes again after a login.
    Renew,
    /// Another login would not help.
    Final,
}

/// Who is logged in.
#[derive(Debug, Default)]
pub(crate) struct Session {
    credentials: Option<Credentials>,
    active: Option<ActiveToken>,
    generations: u64,
    /// The server said no to these credentials: they are not tried again until they change.
    refusal: Option<Error>,
    /// Operations that are answered with 401 even after a login, and until when that is remembered.
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

    /// Takes a token into use.
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

    /// How long the token is still good, as far as it says.
    pub(crate) fn life_left(&self, now: Duration) -> Duration {
        let end = self.active.as_ref().and_then(|active| active.expires_at);
        end.map_or(Duration::MAX, |end| end.saturating_sub(now))
    }

    /// Forgets the token; the credentials stay.
    pub(crate) fn forget(&mut self) -> Option<Token> {
        self.refusal = None;
        self.futile.clear();
        self.active.take().map(|active| active.token)
    }

    pub(crate) fn refuse(&mut self, refusal: Error) {
        self.active = None;
        self.refusal = Some(refusal);
    }

    /// The server took a token.
    pub(crate) fn accepted(&mut self, generation: u64, operation: &'static str) {
        if let Some(active) = self.active.as_mut().filter(|active| active.generation == generation) {
            active.accepted = true;
        }
        self.futile.remove(operation);
    }

    /// The server did not take a token. `replays` is how often the call was sent again because of that before, `renewed`
    /// whether it caused a login by it.
    ///
    /// Some endpoints answer 401 where they mean 403. A login does not help there, and one login for each such call would
    /// be a flood of them: what a login did not help is remembered for a while.
    pub(crate) fn unauthorized(
        &mut self,
        generation: u64,
        operation: &'static str,
        replays: u32,
        renewed: bool,
        now: Duration,
    ) -> Unauthorized {
        if self.credentials.is_none() && self.active.as_ref().is_none_or(|active| active.generation == generation) {
            // The token may still be good for other operations, and there is no way to a better one.
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

    /// Whether a renewal that failed can be lived with for now.
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
