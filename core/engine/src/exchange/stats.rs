//! Statistics of a client.

use super::Exchange;
use super::entry::Phase;
use crate::error::{Error, ErrorKind};
use crate::response::{RawResponse, is_success};

/// What a client is doing, and what it has done since it was made: see [`Exchange::stats`].
///
/// The first fields are the current numbers of calls by state, the others are counters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// Calls that wait for a login.
    pub waiting: usize,
    /// Calls that wait for the rate limit or for a free place in flight.
    pub queued: usize,
    /// Calls whose request is in flight.
    pub in_flight: usize,
    /// Calls that failed and wait to be sent again.
    pub backing_off: usize,
    /// Whether a login or a refresh is due or in progress.
    pub renewing: bool,
    /// The remaining retry budget, at most 500: see [`Exchange::retry_budget`].
    pub retry_budget: u32,
    /// How many requests may be in flight at this moment; `None` for any number.
    pub window: Option<usize>,

    /// Calls that were submitted.
    pub submitted: u64,
    /// Requests that were sent for calls, retries included.
    pub sent: u64,
    /// Failures after which a retry was scheduled.
    pub retried: u64,
    /// 401 responses after which a call was scheduled again with another token.
    pub replayed: u64,
    /// Logins and refreshes that were sent.
    pub renewals_sent: u64,
    /// Failed logins for which a retry was scheduled.
    pub renewals_retried: u64,
    /// Logins and refreshes that brought a token.
    pub renewed: u64,
    /// Calls that ended with a status of success.
    pub succeeded: u64,
    /// Calls that ended in any other way.
    pub failed: u64,
    /// Of these, calls that were not sent within [`Limits::queue`](crate::policy::Limits::queue).
    pub queue_timeouts: u64,
    /// Calls that were cancelled.
    pub cancelled: u64,
}

/// The counters.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) submitted: u64,
    pub(super) sent: u64,
    pub(super) retried: u64,
    pub(super) replayed: u64,
    pub(super) renewals_sent: u64,
    pub(super) renewals_retried: u64,
    pub(super) renewed: u64,
    pub(super) succeeded: u64,
    pub(super) failed: u64,
    pub(super) queue_timeouts: u64,
    pub(super) cancelled: u64,
}

impl Counters {
    /// A call ended.
    pub(super) fn ended(&mut self, result: &Result<RawResponse, Error>) {
        match result {
            Ok(answer) if is_success(answer.response().status()) => self.succeeded += 1,
            Ok(_) => self.failed += 1,
            Err(error) => {
                self.failed += 1;
                self.queue_timeouts += u64::from(error.kind() == ErrorKind::QueueTimeout);
            }
        }
    }
}

impl Exchange {
    /// How many attempts were handed to drivers, logins and refreshes included.
    pub(crate) fn attempts_sent(&self) -> u64 {
        self.counters.sent + self.counters.renewals_sent
    }

    /// The current state of this client's calls, and counters of past ones. Iterates over all calls that have not
    /// ended.
    ///
    /// `submitted` is `succeeded + failed + cancelled` plus the calls that have not ended. A success whose body cannot
    /// be read afterwards counts as a success here.
    pub fn stats(&self) -> Stats {
        let Counters { submitted, sent, retried, replayed, renewals_sent, renewals_retried, renewed, .. } =
            self.counters;
        let Counters { succeeded, failed, queue_timeouts, cancelled, .. } = self.counters;
        let mut stats = Stats {
            renewing: self.renewal.is_some(),
            retry_budget: self.budget.left(),
            window: self.limiter.window(),
            submitted,
            sent,
            retried,
            replayed,
            renewals_sent,
            renewals_retried,
            renewed,
            succeeded,
            failed,
            queue_timeouts,
            cancelled,
            ..Stats::default()
        };
        for (_, entry) in &self.calls {
            match entry.phase() {
                Phase::Waiting => stats.waiting += 1,
                // Its first poll puts it there.
                Phase::New | Phase::Queued => stats.queued += 1,
                Phase::InFlight { .. } => stats.in_flight += 1,
                Phase::Backoff(_) => stats.backing_off += 1,
                Phase::Ended(_) => {}
            }
        }
        stats
    }
}
