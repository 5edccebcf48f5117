//! A call and its phase. Every transition is a method in this file; nothing else sets a phase.
//!
//! ```text
//!   submit
//!     |         needs no token, or has a good one
//!     v        +------------------------------------------------+
//!   +-----+ ---+                                                v
//!   | New |         no good token        +---------+       +--------+
//!   +-----+ ---------------------------> | Waiting |       | Queued |
//!     ^ ^ ^                              +---------+       +--------+
//!     | | |   the renewal ended               |             |     |
//!     | | +-----------------------------------+             |     | its turn: sent
//!     | |     the token expired in the queue                |     v
//!     | +---------------------------------------------------+  +----------+
//!     |       401, and another token may help                  | InFlight |
//!     +<-------------------------------------------------------+----------+
//!     |       its time has come          +---------+                |
//!     +<-------------------------------- | Backoff | <--------------+  it failed, and may be sent again
//!                                        +---------+
//!
//!   From anywhere: answered, failed for good, refused, or timed out -> Ended -> taken by poll, and removed.
//!   From anywhere: cancelled -> removed.
//! ```

use std::task::Waker;
use std::time::Duration;

use super::attempt::CallId;
use super::config::CallOptions;
use super::event::Trace;
use crate::error::{Error, Fate};
use crate::policy::{Limits, Permit};
use crate::request::Call;
use crate::response::RawResponse;
use crate::value::Secret;

pub(super) enum Phase {
    /// Not yet waiting or queued.
    New,
    /// Waits for the session to be renewed, and may be the call that drives the renewal.
    Waiting,
    /// In the limiter's queue.
    Queued,
    /// Sent, with the token of this generation if it needs one.
    InFlight { permit: Permit, generation: Option<u64> },
    /// Waits to be sent again.
    Backoff(Duration),
    /// Ended; the result has not been taken yet.
    Ended(Box<Result<RawResponse, Error>>),
}

pub(super) struct Entry {
    /// Also its number in the limiter's queue: calls keep the order of submission, even when sent again.
    pub(super) serial: u64,
    pub(super) call: Call,
    pub(super) options: CallOptions,
    phase: Phase,
    /// When it was submitted, or its last attempt ended.
    pub(super) since: Duration,
    pub(super) trace: Trace,
    pub(super) waker: Waker,
    pub(super) limits: Limits,
    /// When it was submitted.
    pub(super) asked: Duration,
    /// When it was sent for the first time.
    pub(super) first_sent: Option<Duration>,
    /// How many times it was sent.
    pub(super) attempts: u32,
    /// Attempts answered with 401 and repeated with another token; not counted as retries.
    pub(super) replays: u32,
    /// It got a 401 with the token that was current then.
    pub(super) renewed: bool,
    /// The combined fate of its attempts so far.
    pub(super) fate: Fate,
    /// The tokens that it was sent with; servers may repeat them.
    pub(super) tokens: Vec<Secret>,
    pub(super) last_failure: Option<Error>,
}

impl Entry {
    pub(super) fn new(
        id: CallId,
        call: Call,
        options: CallOptions,
        waker: Waker,
        now: Duration,
        limits: Limits,
    ) -> Self {
        let trace = Trace::new(id, call.operation, call.path.clone());
        Self {
            serial: id.serial,
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

    /// Its deadline; [`Duration::MAX`] for none. `login_since`: since when logins are being sent without any call
    /// having been sent with a new token.
    pub(super) fn ends_at(&self, login_since: Option<Duration>) -> Duration {
        let Limits { operation, queue, total, .. } = self.limits;
        let total = total.map_or(Duration::MAX, |total| self.asked.saturating_add(total));
        if let Some(sent) = self.first_sent {
            return sent.saturating_add(operation).min(total);
        }
        if operation.is_zero() {
            return self.asked;
        }
        let login = login_since.filter(|_| matches!(self.phase, Phase::Waiting));
        let login = login.map_or(Duration::MAX, |since| since.max(self.asked).saturating_add(operation));
        queue.map_or(Duration::MAX, |queue| self.asked.saturating_add(queue)).min(login).min(total)
    }

    /// Whether it needs the session of the client.
    pub(super) fn needs_session(&self) -> bool {
        self.call.operation.login && self.options.token.is_none()
    }

    /// Adds the fate of one more attempt: the worst one counts.
    pub(super) fn worsen_fate(&mut self, fate: Fate) {
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

    pub(super) fn with_context(&self, error: Error) -> Error {
        error.with_fate(self.fate).during(self.call.operation).at(self.call.path.clone()).after(self.sendings())
    }
}

/// The transitions.
impl Entry {
    pub(super) fn phase(&self) -> &Phase {
        &self.phase
    }

    pub(super) fn has_ended(&self) -> bool {
        matches!(self.phase, Phase::Ended(_))
    }

    /// Whether it waits for the session.
    pub(super) fn is_waiting(&self) -> bool {
        matches!(self.phase, Phase::Waiting)
    }

    /// Back to the start: the renewal ended, the token was lost, a 401 came, or the wait before a retry is over.
    pub(super) fn restart(&mut self) {
        debug_assert!(!matches!(self.phase, Phase::New | Phase::Ended(_)));
        self.phase = Phase::New;
    }

    /// It needs a token, and there is no valid one.
    pub(super) fn wait_for_session(&mut self) {
        debug_assert!(matches!(self.phase, Phase::New));
        self.phase = Phase::Waiting;
    }

    /// It waits for its turn at the limiter.
    pub(super) fn join_queue(&mut self) {
        debug_assert!(matches!(self.phase, Phase::New));
        self.phase = Phase::Queued;
    }

    /// It is sent.
    pub(super) fn depart(&mut self, permit: Permit, generation: Option<u64>) {
        debug_assert!(matches!(self.phase, Phase::Queued));
        self.first_sent.get_or_insert(permit.since);
        self.attempts += 1;
        self.phase = Phase::InFlight { permit, generation };
    }

    /// The attempt failed, and is repeated at that time.
    pub(super) fn back_off(&mut self, until: Duration) {
        debug_assert!(matches!(self.phase, Phase::InFlight { .. }));
        self.phase = Phase::Backoff(until);
    }

    /// Ends the call; the caller must release what it held in the previous phase.
    pub(super) fn finish(&mut self, result: Result<RawResponse, Error>) -> Phase {
        debug_assert!(!self.has_ended());
        std::mem::replace(&mut self.phase, Phase::Ended(Box::new(result)))
    }

    /// Takes the result; `None` before it ended.
    pub(super) fn take_result(&mut self) -> Option<Result<RawResponse, Error>> {
        if !self.has_ended() {
            return None;
        }
        match std::mem::replace(&mut self.phase, Phase::New) {
            Phase::Ended(result) => Some(*result),
            _ => unreachable!("just seen"),
        }
    }
}
