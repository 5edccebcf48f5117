//! Retries: full-jitter backoff, and a budget that prevents retries from amplifying an outage.

use std::time::Duration;

use crate::setters::setters;

/// How failed calls are retried. Whether a call may be retried at all depends on the operation's
/// [`Safety`](crate::Safety) and on what is known about the attempt:
///
/// | | [`Safe`](crate::Safety::Safe), [`Idempotent`](crate::Safety::Idempotent) | [`NotIdempotent`](crate::Safety::NotIdempotent) |
/// |---|---|---|
/// | nothing was sent: no connection, host not found | again | again |
/// | connection lost or timeout after some of it was sent | again | no |
/// | 408, 429, 500, 502 to 504, 520 to 527 | again | no |
/// | 429 or 503 with `Retry-After` | again | **again**: the server says that it did not accept the request |
///
/// So even `users::Create` may be sent twice if the first response was a 503 with `Retry-After`. If you do not trust
/// the server that far, disable retries with [`Retry::never`], for a client or, in
/// [`CallOptions`](crate::exchange::CallOptions), for a single call. With [`idempotent`](Self::idempotent) set to
/// false, `Idempotent` operations are treated as `NotIdempotent`.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Retry {
    /// Maximum number of attempts; default 3. 1 disables retries.
    pub attempts: u32,
    /// Maximum wait before the first retry, doubled for each further one; default 200 ms.
    pub base: Duration,
    /// Upper limit of the wait before any retry; default 20 s.
    pub cap: Duration,
    /// Whether [`Safety::Idempotent`](crate::Safety::Idempotent) operations are retried like safe ones; default true.
    pub idempotent: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Self { attempts: 3, base: Duration::from_millis(200), cap: Duration::from_secs(20), idempotent: true }
    }
}

setters! { Retry { attempts: u32, base: Duration, cap: Duration, idempotent: bool } }

impl Retry {
    /// Disables retries.
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }

    /// The wait before retry number `retry` (from 1): uniformly distributed between zero and the backoff.
    pub fn delay(&self, retry: u32, random: u64) -> Duration {
        let doublings = retry.saturating_sub(1).min(31);
        let backoff = self.base.saturating_mul(1 << doublings).min(self.cap);
        let share = u128::from(random >> 32);
        let nanos = (backoff.as_nanos() * share) >> 32;
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }
}

/// A token bucket shared by all calls of a client: retries draw from it, successes refill it.
///
/// A success after a retry returns the cost of its last retry. So occasional failures do not drain the bucket, but in
/// an outage, when retries do not help, it is soon empty.
#[derive(Debug, Clone)]
pub(crate) struct Budget {
    tokens: u32,
}

impl Budget {
    const FULL: u32 = 500;
    /// The cost of a retry.
    const RETRY: u32 = 5;
    /// What a success on the first attempt returns.
    const SUCCESS: u32 = 1;

    pub(crate) fn new() -> Self {
        Self { tokens: Self::FULL }
    }

    /// Takes the cost of a retry; false if there is not enough left.
    pub(crate) fn draw(&mut self) -> bool {
        match self.tokens.checked_sub(Self::RETRY) {
            Some(rest) => {
                self.tokens = rest;
                true
            }
            None => false,
        }
    }

    /// Refills after a success. `retried`: it needed at least one retry.
    pub(crate) fn success(&mut self, retried: bool) {
        let earned = if retried { Self::RETRY } else { Self::SUCCESS };
        self.tokens = (self.tokens + earned).min(Self::FULL);
    }

    pub(crate) fn left(&self) -> u32 {
        self.tokens
    }
}
