//! The types passed between an exchange and its driver.

use std::time::Duration;

use bytes::Bytes;
use http::Request;

use crate::error::Error;
use crate::operation::Operation;
use crate::policy::Limits;
use crate::response::RawResponse;

/// Identifies a call of an [`Exchange`](super::Exchange).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CallId {
    pub(super) index: usize,
    pub(super) serial: u64,
}

/// Its number, from 1: calls and attempts are counted together, so there are gaps.
impl std::fmt::Display for CallId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serial.fmt(f)
    }
}

/// Identifies one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AttemptKey {
    pub(super) call: CallId,
    pub(super) serial: u64,
}

impl AttemptKey {
    /// The call it is sent for; a session renewal is sent for one of the calls that wait for it.
    pub fn call(&self) -> CallId {
        self.call
    }
}

/// A request to be sent now.
#[non_exhaustive]
pub struct Attempt {
    /// Identifies the attempt when its end is reported.
    pub key: AttemptKey,
    /// The request.
    pub request: Request<Bytes>,
    /// Limits on its duration and on the size of the response.
    pub limits: Limits,
    /// The operation; a session renewal is one too.
    pub operation: &'static Operation,
    /// True if no call waits for its end: it renews a token that is still valid.
    ///
    /// A driver runs it in a task or thread that outlives the call, and polls the call again at once, since its own
    /// attempt may be next. A driver that cannot do so sends it like any other, which delays the call.
    pub detached: bool,
}

/// Omits the request, which contains the token and perhaps a password.
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
    /// Wait until then, or until its waker is woken.
    Wait(Duration),
    /// The result; the call is removed.
    Done(Result<RawResponse, Error>),
}
