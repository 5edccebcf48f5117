//! Setting up a client: the same settings for every transport.

use std::ffi::OsString;
use std::marker::PhantomData;
use std::sync::Arc;

use super::proxy::{Proxy, ProxyServer};
use crate::error::Error;
use crate::exchange::{Config, Credentials, Event};
use crate::policy::{Adaptive, Limits, Rate, Retry};
use crate::request::{Site, Token};
use crate::setters::setters;
use crate::value::{Secret, UserId};

/// The certificates that TLS connections trust.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Roots {
    /// Mozilla's root certificates, compiled in.
    #[default]
    Bundled,
    /// The operating system's trust store.
    Platform,
    /// These certificates only, DER-encoded.
    Custom(Vec<Vec<u8>>),
    /// The certificates of a PEM file only: its content, such as `Roots::Pem(std::fs::read("ca.pem")?)`.
    Pem(Vec<u8>),
}

/// Settings that only a transport needs.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TransportConfig {
    /// The certificates that TLS connections trust.
    pub roots: Roots,
    /// How connections leave this machine.
    pub proxy: Proxy,
}

setters! { TransportConfig { roots: Roots, proxy: Proxy } }

/// A client that a [`Builder`] can make. Implemented by transports.
pub trait Connect: Sized {
    /// Creates the client, without any I/O.
    fn connect(config: Config, wire: TransportConfig) -> Result<Self, Error>;

    /// Looks up an environment variable, for [`Builder::from_env`]: this crate does not read the environment itself. A
    /// client without an environment finds nothing there.
    fn variable(name: &str) -> Option<OsString> {
        let _ = name;
        None
    }
}

const BASE_URL: &str = "ODIN_BASE_URL";
const USERNAME: &str = "ODIN_USERNAME";
const PASSWORD: &str = "ODIN_PASSWORD";

/// The value of a variable that is set and not empty.
fn variable<C: Connect>(name: &'static str) -> Result<Option<String>, Error> {
    match C::variable(name).map(OsString::into_string) {
        Some(Ok(value)) => Ok(Some(value).filter(|value| !value.is_empty())),
        Some(Err(_)) => Err(Error::setup(name, "it is not valid Unicode")),
        None => Ok(None),
    }
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

impl<C> Builder<C> {
    /// For a base URL, or a [`Site`] (such as [`Site::insecure`], which allows plain `http`).
    pub fn new<S>(site: S) -> Result<Self, Error>
    where
        S: TryInto<Site>,
        Error: From<S::Error>,
    {
        let config = Config::new(site.try_into()?);
        Ok(Self { config, wire: TransportConfig::default(), credentials: None, token: None, client: PhantomData })
    }

    /// Sets the credentials; the client logs in when a token is first needed.
    pub fn credentials(mut self, username: impl Into<UserId>, password: impl Into<Secret>) -> Self {
        self.credentials = Some((username.into(), password.into()));
        self
    }

    /// Starts with a token from elsewhere; it is renewed before it expires.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets the request rate; default 5 per second, evenly spaced.
    pub fn rate(mut self, rate: Rate) -> Self {
        self.config.rate = rate;
        self
    }

    /// Adapts the concurrency to the server's health.
    pub fn adaptive(mut self, adaptive: Adaptive) -> Self {
        self.config.adaptive = Some(adaptive);
        self
    }

    /// Sets the maximum number of requests in flight.
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.config.max_in_flight = Some(requests);
        self
    }

    /// Sets how failures are retried.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.config.retry = retry;
        self
    }

    /// Sets the limits on time and size.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.config.limits = limits;
        self
    }

    /// Sets an observer of all events, for metrics.
    pub fn observer(mut self, observer: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Self {
        self.config.observer = Some(Arc::new(observer));
        self
    }

    /// Sets the certificates that TLS connections trust.
    pub fn roots(mut self, roots: Roots) -> Self {
        self.wire.roots = roots;
        self
    }

    /// Sets how connections leave this machine.
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.wire.proxy = proxy;
        self
    }

    /// The settings, checked as far as they can be without the client.
    pub(crate) fn settings(mut self) -> Result<(Config, TransportConfig), Error> {
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
        Ok((self.config, self.wire))
    }
}

impl<C: Connect> Builder<C> {
    /// From the environment: the base URL is `ODIN_BASE_URL`, the credentials are `ODIN_USERNAME` and `ODIN_PASSWORD`.
    ///
    /// The base URL must be set. Without credentials, set them or a [token](Self::token) yourself; one without the other is
    /// an error, as is a value that is not Unicode. An empty variable counts as unset. Everything can be changed afterwards.
    ///
    /// The errors, of the kinds [`Setup`](crate::ErrorKind::Setup) and [`Site`](crate::ErrorKind::Site), name the variable,
    /// and never its value.
    pub fn from_env() -> Result<Self, Error> {
        let base_url = variable::<C>(BASE_URL)?.ok_or_else(|| Error::setup(BASE_URL, "it is not set"))?;
        let builder = Self::new(base_url)?;
        match (variable::<C>(USERNAME)?, variable::<C>(PASSWORD)?) {
            (Some(username), Some(password)) => Ok(builder.credentials(username, password)),
            (None, None) => Ok(builder),
            (None, Some(_)) => Err(Error::setup(USERNAME, "it is not set, but ODIN_PASSWORD is")),
            (Some(_), None) => Err(Error::setup(PASSWORD, "it is not set, but ODIN_USERNAME is")),
        }
    }

    /// Builds the client. Nothing is sent before its first call.
    pub fn build(self) -> Result<C, Error> {
        let (config, transport) = self.settings()?;
        C::connect(config, transport)
    }
}
