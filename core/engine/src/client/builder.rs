//! Setting up a client: the same settings for every transport.

use std::marker::PhantomData;
use std::sync::Arc;

use super::proxy::{Proxy, ProxyServer};
use crate::error::Error;
use crate::exchange::{Config, Credentials, Event};
use crate::policy::{Adaptive, Limits, Rate, Retry};
use crate::request::{Site, Token};
use crate::value::{Secret, UserId};

/// Whom a TLS connection trusts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Roots {
    /// Mozilla's root certificates, compiled in.
    #[default]
    Bundled,
    /// What the operating system trusts.
    Platform,
    /// These certificates only, DER-encoded.
    Custom(Vec<Vec<u8>>),
    /// The certificates of a PEM file only: its content, such as `Roots::Pem(std::fs::read("ca.pem")?)`.
    Pem(Vec<u8>),
}

/// What only a transport needs to know.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TransportConfig {
    /// Whom a TLS connection trusts.
    pub roots: Roots,
    /// How connections leave this machine.
    pub proxy: Proxy,
}

/// A client that a [`Builder`] can make. Implemented by transports.
pub trait Connect: Sized {
    /// Sets the client up; no I/O yet.
    fn connect(config: Config, wire: TransportConfig) -> Result<Self, Error>;
}

/// Collects the settings of a client of type `C`; everything but the site has a default.
#[derive(Debug)]
pub struct Builder<C> {
    config: Config,
    wire: TransportConfig,
    credentials: Option<(UserId, Secret)>,
    token: Option<Secret>,
    client: PhantomData<fn() -> C>,
}

impl<C: Connect> Builder<C> {
    /// For a base URL, or a [`Site`] (such as [`Site::insecure`], which allows plain `http`).
    pub fn new<S>(site: S) -> Result<Self, Error>
    where
        S: TryInto<Site>,
        Error: From<S::Error>,
    {
        let config = Config::new(site.try_into()?);
        Ok(Self { config, wire: TransportConfig::default(), credentials: None, token: None, client: PhantomData })
    }

    /// Logs in as this user, on first need.
    pub fn credentials(mut self, username: impl Into<UserId>, password: impl Into<Secret>) -> Self {
        self.credentials = Some((username.into(), password.into()));
        self
    }

    /// Starts with a token from elsewhere; it is renewed before it expires.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets the request rate; 5 a second, evenly spaced, unless set.
    pub fn rate(mut self, rate: Rate) -> Self {
        self.config.rate = rate;
        self
    }

    /// Lets the concurrency follow the health of the server.
    pub fn adaptive(mut self, adaptive: Adaptive) -> Self {
        self.config.adaptive = Some(adaptive);
        self
    }

    /// Allows at most so many requests in flight.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.config.max_in_flight = Some(requests);
        self
    }

    /// Sets how failures are retried.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.config.retry = retry;
        self
    }

    /// Sets the bounds on time and size.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.config.limits = limits;
        self
    }

    /// Is told of everything that happens: the hook for metrics.
    pub fn observer(mut self, observer: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Self {
        self.config.observer = Some(Arc::new(observer));
        self
    }

    /// Sets whom TLS connections trust.
    pub fn roots(mut self, roots: Roots) -> Self {
        self.wire.roots = roots;
        self
    }

    /// Sets how connections leave this machine.
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.wire.proxy = proxy;
        self
    }

    /// The client. Nothing is sent before its first call.
    pub fn build(mut self) -> Result<C, Error> {
        self.config.credentials = match self.credentials {
            Some((username, password)) => Some(Credentials::new(username, password)?),
            None => None,
        };
        self.config.token = self.token.map(Token::new).transpose()?;
        if let Proxy::Url(url) = &self.wire.proxy
            && let Err(why) = ProxyServer::parse(url)
        {
            return Err(Error::setup("the proxy cannot be used", why));
        }
        C::connect(self.config, self.wire)
    }
}
