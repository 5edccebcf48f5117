//! What a client, and a call, is told to do.

use std::sync::Arc;

use super::event::Event;
use super::session::Credentials;
use crate::policy::{Adaptive, Limits, Rate, Retry};
use crate::request::{Site, Token};

/// Is told of everything that a client does; no values, no secrets.
///
/// A transport's client calls it when its exchange is not locked, on whichever thread caused the event: it may look at the
/// client, but while it runs, that thread does nothing else. Events of different threads may arrive in another order than
/// they happened in. An [`Exchange`](super::Exchange) that is used directly calls it in the middle of things.
pub type Observer = Arc<dyn Fn(&Event<'_>) + Send + Sync>;

/// How a client behaves; everything has a default but the site.
#[derive(Clone)]
#[non_exhaustive]
pub struct Config {
    /// Where the Odin is.
    pub site: Site,
    /// Who logs in, on first need.
    pub credentials: Option<Credentials>,
    /// A token to begin with.
    pub token: Option<Token>,
    /// The request rate; 5 a second.
    pub rate: Rate,
    /// Concurrency that follows the server's health; off.
    pub adaptive: Option<Adaptive>,
    /// At most so many requests in flight; no bound of its own.
    pub max_in_flight: Option<usize>,
    /// How failures are retried.
    pub retry: Retry,
    /// Bounds on time and size.
    pub limits: Limits,
    /// Is told what happens.
    pub observer: Option<Observer>,
}

impl Config {
    /// The defaults for a site.
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

/// What one call does differently from its client.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct CallOptions {
    /// How it is retried.
    pub retry: Option<Retry>,
    /// Its bounds.
    pub limits: Option<Limits>,
    /// A token of its own: it is used as it is, and never renewed.
    pub token: Option<Token>,
}
