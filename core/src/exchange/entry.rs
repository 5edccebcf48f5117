//! A call and where it stands.

use std::task::Waker;
use std::time::Duration;

use bytes::Bytes;
use http::Request;

use super::config::CallOptions;
use crate::call::Call;
use crate::error::{Error, Fate};
use crate::event::Trace;
use crate::operation::Operation;
use crate::policy::{Limits, Passage};
use crate::response::Answer;
use crate::value::Secret;

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
    Done(Result<Answer, Error>),
}

pub(super) enum Phase {
    /// Needs a token, if any, and a turn.
    New,
    /// Waits for the session to be renewed, and may be the one that does it.
    Waiting,
    /// At the gate.
    Queued,
    /// Sent, with the token of this generation, if any.
    InFlight { passage: Passage, generation: Option<u64> },
    /// Waits to be sent again.
    Backoff(Duration),
    /// It ended.
    Ended(Box<Result<Answer, Error>>),
}

pub(super) struct Entry {
    /// Also its number at the gate: who came first goes first, again and again.
    pub(super) serial: u64,
    pub(super) call: Call,
    pub(super) options: CallOptions,
    pub(super) phase: Phase,
    /// When it was asked for, or its last sending ended.
    pub(super) since: Duration,
    pub(super) trace: Trace,
    pub(super) waker: Waker,
    pub(super) limits: Limits,
    /// When it was asked for.
    pub(super) asked: Duration,
    /// When it was sent for the first time.
    pub(super) first_sent: Option<Duration>,
    /// How many times it was sent.
    pub(super) attempts: u32,
    /// Sendings that a 401 undid; they are no retries.
    pub(super) replays: u32,
    /// It got a 401 with the token that was current then.
    pub(super) renewed: bool,
    /// What its sendings may have done so far.
    pub(super) fate: Fate,
    /// The tokens that it was sent with; servers may repeat them.
    pub(super) tokens: Vec<Secret>,
    pub(super) last_failure: Option<Error>,
}

impl Entry {
    pub(super) fn new(
        serial: u64,
        call: Call,
        options: CallOptions,
        waker: Waker,
        now: Duration,
        limits: Limits,
    ) -> Self {
        let trace = Trace::new(call.operation);
        Self {
            serial,
            call,
            options,
            phase: Phase::New,
            since: now,
            trace,
            waker,
            limits,
            asked: now,
            first_sent: None,
            attempts: 0,
            replays: 0,
            renewed: false,
            fate: Fate::NotSent,
            tokens: Vec::new(),
            last_failure: None,
        }
    }

    /// When it has to have ended; [`Duration::MAX`] for never. `login_since`: logins go out since then, and nothing was
    /// sent with what they brought.
    pub(super) fn ends_at(&self, login_since: Option<Duration>) -> Duration {
        let Limits { operation, queue, .. } = self.limits;
        if let Some(sent) = self.first_sent {
            return sent.saturating_add(operation);
        }
        if operation.is_zero() {
            return self.asked;
        }
        let login = login_since.filter(|_| matches!(self.phase, Phase::Waiting));
        let login = login.map_or(Duration::MAX, |since| since.max(self.asked).saturating_add(operation));
        queue.map_or(Duration::MAX, |queue| self.asked.saturating_add(queue)).min(login)
    }

    /// Whether it needs the session of the client.
    pub(super) fn needs_session(&self) -> bool {
        self.call.operation.login && self.options.token.is_none()
    }

    /// Adds what one more sending may have done: the worst counts.
    pub(super) fn suffer(&mut self, fate: Fate) {
        let weight = |fate| match fate {
            Fate::NotSent => 0,
            Fate::Rejected => 1,
            Fate::Unknown => 2,
        };
        if weight(fate) > weight(self.fate) {
            self.fate = fate;
        }
    }

    pub(super) fn sendings(&self) -> u32 {
        self.attempts + self.replays
    }

    pub(super) fn dress(&self, error: Error) -> Error {
        error.with_fate(self.fate).during(self.call.operation).at(self.call.path.clone()).after(self.sendings())
    }

    pub(super) fn end(&mut self, result: Result<Answer, Error>) {
        if let Err(error) = &result {
            self.trace.failed(error);
        }
        self.phase = Phase::Ended(Box::new(result));
    }
}
