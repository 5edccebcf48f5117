//! What a transport reports when an attempt got no response.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::error::ErrorKind;

/// Whether the server may have received a request that got no response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sent {
    /// No byte was written to a connection.
    No,
    /// Part or all of it may have arrived.
    Maybe,
}

/// The kind of network failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureKind {
    /// The host name could not be resolved.
    Resolve,
    /// No connection could be made.
    Connect,
    /// The TLS handshake failed; [`Failure::with_tls_flaw`] can say why.
    Tls,
    /// A proxy refused to forward the request.
    ProxyRefused,
    /// Timeout.
    Timeout,
    /// The connection broke or ended too early.
    Interrupted,
    /// The answer exceeds a limit.
    TooLarge,
    /// The peer violates the HTTP protocol.
    Protocol,
}

/// Why a TLS handshake failed, for causes that an administrator can fix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TlsFlaw {
    /// The server does not speak TLS.
    NotTls,
    /// Its certificate has expired.
    Expired,
    /// Its certificate is not valid yet.
    NotValidYet,
    /// Its certificate is for another host.
    WrongHost,
    /// Its certificate is not signed by a trusted authority.
    UnknownIssuer,
    /// Its certificate is not meant for servers.
    NotForServers,
}

impl TlsFlaw {
    fn words(self) -> &'static str {
        match self {
            Self::NotTls => "no secure connection: the server does not speak TLS",
            Self::Expired => "no secure connection: the certificate of the server has expired",
            Self::NotValidYet => "no secure connection: the certificate of the server is not valid yet",
            Self::WrongHost => "no secure connection: the certificate of the server is for another host",
            Self::UnknownIssuer => {
                "no secure connection: nobody who is trusted has signed the certificate of the server"
            }
            Self::NotForServers => "no secure connection: the certificate of the server is not meant for servers",
        }
    }
}

/// An attempt that got no response.
#[derive(Debug, Clone)]
pub struct Failure {
    pub(crate) kind: FailureKind,
    pub(crate) sent: Sent,
    pub(crate) source: Arc<dyn StdError + Send + Sync>,
    tls_flaw: Option<TlsFlaw>,
    /// Host and port of the proxy where it happened.
    proxy: Option<Arc<str>>,
}

impl Failure {
    /// Creates a failure: its kind, whether the server may have received the request, and the transport's error.
    pub fn new(kind: FailureKind, sent: Sent, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { kind, sent, source: Arc::from(source.into()), tls_flaw: None, proxy: None }
    }

    /// Sets why a TLS handshake failed.
    pub fn with_tls_flaw(mut self, flaw: impl Into<Option<TlsFlaw>>) -> Self {
        self.tls_flaw = flaw.into();
        self
    }

    /// Marks it as a failure of a proxy, given as host and port without credentials.
    pub fn at_proxy(mut self, proxy: impl fmt::Display) -> Self {
        self.proxy = Some(proxy.to_string().into());
        self
    }

    /// What happened.
    pub fn kind(&self) -> FailureKind {
        self.kind
    }

    /// Whether the server may have received the request.
    pub fn sent(&self) -> Sent {
        self.sent
    }

    /// Why a TLS handshake failed, if known.
    pub fn tls_flaw(&self) -> Option<TlsFlaw> {
        self.tls_flaw
    }

    /// The proxy where it happened, as host and port.
    pub fn proxy(&self) -> Option<&str> {
        self.proxy.as_deref()
    }

    /// Whether a retry can succeed.
    pub(crate) fn is_passing(&self) -> bool {
        match self.kind {
            FailureKind::Resolve | FailureKind::Connect | FailureKind::Timeout | FailureKind::Interrupted => true,
            FailureKind::Tls | FailureKind::ProxyRefused | FailureKind::TooLarge | FailureKind::Protocol => false,
        }
    }

    pub(crate) fn error_kind(&self) -> (ErrorKind, Cow<'static, str>) {
        if let Some(proxy) = &self.proxy {
            return at_proxy(self.kind, proxy);
        }
        let (kind, words) = match self.kind {
            FailureKind::Resolve => (ErrorKind::Resolve, "the host name cannot be resolved"),
            FailureKind::Connect => (ErrorKind::Connect, "no connection to the server"),
            FailureKind::Tls => {
                (ErrorKind::Tls, self.tls_flaw.map_or("no secure connection to the server", TlsFlaw::words))
            }
            FailureKind::ProxyRefused => (ErrorKind::Proxy, "the proxy lets nothing pass to the server"),
            FailureKind::Timeout if self.sent == Sent::No => {
                (ErrorKind::Timeout, "the request could not be sent in time")
            }
            FailureKind::Timeout => (ErrorKind::Timeout, "the server took too long"),
            FailureKind::Interrupted => (ErrorKind::Interrupted, "the connection broke before the answer was complete"),
            FailureKind::TooLarge => (ErrorKind::TooLarge, "the answer exceeds a limit"),
            FailureKind::Protocol => (ErrorKind::Protocol, "the server does not answer in HTTP as it should"),
        };
        (kind, words.into())
    }
}

/// Failures at a proxy are not the server's fault, except that timeouts are reported as for a server.
fn at_proxy(kind: FailureKind, proxy: &str) -> (ErrorKind, Cow<'static, str>) {
    let words = match kind {
        FailureKind::Resolve => format!("the host name of the proxy {proxy} cannot be resolved"),
        FailureKind::Connect | FailureKind::Tls => format!("no connection through the proxy {proxy}"),
        FailureKind::ProxyRefused => format!("the proxy {proxy} lets nothing pass to the server"),
        FailureKind::Timeout => return (ErrorKind::Timeout, format!("the proxy {proxy} took too long").into()),
        FailureKind::Interrupted => format!("the proxy {proxy} broke the connection"),
        FailureKind::TooLarge => format!("the answer of the proxy {proxy} exceeds a limit"),
        FailureKind::Protocol => format!("the proxy {proxy} does not answer in HTTP as it should"),
    };
    (ErrorKind::Proxy, words.into())
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

impl StdError for Failure {}
