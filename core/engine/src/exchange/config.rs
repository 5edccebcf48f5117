//! Configuration of a client and options of a call.

use std::sync::Arc;
use std::time::Duration;

use super::event::Event;
use super::session::Credentials;
use crate::policy::{Adaptive, LimitOverrides, Limits, Rate, Retry};
use crate::request::{Site, Token};
use crate::setters::setters;

/// Receives the events of a client; they contain no secrets, and no values but those in the path of a custom call.
///
/// A transport's client calls it while its exchange is not locked, on the thread that caused the event. It may use the
/// client, but blocks that thread while it runs. Events of different threads may arrive in a different order than they
/// happened. Subscribers of `tracing` are called likewise. An [`Exchange`](super::Exchange) that is used directly calls
/// both while it is borrowed.
pub type Observer = Arc<dyn Fn(&Event<'_>) + Send + Sync>;

/// Configuration of a client; everything but the site has a default.
#[derive(Clone)]
#[non_exhaustive]
pub struct Config {
    /// The base URL of the Odin API.
    pub site: Site,
    /// Credentials for logging in, which happens when a token is first needed.
    pub credentials: Option<Credentials>,
    /// The initial token.
    pub token: Option<Token>,
    /// The request rate; default 5 per second.
    pub rate: Rate,
    /// Concurrency that adapts to the server's health; default off.
    pub adaptive: Option<Adaptive>,
    /// Maximum number of requests in flight; default no limit. The refresh of a token that is still valid is not counted
    /// for longer than a second.
    pub max_in_flight: Option<usize>,
    /// How failures are retried.
    pub retry: Retry,
    /// Limits on time and size.
    pub limits: Limits,
    /// Receives events.
    pub observer: Option<Observer>,
}

impl Config {
    /// The default configuration for a site.
    pub fn new(site: Site) -> Self {
        Self {
            site,
            credentials: None,
            token: None,
            rate: Rate::default(),
            adaptive: None,
            max_in_flight: None,
            retry: Retry::default(),
            limits: Limits::default(),
            observer: None,
        }
    }
}

setters! {
    Config { site: Site, rate: Rate, retry: Retry, limits: Limits }
    into {
        credentials: Option<Credentials>,
        token: Option<Token>,
        adaptive: Option<Adaptive>,
        max_in_flight: Option<usize>,
        observer: Option<Observer>,
    }
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("site", &self.site)
            .field("credentials", &self.credentials)
            .field("rate", &self.rate)
            .field("adaptive", &self.adaptive)
            .field("max_in_flight", &self.max_in_flight)
            .field("retry", &self.retry)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// Options of one call that override those of its client.
///
/// ```
/// use std::time::Duration;
/// use odin_api::exchange::CallOptions;
/// use odin_api::policy::Retry;
/// let options = CallOptions::within(Duration::from_secs(10)).retry(Retry::never());
/// ```
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CallOptions {
    /// How failures are retried.
    pub retry: Option<Retry>,
    /// Limits on time and size, each in place of the client's.
    pub limits: LimitOverrides,
    /// A token for this call only; it is never renewed.
    pub token: Option<Token>,
}

setters! { CallOptions {} into { retry: Option<Retry>, limits: LimitOverrides, token: Option<Token> } }

impl CallOptions {
    /// The call ends after this time at the latest, whatever it waits for: its turn, a login, an answer, a retry.
    ///
    /// The error is of the kind [`Deadline`](crate::ErrorKind::Deadline). If the call was not sent until then, the error
    /// says so, and its fate is [`NotSent`](crate::Fate::NotSent). See [`Limits::total`](field@Limits::total).
    pub fn within(time: Duration) -> Self {
        Self::default().limits(LimitOverrides::default().total(time))
    }
}
