//! What passes between an exchange and its driver.

use std::time::Duration;

use bytes::Bytes;
use http::Request;

use crate::error::Error;
use crate::operation::Operation;
use crate::policy::Limits;
use crate::response::RawResponse;

/// Names a call of an [`Exchange`](super::Exchange).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CallId {
    pub(super) index: usize,
    pub(super) serial: u64,
}

/// Names one sending of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AttemptKey {
    pub(super) call: CallId,
    pub(super) serial: u64,
}

impl AttemptKey {
    /// The call that it is sent for; the renewal of the session is sent for one of the calls that wait for it.
    pub fn call(&self) -> CallId {
        self.call
    }
}

/// A request to be sent now.
#[non_exhaustive]
pub struct Attempt {
    /// To be handed back with the answer.
    pub key: AttemptKey,
    /// The request.
    pub request: Request<Bytes>,
    /// How long it may take, and how large the answer may be.
    pub limits: Limits,
    /// What is sent; the renewal of the session is one too.
    pub operation: &'static Operation,
    /// No call waits for its end: the token is renewed ahead of time, and still good.
    ///
    /// A driver gives it a task or thread that goes on when the call has ended, and polls the call again at once: its own
    /// attempt may be next. A driver that has none sends it like any other, and holds the call up for so long.
    pub detached: bool,
}

/// Without the request, which holds the token, and perhaps a password.
impl std::fmt::Debug for Attempt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Attempt").field("key", &self.key).field("operation", &self.operation).finish_non_exhaustive()
    }
}

/// What a driver does next for a call.
#[derive(Debug)]
pub enum Step {
    /// Send this now.
    Send(Box<Attempt>),
    /// Nothing until then, or until its waker is called.
    Wait(Duration),
    /// The end; the call is forgotten.
    Done(Result<RawResponse, Error>),
}
