//! What a transport reports when no answer came.

use std::error::Error as StdError;
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
            FailureKind::Tls => (ErrorKind::Tls, "no secure connection to the server"),
            FailureKind::Timeout => (ErrorKind::Timeout, "the server took too long"),
            FailureKind::Interrupted => (ErrorKind::Interrupted, "the connection broke before the answer was complete"),
            FailureKind::TooLarge => (ErrorKind::TooLarge, "the answer exceeds a limit"),
            FailureKind::Protocol => (ErrorKind::Protocol, "the server does not answer in HTTP as it should"),
        }
    }
}
