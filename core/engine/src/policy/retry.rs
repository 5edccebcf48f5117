//! When to try again: full-jitter backoff, and a budget that keeps an outage from being amplified.

use std::time::Duration;

/// How a failed call is repeated. What may be repeated at all is decided by the operation's [`Safety`](crate::Safety) and
/// by what is known of the attempt:
///
/// | | [`Safe`](crate::Safety::Safe), [`Idempotent`](crate::Safety::Idempotent) | [`Once`](crate::Safety::NotIdempotent) |
/// |---|---|---|
/// | nothing was sent: no connection, host not found | again | again |
/// | it broke or took too long after some of it was sent | again | no |
/// | 408, 429, 500, 502 to 504, 520 to 527 | again | no |
/// | 429 or 503 with `Retry-After` | again | **again**: the server says that it did not take the request |
///
/// So even `users::Create` may go out twice where a 503 with `Retry-After` came first. Who does not trust the server that
/// far switches it off with [`Retry::never`], for a client or, in [`CallOptions`](crate::exchange::CallOptions), for a
/// call; other calls keep their retries. `Idempotent` operations are repeated less with [`idempotent`](Self::idempotent)
/// switched off: then they count as `Once`.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Retry {
    /// How many times a request is sent at the most; 3, and 1 switches retries off.
    pub attempts: u32,
    /// The longest wait before the first retry, doubled for each further one; 200 ms.
    pub base: Duration,
    /// The longest wait of all; 20 s.
    pub cap: Duration,
    /// Whether [`Safety::Idempotent`](crate::Safety::Idempotent) operations are repeated like safe ones; true.
    pub idempotent: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Self { attempts: 3, base: Duration::from_millis(200), cap: Duration::from_secs(20), idempotent: true }
    }
}

impl Retry {
    /// Everything is sent once.
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }

    /// The wait before retry number `retry` (from 1): evenly drawn from nothing to the backoff.
    pub fn delay(&self, retry: u32, random: u64) -> Duration {
        let doublings = retry.saturating_sub(1).min(31);
        let backoff = self.base.saturating_mul(1 << doublings).min(self.cap);
        let share = u128::from(random >> 32);
        let nanos = (backoff.as_nanos() * share) >> 32;
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }
}

/// A token bucket over all calls of a client: retries draw from it, successes fill it.
///
/// A success after a retry gives back what its last retry took. So a server that fails now and then costs a working
/// client nothing, and in an outage, where retries do not help, the bucket is soon empty.
#[derive(Debug, Clone)]
pub(crate) struct Budget {
    tokens: u32,
}

impl Budget {
    const FULL: u32 = 500;
    /// What a retry takes.
    const RETRY: u32 = 5;
    /// What a success on the first try gives.
    const SUCCESS: u32 = 1;

    pub(crate) fn new() -> Self {
        Self { tokens: Self::FULL }
    }

    /// Takes what a retry costs; false when there is not enough.
    pub(crate) fn draw(&mut self) -> bool {
        match self.tokens.checked_sub(Self::RETRY) {
            Some(rest) => {
                self.tokens = rest;
                true
            }
            None => false,
        }
    }

    /// Gives back what a success earns. `retried`: it took a retry at least.
    pub(crate) fn success(&mut self, retried: bool) {
        let earned = if retried { Self::RETRY } else { Self::SUCCESS };
        self.tokens = (self.tokens + earned).min(Self::FULL);
    }

    pub(crate) fn left(&self) -> u32 {
        self.tokens
    }
}
