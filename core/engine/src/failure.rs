//! What a transport reports when no answer came.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::error::ErrorKind;

/// Whether the server can have seen a request that got no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sent {
    /// No byte of it was written to a connection.
    No,
    /// Some of it, or all, may have arrived.
    Maybe,
}

/// What went wrong on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureKind {
    /// The host name could not be resolved.
    Resolve,
    /// No connection could be made.
    Connect,
    /// The TLS handshake failed.
    Tls,
    /// It took too long.
    Timeout,
    /// The connection broke or ended too early.
    Interrupted,
    /// The answer exceeds a limit.
    TooLarge,
    /// The peer does not speak HTTP as it should.
    Protocol,
}

/// An attempt that got no answer.
#[derive(Debug, Clone)]
pub struct Failure {
    pub(crate) kind: FailureKind,
    pub(crate) sent: Sent,
    pub(crate) source: Arc<dyn StdError + Send + Sync>,
}

impl Failure {
    /// What happened, whether the server can have seen the request, and the cause as the transport knows it.
    pub fn new(kind: FailureKind, sent: Sent, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { kind, sent, source: Arc::from(source.into()) }
    }

    /// What happened.
    pub fn kind(&self) -> FailureKind {
        self.kind
    }

    /// Whether the server can have seen the request.
    pub fn sent(&self) -> Sent {
        self.sent
    }

    /// Trying again can help.
    pub(crate) fn is_passing(&self) -> bool {
        match self.kind {
            FailureKind::Resolve | FailureKind::Connect | FailureKind::Timeout | FailureKind::Interrupted => true,
            FailureKind::Tls | FailureKind::TooLarge | FailureKind::Protocol => false,
        }
    }

    pub(crate) fn error_kind(&self) -> (ErrorKind, &'static str) {
        match self.kind {
            FailureKind::Resolve => (ErrorKind::Resolve, "the host name cannot be resolved"),
            FailureKind::Connect => (ErrorKind::Connect, "no connection to the server"),
            FailureKind::Tls => (ErrorKind::Tls, tls_words(&self.source.to_string())),
            FailureKind::Timeout => (ErrorKind::Timeout, "the server took too long"),
            FailureKind::Interrupted => (ErrorKind::Interrupted, "the connection broke before the answer was complete"),
            FailureKind::TooLarge => (ErrorKind::TooLarge, "the answer exceeds a limit"),
            FailureKind::Protocol => (ErrorKind::Protocol, "the server does not answer in HTTP as it should"),
        }
    }
}

/// Both transports use rustls, whose own words not everybody knows.
fn tls_words(source: &str) -> &'static str {
    let known = [
        ("InvalidContentType", "no secure connection: the server does not speak TLS"),
        ("certificate expired", "no secure connection: the certificate of the server has expired"),
        ("not valid yet", "no secure connection: the certificate of the server is not valid yet"),
        ("not valid for name", "no secure connection: the certificate of the server is for another host"),
        ("UnknownIssuer", "no secure connection: nobody who is trusted has signed the certificate of the server"),
        ("key usage", "no secure connection: the certificate of the server is not meant for servers"),
    ];
    known
        .iter()
        .find(|(word, _)| source.contains(word))
        .map_or("no secure connection to the server", |(_, plain)| plain)
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

impl StdError for Failure {}
