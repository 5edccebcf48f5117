//! Configuration of a client and options of a call.

use std::sync::Arc;

use super::event::Event;
use super::session::Credentials;
use crate::policy::{Adaptive, Limits, Rate, Retry};
use crate::request::{Site, Token};

/// Receives the events of a client; they contain no values and no secrets.
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
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CallOptions {
    /// How failures are retried.
    pub retry: Option<Retry>,
    /// Limits on time and size.
    pub limits: Option<Limits>,
    /// A token for this call only; it is never renewed.
    pub token: Option<Token>,
}
