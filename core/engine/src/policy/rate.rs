//! The request rate: a strict GCRA.

use std::time::Duration;

/// How many requests per second, evenly spaced, and how many may be sent at once after a pause.
///
/// The default, 5 per second without bursts, is known by users of the API to be safe.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Rate {
    /// The interval between requests; zero disables the limit.
    pub interval: Duration,
    /// How many requests may be sent at once after a pause; at least 1.
    pub burst: u32,
}

impl Rate {
    /// This many requests per second; zero, negative or absurd numbers mean one in a thousand seconds.
    pub fn per_second(requests: f64) -> Self {
        let requests = if requests.is_finite() { requests.max(0.001) } else { 0.001 };
        Self { interval: Duration::from_secs_f64(1.0 / requests), burst: 1 }
    }

    /// No limit.
    pub fn unlimited() -> Self {
        Self { interval: Duration::ZERO, burst: 1 }
    }

    /// Such as "5 a second", or "1 in 10 s"; `None` without a limit.
    pub(crate) fn in_words(&self) -> Option<String> {
        let seconds = self.interval.as_secs_f64();
        if seconds <= 0.0 {
            None
        } else if seconds <= 1.0 {
            Some(format!("{} a second", (10.0 / seconds).round() / 10.0))
        } else {
            Some(format!("1 in {}", in_words(self.interval)))
        }
    }

    /// One request in this time; zero disables the limit.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// Allows this many requests at once after a pause.
    pub fn burst(mut self, requests: u32) -> Self {
        self.burst = requests.max(1);
        self
    }
}

impl Default for Rate {
    fn default() -> Self {
        Self::per_second(5.0)
    }
}

/// A human-readable duration: 90 s, 1.5 s, 200 ms.
pub(crate) fn in_words(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds >= 10.0 {
        format!("{seconds:.0} s")
    } else if seconds >= 1.0 {
        format!("{} s", (seconds * 10.0).round() / 10.0)
    } else {
        format!("{} ms", time.as_millis())
    }
}

/// When the next request may be sent: the generic cell rate algorithm.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gcra {
    /// When the last request was sent.
    last: Option<Duration>,
    /// How far its theoretical arrival time is ahead of that.
    ahead: Duration,
}

impl Gcra {
    /// The earliest instant at which a request may be sent.
    pub(crate) fn opens(&self, rate: &Rate) -> Duration {
        let Some(last) = self.last else { return Duration::ZERO };
        let burst = rate.interval.saturating_mul(rate.burst.max(1) - 1);
        last.saturating_add(self.ahead).saturating_sub(burst)
    }

    /// Records a request sent now. Unused time is not carried over to later requests beyond the burst.
    pub(crate) fn take(&mut self, rate: &Rate, now: Duration) {
        let arrival = self.last.map_or(now, |last| last.saturating_add(self.ahead).max(now));
        self.last = Some(now);
        self.ahead = arrival.saturating_add(rate.interval).saturating_sub(now);
    }

    /// Changes the rate: what was used counts in requests, not in time.
    pub(crate) fn change(&mut self, old: &Rate, new: &Rate) {
        if self.last.is_some() {
            // Nothing was counted without a limit; count at least the last request.
            let used = if old.interval.is_zero() { Some(new.interval) } else { scale(self.ahead, old, new) };
            self.ahead = used.unwrap_or(Duration::MAX);
        }
    }
}

fn scale(time: Duration, old: &Rate, new: &Rate) -> Option<Duration> {
    let nanos = time.as_nanos().checked_mul(new.interval.as_nanos())?.div_ceil(old.interval.as_nanos());
    Some(Duration::from_nanos(u64::try_from(nanos).ok()?))
}
