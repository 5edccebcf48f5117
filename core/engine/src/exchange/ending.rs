//! How calls end, with or without a response, and how their resources are released.

use std::borrow::Cow;
use std::time::Duration;

use super::Exchange;
use super::access::Remains;
use super::attempt::CallId;
use super::entry::Phase;
use super::renewal::Renewal;
use crate::error::{Error, ErrorKind, Fate};
use crate::policy::{GRACE, in_words};
use crate::response::RawResponse;

/// Calls that recently gave up waiting in the queue: they were ahead of others that give up now.
#[derive(Default)]
pub(super) struct GivenUp {
    since: Duration,
    /// In ascending order.
    serials: Vec<u64>,
}

impl GivenUp {
    /// How many were ahead of this one, which gives up too.
    fn count_before(&mut self, serial: u64, now: Duration) -> usize {
        if now.saturating_sub(self.since) > GRACE {
            self.since = now;
            self.serials.clear();
        }
        let before = self.serials.partition_point(|other| *other < serial);
        self.serials.insert(before, serial);
        before
    }
}

impl Exchange {
    /// Removes a call, and says what has become of it; `None` if there is no such call, or if it has ended.
    pub(crate) fn cancelled(&mut self, id: CallId) -> Option<Error> {
        let Some(entry) = self.entry(id).filter(|entry| !entry.has_ended()) else {
            // Its result is there, and nobody takes it.
            self.cancel(id);
            return None;
        };
        if matches!(entry.phase(), Phase::InFlight { .. }) {
            entry.worsen_fate(Fate::Unknown);
        }
        let error = entry.with_context(Error::cancelled(entry.fate));
        self.cancel(id);
        Some(error)
    }

    /// Removes a call. A request in flight is not aborted; its response will be ignored.
    pub fn cancel(&mut self, id: CallId) {
        if self.entry(id).is_none() {
            return;
        }
        let entry = self.calls.remove(id.index);
        if !entry.has_ended() {
            self.counters.cancelled += 1;
        }
        self.release(id, entry.phase());
        self.outbox.discard(Remains::Call(entry));
    }

    /// Ends a call with this result.
    pub(super) fn end(&mut self, id: CallId, result: Result<RawResponse, Error>) {
        let phase = self.finish(id, result);
        self.release(id, &phase);
        self.wake(id);
    }

    /// Sets the result of a call; returns its last phase.
    pub(super) fn finish(&mut self, id: CallId, result: Result<RawResponse, Error>) -> Phase {
        self.counters.ended(&result);
        let Self { calls, outbox, .. } = self;
        let entry = &mut calls[id.index];
        if let Err(error) = &result {
            outbox.failed(&entry.trace, error.kind());
        }
        entry.finish(result)
    }

    /// Ends a call whose deadline has passed.
    pub(super) fn expire(&mut self, id: CallId) {
        let (kind, why) = match self.known(id).first_sent {
            Some(_) => (ErrorKind::Deadline, "the operation took too long, waits and retries included".into()),
            None => self.never_sent(id),
        };
        // If the call itself has no failure, the failed login is the cause.
        let is_waiting = self.known(id).is_waiting();
        let login = self.renewal.as_ref().filter(|_| is_waiting).and_then(Renewal::last_error);
        let entry = self.known(id);
        if matches!(entry.phase(), Phase::InFlight { .. }) {
            entry.worsen_fate(Fate::Unknown);
        }
        let mut causes = [login, entry.last_failure.take()].into_iter().flatten();
        let mut error = Error::new(kind, entry.fate, why);
        if let Some(cause) = causes.next() {
            error = error.because(cause);
        }
        let error = entry.with_context(error);
        self.outbox.discard_error(causes.next());
        self.end(id, Err(error));
    }

    /// The error of a call that was never sent.
    fn never_sent(&mut self, id: CallId) -> (ErrorKind, Cow<'static, str>) {
        let gone_before = self.given_up.count_before(id.serial, self.latest);
        let entry = &self.calls[id.index];
        if entry.limits.operation.is_zero() || entry.limits.total.is_some_and(|total| total.is_zero()) {
            return (ErrorKind::Deadline, "never sent: its limit leaves no time for it".into());
        }
        let waited = self.latest.saturating_sub(entry.asked);
        let in_queue = entry.limits.queue.is_some_and(|queue| waited >= queue);
        let kind = if in_queue { ErrorKind::QueueTimeout } else { ErrorKind::Deadline };
        let waited = in_words(waited);
        if entry.is_waiting() {
            return (kind, format!("never sent: waited {waited} for the login").into());
        }
        let rate = self.config.rate.in_words().map(|rate| format!(" at {rate}")).unwrap_or_default();
        let most = self.config.max_in_flight.map(|most| format!(", {most} at once")).unwrap_or_default();
        let ahead = self.limiter.ahead(id.serial).map(|ahead| format!(", {} ahead", ahead + gone_before));
        let ahead = ahead.unwrap_or_default();
        (kind, format!("never sent: waited {waited} for its turn{rate}{most}{ahead}").into())
    }

    /// Releases what a call held in its last phase.
    fn release(&mut self, id: CallId, phase: &Phase) {
        match phase {
            Phase::Queued => self.limiter.leave(id.serial),
            Phase::InFlight { permit, .. } => self.limiter.abandoned(permit),
            Phase::Waiting | Phase::New | Phase::Backoff(_) | Phase::Ended(_) => {}
        }
        self.leave_renewal(id);
        self.wake_first();
    }
}
